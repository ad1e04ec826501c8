// The widgets in the engines that the other files do not start.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { dist, distSub, subPath } from "./lib/environment.mjs";
import { articles, jsonOf, stories } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";
import { ENGINES, start } from "./lib/webdriver.mjs";
import { markup, MODES } from "./lib/widgets.mjs";

const story = stories.chosen;
const rich = articles.find((one) => one.body.some((block) => block.type === "table") && one.language === "en");

for (const [name, engine] of Object.entries(ENGINES)) {
  let browser;
  after(() => browser?.close());

  for (const [where, options] of [["at the root of its host", { folder: dist }], ["below a path of it", { folder: distSub, base: subPath }]]) {
    test(`every widget of a paper ${where} is shown in both modes (${name})`, { skip: engine.missing || (!options.folder && "LEDE_DIST_SUB names no build"), timeout: 120_000 }, async () => {
      browser ??= await start(engine);
      const paper = await serve({ ...options, headers: { "access-control-allow-origin": "*" } });
      const site = await serve();
      try {
        const src = { card: jsonOf(story), list: "articles/index.json", related: jsonOf(story), article: jsonOf(rich) };
        const body = MODES.flatMap((mode) => Object.entries(src).map(([kind, path]) => markup(kind, { id: `${kind}-${mode}`, mode, loading: "eager", src: paper.url(path) })));
        site.behave("events.js", { type: "text/javascript", body: `window.happened = []; for (const type of ["load", "error"]) addEventListener("lede:" + type, ({ target, detail }) => happened.push([type, target.id, detail.title ?? detail.reason]))` });
        site.behave("page", { type: "text/html; charset=utf-8", body: `<!doctype html><html lang="en"><body><script src="events.js"></script>${body.join("")}<script type="module" src="${paper.url("embed/v1.js")}"></script></body></html>` });
        await browser.go(`${site.origin.replace("127.0.0.1", "localhost")}/page`);
        await browser.until((count) => window.happened.length >= count, "not all have come", body.length);
        const happened = await browser.run(() => window.happened);
        assert.deepEqual(happened.filter(([type]) => type !== "load"), []);
        const heights = await browser.run(() => [...document.querySelectorAll("lede-card")].map((card) => card.getBoundingClientRect().height));
        assert.ok(Math.abs(heights[0] - heights[1]) <= 1 && heights[0] > 100, `frame and page: ${heights}`);
        assert.equal(await browser.run(() => document.getElementById("article-inline").shadowRoot.querySelectorAll(".body > [data-block]").length), rich.body.length);
      } finally {
        await browser.go("about:blank").catch(() => {});
        await paper.close();
        await site.close();
      }
    });
  }
}
