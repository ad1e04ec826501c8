// The elements, their attributes, events and looks, on a page that allows all.
import assert from "node:assert/strict";
import { eventually } from "./lib/eventually.mjs";
import { articles, front, jsonOf, list, pathOf, stories } from "./lib/newsroom.mjs";
import { CODE, embedding, FRAME, happened, inside, isStandingIn, markup, MODES, until } from "./lib/widgets.mjs";

const story = stories.long;
const rich = articles.find((one) => one.body.some((block) => block.type === "table") && one.language === "en");
const topic = list("tag", (one) => one.items.length > 2 && one.items[0].language?.startsWith("en"));
const section = list("section", (one) => one.items.length > 2 && one.items[0].language?.startsWith("en") && one.items[0].id !== topic.items[0].id);
const text = async (place) => (await place.textContent()).trim();

for (const mode of MODES) {
  embedding(`a card shows its story (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    const card = await inside(widget);
    await card.locator(".card").waitFor();
    assert.equal(await text(card.locator(".card-headline")), story.headline);
    assert.equal(await card.locator("a").count(), mode === "frame" ? 1 : 2, "one link, beside what stood in for it");
    assert.equal(await card.locator(".card-link").evaluate((link) => link.href), src(pathOf(story)));
    const [loaded] = await until(page, "load");
    assert.equal(loaded.title, story.headline);
    assert.ok(!(await isStandingIn(widget)));
    if (mode === "frame") assert.equal(await widget.locator("iframe").getAttribute("title"), story.headline);
  });

  embedding(`a list shows as many stories as it is told to (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("list", { mode, src: src("articles/index.json"), limit: 3 }) });
    const place = await inside(page.locator("lede-list"));
    await place.locator(".cards").waitFor();
    const titles = await place.locator("li .card-headline").allTextContents();
    assert.deepEqual(titles, front.items.slice(0, 3).map((card) => card.headline));
  });

  embedding(`related stories are those of a tag, or of an article (${mode})`, async ({ page, show, src }) => {
    const chosen = stories.chosen;
    await show({
      body: markup("related", { id: "tag", mode, tags: topic.slug, limit: 2, loading: "eager" }) + markup("related", { id: "story", mode, src: src(jsonOf(chosen)), loading: "eager" }),
    });
    const byTag = await inside(page.locator("#tag"));
    await byTag.locator(".cards").waitFor();
    assert.deepEqual(await byTag.locator(".card-headline").allTextContents(), topic.items.slice(0, 2).map((card) => card.headline));
    assert.equal(await text(byTag.locator(".widget-title")), "Related");
    const byStory = await inside(page.locator("#story"));
    await byStory.locator(".cards").waitFor();
    assert.deepEqual(await byStory.locator(".card-headline").allTextContents(), chosen.related.items.slice(0, 4).map((card) => card.headline));
  });

  embedding(`an article is shown whole, also a rich one (${mode})`, async ({ page, show, paper, src }) => {
    await show({ body: markup("article", { mode, src: src(jsonOf(rich)), "heading-level": 2 }) });
    const place = await inside(page.locator("lede-article"));
    await place.locator(".article table").first().waitFor();
    assert.equal(await text(place.locator("h1")), rich.headline);
    assert.equal(await place.locator("h1").getAttribute("aria-level"), "2");
    assert.equal(await place.locator(".body > [data-block]").count(), rich.body.length);
    assert.equal(paper.asked(/split_rich\.wasm$/).length, 1);
  });

  embedding(`a plain article does not pay for rich ones (${mode})`, async ({ page, show, paper, src }) => {
    await show({ body: markup("article", { mode, src: src(jsonOf(stories.bare)) }) });
    await (await inside(page.locator("lede-article"))).locator(".end-mark").waitFor();
    assert.equal(paper.asked(/split_rich/).length, 0);
  });

  embedding(`a card of a rich story does not pay for its body (${mode})`, async ({ page, show, paper, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(rich)) }) });
    await until(page, "load");
    assert.equal(paper.asked(/split_rich/).length, 0);
  });

  embedding(`attributes that change are followed (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    const card = await inside(widget);
    await card.locator(".layout-standard").waitFor();
    await widget.evaluate((element) => element.setAttribute("layout", "compact"));
    await card.locator(".layout-compact .card-compact").waitFor();
    await widget.evaluate((element, src) => element.setAttribute("src", src), src(jsonOf(stories.chosen)));
    await card.locator(".card-headline", { hasText: stories.chosen.headline }).waitFor();
    await widget.evaluate((element) => element.setAttribute("heading-level", "4"));
    await card.locator('.card-headline[aria-level="4"]').waitFor();
    await widget.evaluate((element) => element.setAttribute("target", "_blank"));
    await card.locator('.card-link[target="_blank"]').waitFor();
    await widget.evaluate((element) => element.setAttribute("lang", "uk"));
    await card.locator('.widget[lang="uk"]').waitFor();
    await widget.evaluate((element) => element.removeAttribute("target"));
    await eventually(async () => (await card.locator(".card-link").getAttribute("target")) !== "_blank", "an attribute that is gone stays");
  });

  embedding(`what is asked of lists can change, too (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("related", { mode, tags: topic.slug, limit: 1, layout: "headline" }) });
    const widget = page.locator("lede-related");
    const place = await inside(widget);
    const titles = () => place.locator(".card-headline").allTextContents();
    await until(page, "load");
    assert.deepEqual(await titles(), [topic.items[0].headline]);
    await widget.evaluate((element) => element.setAttribute("limit", "2"));
    await until(page, "load", 2);
    assert.deepEqual(await titles(), topic.items.slice(0, 2).map((card) => card.headline));
    await widget.evaluate((element, slug) => {
      element.removeAttribute("tags");
      element.setAttribute("section", slug);
    }, section.slug);
    await until(page, "load", 3);
    assert.deepEqual(await titles(), section.items.slice(0, 2).map((card) => card.headline));
  });

  embedding(`a widget that waits far away can be told not to (${mode})`, async ({ page, show, src }) => {
    await show({ body: `<div style="height: 4000px"></div>${markup("card", { mode, src: src(jsonOf(story)) })}` });
    await page.waitForFunction(() => customElements.get("lede-card"));
    await page.locator("lede-card").evaluate((element) => element.setAttribute("loading", "eager"));
    await until(page, "load");
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  embedding(`a change of looks alone leaves what the reader is at (${mode})`, async ({ page, show, src }) => {
    await show({ head: "<style>.night { --lede-radius: 5px; color: white; background: black }</style>", body: markup("article", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-article");
    const place = await inside(widget);
    await until(page, "load");
    await place.locator(".headline").evaluate((element) => (element.isTheSame = true));
    await widget.evaluate((element) => element.classList.add("night"));
    await place.locator('[data-theme="dark"]').waitFor();
    assert.equal(await place.locator(".widget").evaluate((element) => getComputedStyle(element).borderRadius), "5px");
    await widget.evaluate((element) => element.setAttribute("theme", "light"));
    await place.locator('[data-theme="light"]').waitFor();
    assert.ok(await place.locator(".headline").evaluate((element) => element.isTheSame));
    assert.equal((await happened(page, "load")).length, 1);
  });

  embedding(`the theme follows the page by itself, in whatever way its colours are written (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const place = (await inside(page.locator("lede-card"))).locator(".lede");
    await until(page, "load");
    for (const [color, theme] of [["color(display-p3 0.95 0.95 0.9)", "dark"], ["#b00", "light"], ["rgb(0 255 0)", "dark"], ["color-mix(in srgb, white 10%, black)", "light"], ["lab(92 0 0)", "dark"], ["oklch(0.2 0 0)", "light"]]) {
      await page.evaluate((color) => (document.body.style.color = color), color);
      await eventually(async () => (await place.getAttribute("data-theme")) === theme, `${color} is not ${theme}`);
    }
  });

  embedding(`events are heard outside of the site's own shadow roots (${mode})`, async ({ page, show, src }) => {
    await show({ body: '<site-part id="part"></site-part>' });
    await page.evaluate((html) => {
      const root = document.querySelector("site-part").attachShadow({ mode: "open" });
      root.innerHTML = html;
    }, markup("card", { mode, src: src(jsonOf(story)) }));
    await until(page, "load", 1, "part");
    const card = await inside(page.locator("lede-card"));
    await page.evaluate(() => addEventListener("lede:navigate", (event) => event.preventDefault()));
    await card.locator(".card-headline").click();
    const [asked] = await until(page, "navigate", 1, "part");
    assert.equal(asked.url, src(pathOf(story)));
    assert.match(page.url(), /\/page$/);
  });

  embedding(`the theme is what the site says, else as dark as its text is light (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    const card = await inside(widget);
    const place = card.locator(".lede");
    const lightness = () => card.locator(".widget").evaluate((element) => Number(/oklch\(([\d.]+)/.exec(getComputedStyle(element).backgroundColor)[1]));
    await card.locator(".card").waitFor();
    assert.equal(await place.getAttribute("data-theme"), "light");
    assert.ok((await lightness()) > 0.9);
    await widget.evaluate((element) => element.setAttribute("theme", "dark"));
    await eventually(async () => (await lightness()) < 0.3, "it does not become dark");
    await widget.evaluate((element) => element.setAttribute("theme", "auto"));
    await eventually(async () => (await lightness()) > 0.9, "it does not become light");
    await page.evaluate(() => (document.body.style.color = "rgb(240 240 235)"));
    await widget.evaluate((element) => element.refresh());
    await eventually(async () => (await lightness()) < 0.3, "it is not like the page");
  });

  embedding(`what the site says of looks is followed (${mode})`, async ({ page, show, src }) => {
    await show({
      head: "<style>lede-card { --lede-text: rgb(1, 2, 3); --lede-background: rgb(250, 240, 230); --lede-accent: rgb(0, 0, 200); --lede-radius: 7px; --lede-gap: 30px; --lede-image-ratio: 1 / 1; --lede-font: monospace }</style>",
      body: markup("card", { mode, src: src(jsonOf(story)) }),
    });
    const widget = page.locator("lede-card");
    const card = await inside(widget);
    await card.locator(".card").waitFor();
    const looks = () =>
      card.locator(".widget").evaluate((element) => {
        const style = getComputedStyle(element);
        const of = (selector, property) => getComputedStyle(element.querySelector(selector))[property];
        return [style.color, style.backgroundColor, style.borderRadius, style.padding, of(".kicker", "color"), of("img", "aspectRatio"), of(".card-headline", "fontFamily")].join(" | ");
      });
    assert.equal(await looks(), "rgb(1, 2, 3) | rgb(250, 240, 230) | 7px | 30px | rgb(0, 0, 200) | 1 / 1 | monospace");
    await widget.evaluate((element) => element.style.setProperty("--lede-radius", "3px"));
    await eventually(async () => (await looks()).includes("| 3px |"), "a property that changes is not followed");
  });

  embedding(`quieter colours are mixed from the site's own, by night as by day (${mode})`, async ({ page, show, src }) => {
    const own = "--lede-text: rgb(0, 255, 0); --lede-background: rgb(0, 0, 0)";
    await show({ body: markup("card", { mode, style: own, theme: "dark", src: src(jsonOf(story)) }) });
    const card = await inside(page.locator("lede-card"));
    await card.locator(".card").waitFor();
    const quiet = () => card.locator(".card-standfirst").evaluate((element) => getComputedStyle(element).color);
    const byNight = await quiet();
    await page.locator("lede-card").evaluate((element) => element.setAttribute("theme", "light"));
    await card.locator('[data-theme="light"]').waitFor();
    assert.equal(await quiet(), byNight);
    // A green, as the text is.
    assert.match(byNight, /^oklab\(0\.\d+ -0\.[1-9]/);
  });

  embedding(`the width of its place decides its layout (${mode})`, async ({ page, show, src }) => {
    await show({ body: `<div id="column" style="width: 280px">${markup("card", { mode, layout: "wide", src: src(jsonOf(story)) })}</div>` });
    const card = await inside(page.locator("lede-card"));
    await card.locator(".card").waitFor();
    const direction = () => card.locator(".card").evaluate((element) => getComputedStyle(element).flexDirection);
    assert.equal(await direction(), "column");
    await page.evaluate(() => (document.getElementById("column").style.width = "640px"));
    await eventually(async () => (await direction()) === "row", "it stays narrow");
    const heights = await until(page, "resize", 2);
    assert.ok(heights.every(({ width, height }) => width > 0 && height > 0));
    assert.equal(heights.at(-1).width, 640);
  }, { viewport: { width: 1000, height: 900 } });

  embedding(`following a card leads the page there, unless the site wants otherwise (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const card = await inside(page.locator("lede-card"));
    await card.locator(".card").waitFor();
    await page.evaluate(() => addEventListener("lede:navigate", (event) => window.stays && event.preventDefault()));
    await page.evaluate(() => (window.stays = true));
    await card.locator(".card-headline").click();
    const [asked] = await until(page, "navigate");
    assert.equal(asked.url, src(pathOf(story)));
    await page.evaluate(() => (window.stays = false));
    await card.locator(".card-headline").click();
    await page.waitForURL(src(pathOf(story)));
  });

  embedding(`a link can open elsewhere, and with a key held down it does (${mode})`, async ({ page, context, show, src }) => {
    await show({ body: markup("card", { mode, target: "_blank", src: src(jsonOf(story)) }) });
    const card = await inside(page.locator("lede-card"));
    for (const modifiers of [[], ["ControlOrMeta"]]) {
      const opened = context.waitForEvent("page");
      await card.locator(".card-headline").click({ modifiers });
      const other = await opened;
      await other.waitForURL(src(pathOf(story)));
      assert.equal(await other.evaluate(() => window.opener), null);
      await other.close();
    }
    assert.match(page.url(), /\/page$/);
  });

  embedding(`a link to a part of an article leads there and not away (${mode})`, async ({ page, show, src }) => {
    const long = articles.find((one) => one.body.some((block) => block.type === "footnotes"));
    await show({ body: `<div style="height: 200px"></div>${markup("article", { mode, src: src(jsonOf(long)) })}` });
    const place = await inside(page.locator("lede-article"));
    const sign = place.locator(".note-sign a").first();
    await sign.waitFor();
    const aim = await sign.evaluate((link) => link.hash.slice(1));
    await sign.click();
    await eventually(() => place.locator(`[id="${aim}"]`).evaluate((element) => element.getRootNode().activeElement === element), "the note does not have the focus");
    assert.deepEqual(await happened(page, "navigate"), []);
    assert.match(page.url(), /\/page$/);
  });

  embedding(`refresh() asks again, and what is there stays when it fails (${mode})`, async ({ page, show, paper, src, tolerate }) => {
    tolerate(/status of 500/);
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    await until(page, "load");
    const end = paper.behave(jsonOf(story), { body: (text) => text.replace(JSON.stringify(story.headline), '"Another headline"') });
    await widget.evaluate((element) => element.refresh());
    const card = await inside(widget);
    await card.locator(".card-headline", { hasText: "Another headline" }).waitFor();
    end();
    paper.behave(jsonOf(story), { status: 500 });
    await widget.evaluate((element) => element.refresh());
    assert.equal((await until(page, "error"))[0].reason, "server");
    assert.equal(await text(card.locator(".card-headline")), "Another headline");
    assert.ok(await card.locator(".card").isVisible());
  });
}

embedding("parts can be styled from outside in the page itself", async ({ page, show, src }) => {
  const parts = ["card", "image", "kicker", "headline", "standfirst", "byline", "time", "list", "item"];
  const rules = parts.map((part, index) => `lede-list::part(${part}) { outline-offset: ${index + 1}px }`);
  await show({ head: `<style>${rules.join("")}</style>`, body: markup("list", { mode: "inline", src: src("articles/index.json"), limit: 3 }) });
  await page.locator("lede-list .cards").waitFor();
  for (const [index, part] of parts.entries()) {
    assert.equal(await page.locator(`lede-list [part="${part}"]`).first().evaluate((element) => getComputedStyle(element).outlineOffset), `${index + 1}px`, part);
  }
});

embedding("both modes look the same", async ({ page, show, src }) => {
  const card = (mode) => markup("card", { id: mode, mode, src: src(jsonOf(story)), loading: "eager" });
  await show({ body: `<div style="width: 420px">${MODES.map(card).join("")}</div>` });
  await until(page, "load", 2);
  const looks = async (mode) => {
    const place = await inside(page.locator(`#${mode}`));
    return place.locator(".widget").evaluate((element) => {
      const box = element.getBoundingClientRect();
      const parts = [...element.querySelectorAll("*")].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const { color, fontFamily, fontSize, fontWeight, letterSpacing } = getComputedStyle(one);
        return [one.localName, x - box.x, y - box.y, width, height].map((value) => (typeof value === "number" ? Math.round(value * 4) / 4 : value)).join(" ") + [color, fontFamily, fontSize, fontWeight, letterSpacing].join(" ");
      });
      return parts;
    });
  };
  assert.deepEqual(await looks("frame"), await looks("inline"));
});

embedding("nothing but the loader is loaded before a widget comes near", async ({ page, show, paper, src }) => {
  await show({ body: `<div style="height: 4000px"></div>${markup("card", { src: src(jsonOf(story)) })}` });
  await page.waitForFunction(() => customElements.get("lede-card"));
  await page.waitForLoadState("networkidle");
  assert.deepEqual(paper.requests.map((request) => request.path), ["embed/v1.js"]);
  await page.evaluate(() => scrollTo(0, 3200));
  await until(page, "load");
});

embedding("the code for frames is asked for once however many there are", async ({ page, show, paper }) => {
  const cards = front.items.slice(0, 8).map((card) => markup("card", { src: paper.url(`articles/${card.id}.json`), loading: "eager", layout: "compact" }));
  await show({ body: cards.join("") });
  await until(page, "load", 8);
  assert.equal(paper.asked(CODE).length, 1);
  const { headers } = await page.request.get(paper.url(FRAME)).then((answer) => ({ headers: answer.headers() }));
  assert.ok(headers.etag);
});

embedding("nothing of the paper's but the loader runs in the page around a frame", async ({ page, show, paper, src }) => {
  const asked = [];
  page.on("request", (request) => request.frame() === page.mainFrame() && request.url().startsWith(paper.origin) && asked.push(`${request.resourceType()} ${request.url().slice(paper.origin.length)}`));
  await show({ body: ["card", "list", "related", "article"].map((kind) => markup(kind, { loading: "eager", src: src(jsonOf(stories.chosen)) })).join("") });
  await until(page, "load", 4);
  assert.deepEqual(asked, ["script /embed/v1.js"]);
  const left = await page.evaluate(() => Object.keys(window).filter((name) => /lede|wasm/i.test(name)));
  assert.deepEqual(left, []);
});

embedding("a frame has no origin, no name of the page, and leads nowhere by itself", async ({ page, show, paper, src }) => {
  await show({ body: markup("card", { src: src(jsonOf(story)) }) });
  await until(page, "load");
  const frame = page.locator("lede-card iframe");
  assert.equal(await frame.getAttribute("sandbox"), "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  assert.equal(await frame.evaluate((element) => element.contentDocument), null);
  const place = page.frames().at(-1);
  assert.equal(await place.evaluate(() => origin), "null");
  assert.ok(paper.asked(FRAME).every((request) => !request.headers.referer));
});

for (const width of [320, 700]) {
  embedding(`lists in ${width} pixels keep about as much room as they take`, async ({ page, show, paper, src }) => {
    const release = paper.hold(/widget\.js$/);
    const layouts = ["headline", "compact", "standard", "wide"];
    await show({ body: layouts.map((layout) => markup("list", { layout, mode: "inline", loading: "eager", src: src(section.json) })).join("") });
    await eventually(() => paper.asked(/widget\.js$/).length, "the code is not asked for");
    const heights = () => page.evaluate(() => [...document.querySelectorAll("lede-list")].map((list) => list.clientHeight));
    const before = await heights();
    release();
    await until(page, "load", layouts.length);
    const after = await heights();
    for (const [index, layout] of layouts.entries()) assert.ok(Math.abs(after[index] - before[index]) < after[index] / 3, `${layout} takes ${after[index]}, and had ${before[index]}`);
  }, { viewport: { width, height: 900 } });
}

embedding("before anything has come the room that it will take is kept", async ({ page, show, paper, src }) => {
  const release = paper.hold(FRAME);
  await show({ body: `${markup("card", { src: src(jsonOf(story)) })}<p id="after">After</p>` });
  const top = () => page.locator("#after").evaluate((element) => element.getBoundingClientRect().top);
  await page.locator("lede-card iframe").waitFor({ state: "attached" });
  const before = await top();
  assert.ok(await isStandingIn(page.locator("lede-card")));
  release();
  await until(page, "load");
  const after = await top();
  assert.ok(Math.abs(after - before) < 60, `what comes after moved from ${before} to ${after}`);
}, { viewport: { width: 400, height: 900 } });
