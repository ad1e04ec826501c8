// A list of thousands: its first screen stands before the rest is set, and the
// rest is found by whatever way a reader looks for it.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, headline, journey, scrolledTo } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { list } from "./lib/newsroom.mjs";
import { idleTime, replace } from "./lib/replace.mjs";
import { atRest } from "./lib/rest.mjs";
import { longList } from "./bench/documents.mjs";

const topic = list("tag");
const CARDS = "main .card a.card-link";

const count = (page) => page.locator(CARDS).count();

async function openLong({ page, server, open }, cards) {
  server.behave(topic.json, { status: 200, type: "application/json", body: JSON.stringify(longList(cards)) });
  await open(topic.path);
  await page.locator(CARDS).first().waitFor();
}

/** The card at the top of the window, and where exactly it stands. */
const first = (page) =>
  page.evaluate((selector) => {
    for (const link of document.querySelectorAll(selector)) {
      const { top } = link.getBoundingClientRect();
      if (top >= 100) return { text: link.textContent, top };
    }
    return null;
  }, CARDS);

for (const [device, viewport] of [["a phone", PHONE], ["a desktop", DESKTOP]]) {
  journey(`on ${device}, of a long list the first screen stands, and the page is as high as it will be`, async (world) => {
    const { page } = world;
    const idle = await idleTime(page);
    await openLong(world, 2000);
    const set = await count(page);
    assert.ok(set >= 20 && set < 500, `${set} cards are set`);
    const early = await page.evaluate(() => document.documentElement.scrollHeight);
    await idle.release();
    await eventually(async () => (await count(page)) === 2000, "not all cards come");
    const texts = await page.locator(CARDS).allTextContents();
    assert.deepEqual(texts.map((text) => Number(text.match(/\d+$/)[0])), Array.from({ length: 2000 }, (_, index) => index + 1));
    // As high as when everything has been on the screen.
    const late = await page.evaluate(() => {
      for (const stretch of document.querySelectorAll(".run, .cards")) stretch.style.contentVisibility = "visible";
      return document.documentElement.scrollHeight;
    });
    assert.ok(Math.abs(early / late - 1) < 0.15, `${early} pixels were promised, and ${late} came`);
  }, { viewport });
}

journey("what the reader jumps to is set before its turn", async (world) => {
  const { page } = world;
  await idleTime(page);
  await openLong(world, 2000);
  await page.keyboard.press("End");
  await eventually(async () => (await page.locator(CARDS).last().textContent()).endsWith(" 2000"), "the last card does not come");
  assert.ok((await count(page)) < 500);
  await page.mouse.wheel(0, -30_000);
  await eventually(async () => (await first(page)) !== null, "nothing comes where the reader scrolls to");
});

journey("a frame had to wait for everything that came near in it", async (world) => {
  const { page } = world;
  await idleTime(page);
  // A machine so slow that one stretch takes longer than there is time.
  await replace(page, () => {
    const now = Date.now;
    let late = 0;
    Date.now = () => now() + (late += 10);
  });
  await openLong(world, 2000);
  await page.evaluate((selector) => {
    const cards = () => document.querySelectorAll(selector).length;
    let before = cards();
    window.mostInOneFrame = 0;
    requestAnimationFrame(function look() {
      const now = cards();
      window.mostInOneFrame = Math.max(window.mostInOneFrame, now - before);
      before = now;
      requestAnimationFrame(look);
    });
  }, CARDS);
  await page.keyboard.press("End");
  await eventually(async () => (await page.locator(CARDS).last().textContent()).endsWith(" 2000"), "the last card does not come");
  assert.equal(await page.evaluate(() => window.mostInOneFrame), 5, "more than one stretch, or none");
});

journey("going back leads to the same card of a long list, at the same place", async (world) => {
  const { page } = world;
  await idleTime(page);
  await openLong(world, 2000);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 3, behavior: "instant" }));
  await eventually(async () => (await first(page)) !== null, "nothing is set there");
  // Everything that comes near has come.
  const before = await atRest((script) => page.evaluate(script), () => first(page), "the list");
  const top = await page.evaluate(() => scrollY);
  const link = page.locator(CARDS, { hasText: before.text }).first();
  // The story is not one of the newsroom's.
  world.tolerate(/status of 404/);
  await link.evaluate((link) => link.click());
  await page.locator(".failure").waitFor();
  await page.goBack();
  await page.locator(".list-page").waitFor();
  await scrolledTo(page, top);
  await eventually(async () => {
    const after = await first(page);
    return after?.text === before.text && Math.abs(after.top - before.top) <= 2;
  }, `the reader comes back to another place than ${JSON.stringify(before)}`);
  assert.ok((await count(page)) < 500);
});

journey("the words of a card far below are found, and the keyboard gets there", async (world) => {
  const { page } = world;
  // The stories behind the cards, which are fetched ahead, are not there.
  world.tolerate(/status of 404/);
  await openLong(world, 1000);
  await eventually(async () => (await count(page)) === 1000, "not all cards come");
  assert.ok(await page.evaluate(() => find(`${document.querySelectorAll("main .card-link")[776].textContent}`)));
  await eventually(() => page.evaluate(() => scrollY > innerHeight * 10), "the page does not scroll to what was found");
  await page.locator(CARDS).nth(899).focus();
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), / 901$/);
});

journey("a long list is printed whole", async (world) => {
  const { page } = world;
  await idleTime(page);
  await openLong(world, 300);
  assert.ok((await count(page)) < 300);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await count(page), 300);
});

journey("a long list comes whole where the browser does not say when it has time", async (world) => {
  const { page } = world;
  await replace(page, () => {
    delete window.requestIdleCallback;
  });
  await openLong(world, 600);
  assert.equal(await page.evaluate(() => typeof requestIdleCallback), "undefined");
  await eventually(async () => (await count(page)) === 600, "not all cards come");
});

journey("one card that cannot be read loses no more than itself", async (world) => {
  const { page, server, open } = world;
  const whole = JSON.stringify(longList(1000));
  const broken = whole.replace('"id":"story-700"', '"id":story-700');
  server.behave(topic.json, { status: 200, type: "application/json", body: broken });
  await open(topic.path);
  await eventually(async () => (await count(page)) === 999, "the others do not come");
});

journey("a reader who leaves a long list leaves nothing behind", async (world) => {
  const { page } = world;
  const idle = await idleTime(page);
  await openLong(world, 1000);
  await page.evaluate(() => document.querySelector("a.wordmark").click());
  await page.locator(".front").waitFor();
  await idle.release();
  await headline(page, await page.locator("h1").textContent());
  assert.equal(await page.evaluate(() => document.querySelectorAll(".list-page").length), 0);
});
