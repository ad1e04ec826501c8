// Before the application is there, and when it does not come.
import assert from "node:assert/strict";
import { DESKTOP, headline, isMarked, journey, mark, PHONE, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, pathOf, site, stories } from "./lib/newsroom.mjs";

const story = stories.long;
const painted = (page) => page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);

for (const [device, viewport] of [["small phone", { width: 360, height: 740 }], ["phone", PHONE], ["desktop", DESKTOP]]) {
  journey(`the static shell paints before the application comes, with its geometry (${device})`, async ({ page, server }) => {
    const release = server.hold(/\.wasm$/);
    await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
    await painted(page);
    assert.equal(await page.locator("#shell .wordmark").textContent(), site.name);
    assert.deepEqual(await page.locator("#shell .sections a").allTextContents(), site.sections.map((section) => section.name));
    assert.equal(await page.locator("main").getAttribute("aria-busy"), "true");
    const geometry = () =>
      page.evaluate(() =>
        [".masthead", ".wordmark", ".sections a"].map((selector) => {
          const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
          return [selector, x, y, width, height].join(" ");
        }),
      );
    const before = await geometry();
    const links = await page.locator("#shell a").evaluateAll((links) => links.map((link) => link.href));
    for (const link of links.filter(Boolean)) assert.ok(link.startsWith(server.url()));
    release();
    await shown(page);
    assert.deepEqual(await geometry(), before);
  }, { viewport, context: { isMobile: viewport !== DESKTOP } });
}

journey("links of the static shell work before the application does", async ({ page, server }) => {
  const release = server.hold(/\.wasm$/);
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await page.locator("#shell .sections a").first().click();
  await page.waitForURL(server.url(`section/${site.sections[0].slug}`), { waitUntil: "commit" });
  release();
  await headline(page, site.sections[0].name);
});

journey("a skeleton stands while the story is slow", async ({ page, server }) => {
  const release = server.hold(jsonOf(story));
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await page.waitForFunction(() => Object.values(window.lede?.answers ?? {})[0] === null);
  const skeleton = page.locator(".skeleton");
  await eventually(() => skeleton.evaluate((skeleton) => getComputedStyle(skeleton).opacity === "1" && skeleton.getBoundingClientRect().height > 100), "no skeleton is to be seen");
  assert.equal(await skeleton.getAttribute("aria-hidden"), "true");
  release();
  await headline(page, story.headline);
  assert.equal(await skeleton.count(), 0);
});

journey("without JavaScript the page says what it needs", async ({ page, server }) => {
  await page.goto(server.url());
  assert.equal(await page.title(), site.name);
  assert.equal(await page.locator("meta[name=description]").getAttribute("content"), site.tagline);
  assert.equal(await page.locator("noscript h1").textContent(), "This paper needs JavaScript");
  assert.ok(await page.locator("noscript h1").isVisible());
  assert.ok(await page.locator(".wordmark").isVisible());
}, { context: { javaScriptEnabled: false } });

for (const [name, path, behaviour] of [
  ["the application's code is answered with an error", /\.wasm$/, { status: 500 }],
  ["the connection for the application's code breaks", /\.wasm$/, { drop: true }],
  ["the application's code is broken", /\.wasm$/, { body: "no code", type: "application/wasm" }],
  ["the application's script is answered with an error", /^lede-[^/]*\.js$/, { status: 500 }],
]) {
  journey(`when ${name}, an overlay offers to reload, and reloading helps`, async ({ page, server, tolerate }) => {
    tolerate(/Failed to load resource|WebAssembly|TypeError|CompileError|failed to fetch/i);
    const heal = server.behave(path, behaviour);
    await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
    const overlay = page.locator(".overlay[role=alertdialog]");
    await overlay.waitFor();
    assert.equal(await overlay.locator("button").textContent(), "Reload");
    assert.equal(await page.evaluate(() => document.activeElement.className), "overlay-reload");
    assert.equal(await overlay.locator("a.overlay-original").evaluate((link) => link.href), server.url(jsonOf(story)));
    assert.ok((await overlay.locator(".overlay-text").textContent()).length > 20);
    heal();
    await overlay.locator("button").click();
    await headline(page, story.headline);
    assert.equal(await overlay.count(), 0);
  });
}

/**
 * Makes the application panic: it cannot make the title of its next page, which
 * every page has and nothing else.
 */
async function panic(page) {
  await page.evaluate(() => {
    window.panics = [];
    const { createElement } = Document.prototype;
    const { cloneNode } = Node.prototype;
    const refuse = (name) => {
      if (name.toLowerCase() === "h1") throw new Error("no element");
    };
    Document.prototype.createElement = function (name, ...rest) {
      refuse(name);
      return createElement.call(this, name, ...rest);
    };
    Node.prototype.cloneNode = function (...depth) {
      refuse(this.nodeName);
      return cloneNode.apply(this, depth);
    };
    addEventListener("lede:panic", ({ detail }) => {
      panics.push(detail);
      Object.assign(Document.prototype, { createElement });
      Object.assign(Node.prototype, { cloneNode });
    });
    navigation.navigate(document.baseURI).finished.catch(() => {});
  });
  await page.waitForFunction(() => panics.length);
}

journey("a browser that is too old is told so and led to the original", async ({ page, server }) => {
  await page.addInitScript(() => delete AbortSignal.any);
  const url = "https://publisher.example/story";
  server.behave(jsonOf(story), { body: JSON.stringify({ ...story, url }) });
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  const overlay = page.locator(".overlay[role=alertdialog]");
  await overlay.waitFor();
  assert.equal(await overlay.locator(".overlay-title").textContent(), "This browser is too old for this page");
  const links = await overlay.locator("a").evaluateAll((links) => links.map((link) => [link.textContent, link.href]));
  assert.deepEqual(links, [["Read the original", url], ["See the story’s plain data", server.url(jsonOf(story))]]);
  assert.equal(await page.locator("#shell h1").textContent(), story.headline, "what needs no application is there");
  assert.equal(server.requests.filter(({ path }) => /\.wasm$/.test(path)).length, 0, "code that cannot run is not downloaded");
});

journey("a panic says what and where: in the console, in an event and by an overlay", async ({ page, open, tolerate }) => {
  tolerate(/panicked|uncaught|no element/);
  const lines = [];
  page.on("console", (message) => lines.push(message.text()));
  await open(pathOf(story));
  await headline(page, story.headline);
  await panic(page);
  const [{ message, location }] = await page.evaluate(() => panics);
  assert.ok(message.length > 10, message);
  assert.match(location, /^(\/rustc\/)?[^/].*\.rs:\d+:\d+$/, "the file, without folders of the machine that built it");
  await eventually(() => lines.some((line) => line === `panicked at ${location}: ${message}`), "the console does not have it");
  await page.locator(".overlay[role=alertdialog]").waitFor();
  assert.equal(await page.locator(".overlay-reload").textContent(), "Reload");
});

journey("after a panic, Reload loads the page", async ({ page, open, tolerate }) => {
  tolerate(/panicked|uncaught|no element/);
  await open(pathOf(story));
  await mark(page);
  await panic(page);
  await page.locator(".overlay-reload").click();
  await eventually(async () => !(await isMarked(page)), "the page is the same");
  await shown(page);
  assert.equal(await page.locator(".overlay").count(), 0);
});

journey("an application that fails before its page is here says so when that is here", async ({ page, server, tolerate }) => {
  tolerate(/Failed to load resource|TypeError/);
  server.behave(/^lede-[^/]*\.js$/, { status: 500 });
  const sendRest = server.cut("", "<body>");
  await page.goto(server.url(""), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => !!document.querySelector(".overlay")), "nothing is said");
  sendRest();
  await page.locator("#shell main").waitFor({ state: "attached" });
  assert.ok(await page.locator(".overlay-reload").isVisible());
});

journey("the keyboard lost its place in the masthead when the application came", async ({ page, server }) => {
  const release = server.hold(/\.wasm$/);
  await page.goto(server.url(""), { waitUntil: "commit" });
  const link = page.locator("#shell .sections a").nth(2);
  await link.focus();
  const name = await link.textContent();
  release();
  await shown(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
});

journey("the story's JSON is on its way before the application, and is asked for exactly once", async ({ page, server }) => {
  const releaseCode = server.hold(/\.wasm$/);
  const releaseScript = server.hold(/^lede-[^/]*\.js$/);
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await eventually(() => server.asked(jsonOf(story))[0]?.isAnswered, "the story is not asked for");
  assert.equal(await page.locator("#shell").count(), 1);
  releaseScript();
  releaseCode();
  await headline(page, story.headline);
  assert.equal(server.asked(jsonOf(story)).length, 1);
});

journey("the front's list is asked for exactly once, and site.json not at all", async ({ page, open, server }) => {
  await open();
  await page.locator(".front .card").first().waitFor();
  assert.equal(server.asked(site.lists.front).length, 1);
  assert.equal(server.asked("site.json").length, 0, "the page holds it");
});

for (const [device, viewport, scale] of [["phone", PHONE, 3], ["desktop", DESKTOP, 1], ["sharp desktop", DESKTOP, 2]]) {
  for (const [name, path, selector] of [["a story", pathOf(story), "figure.lead img"], ["a story with a portrait", pathOf(stories.portrait), "figure.lead img"], ["the front", "", ".front-lead img"]]) {
    journey(`the lead picture of ${name} is asked for before the application comes, once, in one size (${device})`, async ({ page, server }) => {
      const release = server.hold(/\.wasm$/);
      await page.goto(server.url(path), { waitUntil: "commit" });
      const preload = page.locator("link[rel=preload][as=image]");
      await preload.waitFor({ state: "attached" });
      await eventually(() => server.asked(/^images\//).length, "no picture is asked for");
      const early = server.asked(/^images\//).map((request) => request.path);
      assert.equal(early.length, 1);
      release();
      await shown(page);
      const img = page.locator(selector).first();
      await eventually(() => img.evaluate((img) => img.complete && img.currentSrc), "the picture does not come");
      assert.equal(await img.evaluate((img) => img.currentSrc), server.url(early[0]), "the picture that shows is the one that was preloaded");
      const stem = early[0].replace(/-\d+\.\w+$/, "");
      const sizes = new Set(server.asked(/^images\//).map((request) => request.path).filter((path) => path.replace(/-\d+\.\w+$/, "") === stem));
      if (path !== "") assert.ok(sizes.has(early[0]));
      assert.equal(server.asked(early[0]).length, 1, "it is asked for once");
      assert.equal(await img.getAttribute("fetchpriority"), "high");
    }, { viewport, context: { deviceScaleFactor: scale } });
  }
}
