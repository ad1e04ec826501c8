// The widgets in the engines that the other files do not start.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { dist, distSub, subPath } from "./lib/environment.mjs";
import { eventually } from "./lib/eventually.mjs";
import { articles, jsonOf, pathOf, stories } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";
import { ENGINES, start } from "./lib/webdriver.mjs";
import { markup, MODES, OPEN } from "./lib/widgets.mjs";

const story = stories.chosen;
const rich = articles.find((one) => one.body.some((block) => block.type === "table") && one.language === "en");
const EVENTS = `window.happened = [];
for (const type of ["load", "error", "navigate"]) addEventListener("lede:" + type, ({ target, detail }) => happened.push([type, target.id, detail.title ?? detail.reason ?? detail.url]))`;
const frameOf = (id) => document.getElementById(id).shadowRoot.querySelector("iframe");

for (const [name, engine] of Object.entries(ENGINES)) {
  let browser;
  after(() => browser?.close());

  // A page of another site with widgets of a paper; `run` is given the browser and the paper's host.
  async function embedding(paperOptions, { body, headers }, run) {
    browser ??= await start(engine);
    const paper = await serve({ ...paperOptions, ...OPEN });
    const site = await serve();
    try {
      site.behave("events.js", { type: "text/javascript", body: EVENTS });
      site.behave("page", {
        type: "text/html; charset=utf-8",
        headers: headers?.(paper.origin),
        body: `<!doctype html><html lang="en"><body><script src="events.js"></script>${body((path) => paper.url(path))}<script type="module" src="${paper.url("embed/v1.js")}"></script></body></html>`,
      });
      await browser.go(`${site.origin.replace("127.0.0.1", "localhost")}/page`);
      await run(browser, paper);
    } finally {
      await browser.go("about:blank").catch(() => {});
      await paper.close();
      await site.close();
    }
  }

  for (const [where, options] of [["at the root of its host", { folder: dist }], ["below a path of it", { folder: distSub, base: subPath }]]) {
    test(`every widget of a paper ${where} is shown in both modes (${name})`, { skip: engine.missing || (!options.folder && "LEDE_DIST_SUB names no build"), timeout: 120_000 }, async () => {
      const paths = { card: jsonOf(story), list: "articles/index.json", related: jsonOf(story), article: jsonOf(rich) };
      const body = (src) => MODES.flatMap((mode) => Object.entries(paths).map(([kind, path]) => markup(kind, { id: `${kind}-${mode}`, mode, loading: "eager", src: src(path) }))).join("");
      await embedding(options, { body }, async (browser) => {
        await browser.until((count) => window.happened.length >= count, "not all have come", 8);
        const happened = await browser.run(() => window.happened);
        assert.deepEqual(happened.filter(([type]) => type !== "load"), []);
        const heights = await browser.run(() => [...document.querySelectorAll("lede-card")].map((card) => card.getBoundingClientRect().height));
        assert.ok(Math.abs(heights[0] - heights[1]) <= 1 && heights[0] > 100, `frame and page: ${heights}`);
        assert.equal(await browser.run(() => document.getElementById("article-inline").shadowRoot.querySelectorAll(".body > [data-block]").length), rich.body.length);
      });
    });
  }

  const skip = engine.missing;
  const paper = { folder: dist };
  const card = (src) => markup("card", { id: "card", loading: "eager", src: src(jsonOf(story)) });

  test(`a link in a frame leads the page on (${name})`, { skip, timeout: 120_000 }, async () => {
    await embedding(paper, { body: card }, async (browser, paper) => {
      await browser.until(() => window.happened.length, "it does not come");
      await browser.clickWithin(frameOf, () => document.getElementById("widget").shadowRoot.querySelector(".card-headline"), "card");
      await eventually(async () => (await browser.address()) === paper.url(pathOf(story)), "the page stays");
    });
  });

  test(`a site that allows no frame is told so and keeps the link (${name})`, { skip, timeout: 120_000 }, async () => {
    const headers = (origin) => ({ "content-security-policy": `script-src 'self' ${origin}; frame-src 'none'` });
    await embedding(paper, { body: card, headers }, async (browser) => {
      await browser.until(() => window.happened.length, "nothing happens");
      assert.deepEqual(await browser.run(() => window.happened), [["error", "card", "unreachable"]]);
      assert.ok(await browser.run(() => document.querySelector("lede-card a").getBoundingClientRect().height > 0));
    });
  });

  test(`the theme follows the colour of the page's text (${name})`, { skip, timeout: 120_000 }, async () => {
    const body = (src) => markup("card", { id: "card", mode: "inline", loading: "eager", src: src(jsonOf(story)) });
    await embedding(paper, { body }, async (browser) => {
      await browser.until(() => window.happened.length, "it does not come");
      const theme = () => browser.run(() => document.getElementById("card").shadowRoot.querySelector(".lede").dataset.theme);
      assert.equal(await theme(), "light");
      await browser.run(() => void (document.body.style.color = "rgb(0, 255, 0)"));
      await eventually(async () => (await theme()) === "dark", "it is not dark");
    });
  });

  test(`a link to a note at the end of an article in a frame brings it into sight (${name})`, { skip, timeout: 120_000 }, async () => {
    const long = articles.find((one) => one.body.some((block) => block.type === "footnotes"));
    await embedding(paper, { body: (src) => markup("article", { id: "article", loading: "eager", src: src(jsonOf(long)) }) }, async (browser) => {
      await browser.until(() => window.happened.length, "it does not come");
      // No driver can bring into sight what a frame without an origin may not.
      await browser.runWithin(frameOf, () => document.getElementById("widget").shadowRoot.querySelector(".note-sign a").click(), "article");
      await eventually(
        () => browser.run(() => document.getElementById("article").getBoundingClientRect().bottom - innerHeight < 1200 && scrollY > 400),
        "the page does not go there",
      );
      assert.deepEqual(await browser.run(() => window.happened.filter(([type]) => type === "navigate")), []);
    });
  });
}
