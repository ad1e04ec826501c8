// Bodies that need the second download, and HTML.
import assert from "node:assert/strict";
import { headline, isMarked, journey, mark, open, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { article, articles, pathOf, stories } from "./lib/newsroom.mjs";

const RICH = /^rich-[0-9a-f]{16}\.wasm$/;
const HTML = /^html-[0-9a-f]{16}\.wasm$/;
const has = (type) => (story) => story.body.some((block) => block.type === type);
const withGallery = article((story) => has("gallery")(story) && story.language?.startsWith("en"), "with a gallery");
const withHtml = article(has("html"), "with HTML");
const withEmbed = article(has("embed"), "with an embed");
const live = article(has("update"), "that is a live report");

journey("a plain story does not pay for rich ones", async ({ page, server }) => {
  await open(page, server.url(pathOf(stories.bare)));
  await page.locator(".related .card").first().waitFor();
  assert.equal(server.asked(RICH).length, 0);
});

journey("a rich story asks for what it needs once, before the application has come", async ({ page, server }) => {
  const release = server.hold(/^lede-.*\.wasm$/);
  await page.goto(server.url(pathOf(withGallery)), { waitUntil: "commit" });
  await eventually(() => server.asked(RICH).length === 1, "it is not asked for ahead");
  release();
  await shown(page);
  await page.locator(".gallery").waitFor();
  assert.equal(server.asked(RICH).length, 1);
});

journey("a rich story without HTML does not load what reads HTML", async ({ page, server }) => {
  await open(page, server.url(pathOf(withGallery)));
  await page.locator(".gallery").waitFor();
  assert.equal(server.asked(HTML).length, 0);
});

journey("a story with HTML requests what reads it once, before the application has loaded", async ({ page, server }) => {
  const release = server.hold(/^lede-.*\.wasm$/);
  await page.goto(server.url(pathOf(withHtml)), { waitUntil: "commit" });
  await eventually(() => server.asked(HTML).length === 1, "it is not requested early");
  release();
  const [{ html }] = withHtml.body.filter(({ type }) => type === "html");
  await page.locator(".body p", { hasText: html.replace(/<[^>]*>/g, "") }).waitFor();
  assert.equal(server.asked(HTML).length, 1);
});

journey("every block of the newsroom is set, and none is unknown", async ({ page, server }) => {
  for (const story of articles) {
    const kinds = [...new Set(story.body.map((block) => block.type ?? "paragraph"))].filter((kind) => kind !== "html");
    if (kinds.every((kind) => kind === "paragraph")) continue;
    await open(page, server.url(pathOf(story)));
    await headline(page, story.headline);
    const set = await page.evaluate(() => [...document.querySelectorAll(".body > [data-block]")].map((block) => block.dataset.block));
    for (const kind of kinds) assert.ok(set.includes(kind), `${story.id}: ${kind}`);
    assert.equal(await page.locator("[data-unknown]").count(), 0, story.id);
  }
}, { limit: 180_000 });

journey("a picture of a gallery opens large, follows the keys, and Back closes it", async ({ page, server }) => {
  await open(page, server.url(pathOf(withGallery)));
  await mark(page);
  const small = page.locator("[data-picture]");
  await small.first().scrollIntoViewIfNeeded();
  await small.first().click();
  const large = page.locator("dialog.lightbox[open] .lightbox-slide:not([hidden])");
  await large.waitFor();
  assert.match(page.url(), /#picture-1$/);
  await page.keyboard.press("ArrowRight");
  await eventually(async () => (await large.getAttribute("data-slide")) === "2", "the key does not lead on");
  assert.match(page.url(), /#picture-2$/);
  await page.goBack();
  await page.locator("dialog.lightbox[open]").waitFor({ state: "detached" });
  assert.ok(!page.url().includes("#picture"));
  assert.ok(await isMarked(page));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.picture), "2", "the focus is where the reader looked last");
  // A link can lead to a picture, too.
  await open(page, `${server.url(pathOf(withGallery))}#picture-2`);
  await large.waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog.lightbox[open]").waitFor({ state: "detached" });
});

journey("code that the host had no more could not be had by trying again", async ({ page, server, tolerate }) => {
  tolerate(/status of 404|TypeError/);
  // What a tab finds that was open before a deployment.
  const heal = server.behave(/^(rich|shared\d+)-[0-9a-f]{16}\.wasm$/, { status: 404 });
  await open(page, server.url(""));
  await mark(page);
  await page.evaluate((address) => void navigation.navigate(address), server.url(pathOf(withGallery)));
  await page.locator("[role=alert].failure").waitFor();
  heal();
  await page.locator("button.retry").click();
  await page.locator(".gallery").waitFor();
  assert.ok(!(await isMarked(page)), "the same build cannot have what the host has now");
});

journey("an arrow with another key held is the browser's, not the large picture's", async ({ page, server }) => {
  await open(page, `${server.url(pathOf(withGallery))}#picture-2`);
  await page.locator("dialog.lightbox[open]").waitFor();
  const isLeft = await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", altKey: true, bubbles: true, cancelable: true })));
  assert.ok(isLeft);
  assert.match(page.url(), /#picture-2$/);
});

journey("the page stays where it is behind a large picture, and moves again afterwards, whichever way it went", async ({ page, server }) => {
  const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  const large = page.locator("dialog.lightbox[open]");
  await open(page, `${server.url(pathOf(withGallery))}#picture-1`);
  await large.waitFor();
  await eventually(async () => (await overflow()) === "hidden", "the page scrolls behind the picture");
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "detached" });
  await eventually(async () => (await overflow()) !== "hidden", "the page is held after the picture has gone");
  await page.locator("[data-picture]").first().click();
  await large.waitFor();
  // To another page, with the picture still over this one.
  await page.evaluate(() => document.querySelector("a.wordmark").click());
  await page.locator(".front").waitFor();
  await eventually(async () => (await overflow()) !== "hidden", "the next page is held");
});

journey("nobody else's server is asked for an embed before the reader agrees", async ({ page, context, server }) => {
  const asked = [];
  await context.route((url) => url.origin !== server.origin, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: "<!doctype html><title>Theirs</title>", contentType: "text/html" });
  });
  await open(page, server.url(pathOf(withEmbed)));
  await page.locator(".embed").scrollIntoViewIfNeeded();
  await page.locator(".embed .embed-contacts").waitFor();
  assert.equal(await page.locator("iframe").count(), 0);
  assert.deepEqual(asked, []);
  const before = await page.locator(".embed-room").boundingBox();
  await page.locator(".embed .embed-load").click();
  const frame = page.locator("iframe.embed-frame");
  await frame.waitFor();
  await eventually(() => asked.length > 0, "nothing is asked of the provider");
  assert.ok(await frame.getAttribute("title"));
  assert.ok((await frame.getAttribute("sandbox")).includes("allow-scripts"));
  const after = await page.locator(".embed-room").boundingBox();
  assert.ok(after.height >= before.height, "the room was kept");
});

journey("a live report lists its key events, which lead to them", async ({ page, server }) => {
  await open(page, server.url(pathOf(live)));
  const link = page.locator(".key-events a").first();
  const address = await link.getAttribute("href");
  await link.click();
  await page.waitForFunction((hash) => location.hash === hash, new URL(address, page.url()).hash);
  assert.ok(await page.evaluate(() => document.querySelector(":target").getBoundingClientRect().top < innerHeight));
});

for (const [name, behaviour] of [["is not answered", { drop: true }], ["meets a server in trouble", { status: 500 }]]) {
  journey(`a rich story whose second download ${name} says so, and comes when it is tried again`, async ({ page, server, tolerate }) => {
    tolerate(/^Failed to load resource|^TypeError: Failed to (fetch|execute .compile.)/);
    const heal = server.behave(RICH, behaviour);
    await page.goto(server.url(pathOf(withGallery)), { waitUntil: "commit" });
    await page.locator(".failure").waitFor();
    heal();
    await page.locator(".failure button.retry").click();
    await headline(page, withGallery.headline);
    await page.locator(".gallery").waitFor();
  });
}
