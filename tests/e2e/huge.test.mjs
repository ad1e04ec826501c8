// Bodies of HTML that are far too large end in a result, soon.
import assert from "node:assert/strict";
import { headline, journey, open } from "./lib/chromium.mjs";

const SENTENCE = "<p>The harbour <b>froze</b> overnight, and <a href='/x'>no boat</a> could leave before the wind had turned to the south again.</p>\n";
/** Milliseconds from a click to the picture of the article on the screen. */
const LIMIT = 1000;
const HUGE = {
  "two megabytes of paragraphs": SENTENCE.repeat(Math.floor((2 * 1024 * 1024) / SENTENCE.length)),
  "a hundred thousand nested elements": `${"<div>".repeat(100_000)}Words at the bottom`,
  "as many tags as are read": "<br>".repeat(49_990) + SENTENCE,
};

for (const [name, html] of Object.entries(HUGE)) {
  journey(`${name} are read within a second`, async ({ page, server }) => {
    const times = [];
    // The best of three: what else the machine does meanwhile is not the page's.
    while (times.length < 3 && !(Math.min(...times) <= LIMIT)) {
      const id = `huge-${times.length}`;
      server.behave(`articles/${id}.json`, { status: 200, type: "application/json", body: JSON.stringify({ version: "1", type: "article", id, headline: id, language: "en", body: [{ type: "html", html }] }) });
      await open(page, server.url(""));
      const time = await page.evaluate(
        (href) =>
          new Promise((resolve) => {
            const link = Object.assign(document.createElement("a"), { href, textContent: "Huge" });
            document.querySelector("main").append(link);
            const start = performance.now();
            const look = () => (document.querySelector(".body > *") ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))) : requestAnimationFrame(look));
            link.click();
            look();
          }),
        server.url(`article/${id}`),
      );
      await headline(page, id);
      assert.ok((await page.locator(".body").textContent()).length > 10);
      times.push(time);
    }
    assert.ok(Math.min(...times) <= LIMIT, `it took ${times.map(Math.round).join(", ")} ms`);
  });
}
