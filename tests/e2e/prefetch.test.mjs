import assert from "node:assert/strict";
import { follow, headline, journey, PHONE, scrollTo } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { replace } from "./lib/replace.mjs";

const CARD = "main .card a.card-link";

/** A story far enough down that nothing else has asked for it, and its JSON. */
async function storyOnFront(page, index = 4) {
  await scrollTo(page, CARD, index);
  const link = page.locator(CARD).nth(index);
  const id = (await link.getAttribute("href")).split("/").at(-1);
  return { link, title: await link.textContent(), json: `articles/${id}.json` };
}

/** Waits until everything that the page has asked for before has reached the host. */
async function roundTrip(page, server) {
  await page.evaluate((address) => fetch(address, { cache: "no-store" }).then((answer) => answer.text()), server.url("site.json"));
}

journey("a pointer over a card asks for its story, which is then there at once", async ({ page, open, server }) => {
  await open();
  const { link, title, json } = await storyOnFront(page);
  assert.equal(server.asked(json).length, 0);
  await link.hover();
  await eventually(() => server.asked(json)[0]?.isAnswered, "nothing is asked for");
  await roundTrip(page, server);
  await link.click();
  await headline(page, title);
  assert.equal(server.asked(json).length, 1, "opening it asks for nothing more");
});

journey("a story that is opened while it is being fetched ahead is asked for once", async ({ page, open, server }) => {
  await open();
  const { link, title, json } = await storyOnFront(page);
  const asked = [];
  page.on("request", (request) => request.url().endsWith(json) && asked.push(request.url()));
  const release = server.hold(json);
  await link.hover();
  await eventually(() => server.asked(json).length, "nothing is asked for");
  await link.click();
  await page.locator("#paper[data-waiting]").waitFor();
  await roundTrip(page, server);
  release();
  await headline(page, title);
  assert.equal(asked.length, 1);
});

journey("a finger on a card asks for its story", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  await link.dispatchEvent("touchstart");
  await eventually(() => server.asked(json).length === 1, "nothing is asked for");
}, { viewport: PHONE, context: { hasTouch: true, isMobile: true } });

journey("the focus on a card asks for its story", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  await link.focus();
  await eventually(() => server.asked(json).length === 1, "nothing is asked for");
});

journey("the pointer moving about within a card does not ask again and again", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  const release = server.hold(json);
  const asked = [];
  page.on("request", (request) => request.url().endsWith(json) && asked.push(request.url()));
  const elsewhere = page.locator(".wordmark");
  for (let round = 0; round < 3; round += 1) {
    await link.hover();
    await elsewhere.hover();
  }
  await eventually(() => server.asked(json).length, "nothing is asked for");
  await roundTrip(page, server);
  assert.equal(asked.length, 1);
  release();
});

journey("a story that was fetched ahead took twice ten seconds to fail", async ({ page, open, server }) => {
  await page.clock.install();
  await open();
  const { link, json } = await storyOnFront(page);
  const release = server.hold(json);
  await link.dispatchEvent("pointerover");
  await eventually(() => server.asked(json).length, "nothing is fetched ahead");
  await follow(page, `a[href="${await link.getAttribute("href")}"]`);
  await roundTrip(page, server);
  await page.clock.fastForward(10_500);
  await page.locator("[role=alert].failure[data-kind=timeout]").waitFor();
  assert.equal(server.asked(json).length, 1);
  release();
});

journey("the page that a reader had gone on to seemed to wait for the one before", async ({ page, open, server }) => {
  await page.clock.install();
  // Its timers have longer numbers than any browser's.
  await replace(page, () => {
    const { setTimeout, clearTimeout } = window;
    const timers = [];
    window.setTimeout = (...call) => timers.push(setTimeout(...call));
    window.clearTimeout = (number) => clearTimeout(timers[number - 1]);
  });
  await open();
  const { link, json } = await storyOnFront(page);
  const release = server.hold(json);
  await link.dispatchEvent("pointerover");
  await eventually(() => server.asked(json).length, "nothing is fetched ahead");
  await link.evaluate((link) => link.click());
  await follow(page, "a.wordmark");
  await page.waitForFunction(() => !navigation.transition);
  await page.clock.fastForward(1_000);
  assert.equal(await page.locator("#paper[data-waiting]").count(), 0);
  release();
});

journey("a page that nobody waited for any longer took the progress line from the next", async ({ page, open, server }) => {
  await open();
  const first = await storyOnFront(page);
  const releaseFirst = server.hold(first.json);
  await first.link.hover();
  await eventually(() => server.asked(first.json).length, "nothing is fetched ahead");
  await first.link.click();
  const line = page.locator("#paper[data-waiting]");
  await line.waitFor();
  const next = await storyOnFront(page, 5);
  const releaseNext = server.hold(next.json);
  await next.link.evaluate((link) => link.click());
  await eventually(() => server.asked(next.json).length, "the next story is not asked for");
  releaseFirst();
  await eventually(() => server.asked(first.json)[0].isAnswered, "the first story does not come");
  await roundTrip(page, server);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await line.count(), 1);
  releaseNext();
  await headline(page, next.title);
  assert.equal(await line.count(), 0);
});

journey("nothing is fetched ahead for a reader who saves data", async ({ page, open, server }) => {
  await replace(page, () => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open();
  const { link, title, json } = await storyOnFront(page);
  await link.hover();
  await link.focus();
  await link.dispatchEvent("touchstart");
  await roundTrip(page, server);
  assert.equal(server.asked(json).length, 0);
  await link.click();
  await headline(page, title);
  assert.equal(server.asked(json).length, 1);
});

journey("what cannot be fetched ahead is told only to the reader who opens it", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  await open();
  const { link, json } = await storyOnFront(page);
  server.behave(json, { status: 404 });
  await link.hover();
  await eventually(() => server.asked(json)[0]?.isAnswered, "nothing is asked for");
  await roundTrip(page, server);
  assert.equal(await page.locator(".failure").count(), 0);
  await link.click();
  await page.locator("[role=alert].failure").waitFor();
});
