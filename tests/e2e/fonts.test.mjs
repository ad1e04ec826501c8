// Layout is the same on every machine: browsers have the tests' own fonts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { journey } from "./lib/chromium.mjs";
import { serve } from "./lib/server.mjs";
import { ENGINES, start } from "./lib/webdriver.mjs";

/** What pages ask for, and what they are set in. */
const FAMILIES = { serif: "DejaVuSerif", "sans-serif": "DejaVuSans", "system-ui": "DejaVuSans", monospace: "DejaVuSansMono", "'Noto Serif', Georgia, serif": "DejaVuSerif" };
const WORDS = "Hamburgefonts, Їжакові груші; 1234567890";

/** A page with the words in a family that the browser is to find, and in the file itself. */
function show(server) {
  const file = (name) => readFileSync(new URL(`node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`, import.meta.url));
  const names = [...new Set(Object.values(FAMILIES))];
  for (const name of names) server.behave(`${name}.ttf`, { body: file(name), type: "font/ttf" });
  const faces = names.map((name) => `@font-face { font-family: "of ${name}"; src: url("${name}.ttf") }`);
  const lines = Object.entries(FAMILIES).map(([family, name]) => `<p><span style="font-family: ${family}">${WORDS}</span><p><span style="font-family: 'of ${name}', cursive">${WORDS}</span>`);
  server.behave("fonts", { type: "text/html; charset=utf-8", body: `<!doctype html><title>Fonts</title><link rel="icon" href="data:,"><style>${faces.join("")} span { font-size: 40px; white-space: nowrap }</style>${lines.join("")}` });
  return server.url("fonts");
}

/** How wide the lines are, once the files have come. */
const measure = async () => {
  await document.fonts.ready;
  return { faces: [...document.fonts].map(({ status }) => status), widths: [...document.querySelectorAll("span")].map((line) => line.getBoundingClientRect().width) };
};

function check({ faces, widths }) {
  assert.deepEqual(faces, ["loaded", "loaded", "loaded"]);
  Object.keys(FAMILIES).forEach((family, index) => {
    const [found, own] = widths.slice(index * 2);
    assert.ok(Math.abs(found / own - 1) < 0.01, `${family} is ${found} px wide, and our font ${own}`);
  });
}

journey("pages are set in the tests' own fonts", async ({ page, server }) => {
  await page.goto(show(server));
  check(await page.evaluate(measure));
});

for (const [name, engine] of Object.entries(ENGINES)) {
  let browser;
  after(() => browser?.close());
  test(`pages are set in the tests' own fonts (${name})`, { skip: engine.missing, timeout: 120_000 }, async () => {
    browser = await start(engine);
    const server = await serve();
    try {
      await browser.go(show(server));
      check(await browser.run(measure));
    } finally {
      await server.close();
    }
  });
}
