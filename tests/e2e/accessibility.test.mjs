import axe from "axe-core";
import assert from "node:assert/strict";
import { journey } from "./lib/chromium.mjs";
import { KINDS, openKind } from "./lib/pages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1440];
const SCHEMES = ["light", "dark"];

async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], preload: false }), TAGS);
  assert.ok(found.passes.length > 10, "the rules have run");
  return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target} — ${node.failureSummary.replace(/\s+/g, " ")}`));
}

for (const kind of Object.keys(KINDS)) {
  journey(`axe finds nothing on ${kind}, in light and dark, narrow and wide`, async (reader) => {
    const { page } = reader;
    await openKind(kind, reader);
    const all = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        all.push(...(await violations(page)).map((violation) => `${width} px, ${colorScheme}: ${violation}`));
      }
    }
    assert.deepEqual(all, []);
  }, { context: { reducedMotion: "reduce" } });
}

journey("axe finds nothing on the overlay of an application that did not come", async ({ page, server, tolerate }) => {
  tolerate(/status of 500|failed to fetch Wasm/);
  server.behave(/\.wasm$/, { status: 500 });
  await page.goto(server.url());
  await page.locator(".overlay").waitFor();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
}, { context: { reducedMotion: "reduce" } });

journey("a defect would be found: a picture without alternative text is", async ({ page, open }) => {
  await open("read");
  await page.evaluate(() => document.querySelector("main").append(document.createElement("img")));
  assert.ok((await violations(page)).some((violation) => violation.startsWith("image-alt")));
});
