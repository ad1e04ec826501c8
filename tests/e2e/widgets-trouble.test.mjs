// Widgets whose story does not come, or comes with bad intentions.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";
import { CODE, embedding, FRAME, happened, inside, isStandingIn, markup, MODES, until } from "./lib/widgets.mjs";

const story = stories.chosen;
const TROUBLE = {
  missing: { status: 404 },
  server: { status: 500 },
  unreachable: { drop: true },
  "not-json": { body: "<!doctype html><p>Not found</p>", type: "application/json" },
  "not-article": { body: '{"error":"no such story"}' },
};

for (const mode of MODES) {
  for (const [reason, behaviour] of Object.entries(TROUBLE)) {
    embedding(`what stands in for a story stays when there is trouble: ${reason} (${mode})`, async ({ page, show, paper, src, tolerate }) => {
      tolerate(/Failed to load resource/);
      const heal = paper.behave(jsonOf(story), behaviour);
      await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
      const widget = page.locator("lede-card");
      assert.equal((await until(page, "error"))[0].reason, reason);
      assert.ok(await isStandingIn(widget));
      assert.ok((await widget.boundingBox()).height < 60, "no room is kept for what does not come");
      heal();
      await widget.evaluate((element) => element.refresh());
      await until(page, "load");
      assert.ok(!(await isStandingIn(widget)));
    });
  }

  embedding(`what stands in for a story is there while it is slow (${mode})`, async ({ page, show, paper, src }) => {
    const release = paper.hold(jsonOf(story));
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    await eventually(() => paper.asked(jsonOf(story)).length, "the story is not asked for");
    assert.ok(await isStandingIn(page.locator("lede-card")));
    assert.deepEqual(await happened(page, "load"), []);
    release();
    await until(page, "load");
    assert.ok(!(await isStandingIn(page.locator("lede-card"))));
  });

  embedding(`code that does not come is trouble, too, and can be tried again (${mode})`, async ({ page, show, paper, src, tolerate }) => {
    tolerate(/Failed to load resource|WebAssembly|TypeError/);
    const heal = paper.behave(CODE, { status: 503 });
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    assert.equal((await until(page, "error"))[0].reason, "unreachable");
    assert.ok(await isStandingIn(page.locator("lede-card")));
    heal();
    await page.locator("lede-card").evaluate((element) => element.refresh());
    await until(page, "load");
  });

  embedding(`offline is trouble (${mode})`, async ({ page, context, show, src, tolerate }) => {
    tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    await show({ body: `<div style="height: 4000px"></div>${markup("card", { mode, src: src(jsonOf(story)) })}` });
    await page.waitForFunction(() => customElements.get("lede-card"));
    await context.setOffline(true);
    await page.evaluate(() => scrollTo(0, 4000));
    assert.equal((await until(page, "error"))[0].reason, "unreachable");
    assert.ok(await isStandingIn(page.locator("lede-card")));
    await context.setOffline(false);
  });

  embedding(`what is no article is none, and no address is none (${mode})`, async ({ page, show, src }) => {
    await show({ body: markup("article", { id: "list", mode, loading: "eager", src: src("articles/index.json") }) + markup("card", { id: "none", mode, loading: "eager" }) + markup("card", { id: "script", mode, loading: "eager", src: "javascript:alert(1)" }) + markup("card", { id: "torn", mode, loading: "eager", src: "https://[" }) });
    await until(page, "error", 4);
    assert.equal((await happened(page, "error", "list"))[0].reason, "not-article");
    for (const id of ["none", "script", "torn"]) assert.equal((await happened(page, "error", id))[0].reason, "missing");
    for (const id of ["list", "none", "script", "torn"]) assert.ok(await isStandingIn(page.locator(`#${id}`)), id);
  });

  embedding(`no hostile string runs anything in a widget (${mode})`, async ({ page, show, paper, src, tolerate }) => {
    // Chromium reports what is in documents that are only read, never shown.
    tolerate(/violat|frame-ancestors|has been blocked|ERR_NAME_NOT_RESOLVED/);
    const folder = new URL("../../crates/formats/tests/corpus/xss/", import.meta.url);
    const payloads = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")).map((one) => one.payload));
    assert.ok(payloads.length > 100);
    const address = (payload) => (/^[a-z]+:/i.test(payload) ? payload : "https://evil.example/");
    const document = (payloads) => ({
      version: "1",
      type: "article",
      id: "hostile",
      url: "javascript:window.top.hurt=1",
      headline: payloads[0],
      standfirst: payloads[1] ?? payloads[0],
      label: { text: payloads[0], url: "javascript:window.top.hurt=1" },
      authors: [{ name: payloads[0], url: "javascript:parent.hurt=1", avatar: "javascript:parent.hurt=1" }],
      image: { url: "javascript:parent.hurt=1", alt: payloads[0], caption: payloads[0] },
      body: [{ type: "html", html: payloads.join("\n") }, ...payloads.slice(0, 20).map((text) => ({ type: "paragraph", content: [text, { type: "link", url: address(text), content: [text] }] }))],
    });
    await replace(page, () => {
      for (const name of ["alert", "confirm", "prompt"]) window[name] = () => console.error(`hurt by ${name}`);
    });
    const parts = [];
    for (let at = 0; at < payloads.length; at += 60) parts.push(payloads.slice(at, at + 60));
    parts.forEach((part, index) => paper.behave(`articles/hostile-${index}.json`, { body: JSON.stringify(document(part)) }));
    await show({ body: parts.flatMap((_, index) => ["article", "card"].map((kind) => markup(kind, { mode, loading: "eager", src: src(`articles/hostile-${index}.json`) }))).join("") });
    await until(page, "load", parts.length * 2);
    const places = await page.locator("lede-article").all();
    for (const widget of places) {
      const place = await inside(widget);
      const found = await place.locator(".widget").evaluate((element) =>
        [...element.querySelectorAll("*")]
          .filter((one) => /^(script|object|embed|base|meta|style|link)$/.test(one.localName) || [...one.attributes].some(({ name, value }) => /^on|^srcdoc$/.test(name) || (/^(href|src|action|xlink:href)$/.test(name) && !/^(https?|mailto|tel):/.test(value))))
          .map((one) => one.outerHTML.slice(0, 200)),
      );
      assert.deepEqual(found, []);
    }
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    paper.violations.length = 0;
  }, { limit: 180_000 });
}

embedding("a page that is no widget of ours is trouble", async ({ page, show, paper, src }) => {
  paper.behave(FRAME, { body: "<!doctype html><p>Moved</p>", type: "text/html" });
  await show({ body: markup("card", { src: src(jsonOf(story)) }) });
  assert.equal((await until(page, "error"))[0].reason, "unreachable");
  assert.ok(await isStandingIn(page.locator("lede-card")));
});
