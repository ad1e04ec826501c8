import assert from "node:assert/strict";
import { headline, journey } from "./lib/chromium.mjs";
import { growing, pathOf, site, stories } from "./lib/newsroom.mjs";
import { KINDS, openKind } from "./lib/pages.mjs";
import { idleTime } from "./lib/replace.mjs";

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    // A card's link shows its outline around the card.
    const style = getComputedStyle(element.matches(".card-link") ? element.closest(".card") : element);
    const box = element.getBoundingClientRect();
    const where = ["skip-link", "masthead", "related", "colophon"].find((name) => element.closest(`.${name}`)) ?? (element.closest("main") ? "main" : element.tagName);
    return {
      name: `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`,
      where,
      outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
      isInSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      isPlayer: element.matches("audio, video"),
      order: [...document.querySelectorAll("*")].indexOf(element),
    };
  });

/** Stops that a player may have within, which are the browser's own. */
const STOPS_OF_PLAYERS = 12;

for (const kind of Object.keys(KINDS)) {
  journey(`the keyboard reaches everything on ${kind}, in order and in sight`, async (reader) => {
    const { page } = reader;
    await openKind(kind, reader);
    const reachable = await page.evaluate(() => {
      const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && !element.closest("[hidden]");
      // What is within closed details is out of reach, rightly.
      const isOpen = (element) => !element.closest("details:not([open])") || element.matches("summary");
      return [...document.querySelectorAll("a[href], button, input, summary, audio, video")].filter((element) => isVisible(element) && isOpen(element)).length;
    });
    assert.ok(reachable > 8);
    const path = [];
    for (let step = 0; path.length < reachable && step < reachable + STOPS_OF_PLAYERS; step += 1) {
      await page.keyboard.press("Tab");
      const place = await focused(page);
      if (!place.isPlayer || place.order !== path.at(-1)?.order) path.push(place);
    }
    assert.equal(path[0].where, "skip-link", "the first is the way to the story");
    const orders = path.map((place) => place.order);
    assert.equal(new Set(orders).size, reachable, "everything is reached once");
    assert.deepEqual(orders, [...orders].sort((one, other) => one - other), "in the order of the document");
    for (const place of path) {
      assert.ok(place.outline >= 2, `${place.name} shows that it has the focus`);
      assert.ok(place.isInSight, `${place.name} is in sight`);
    }
  }, { context: { reducedMotion: "reduce" } });
}

journey("the skip link leads past the masthead", async ({ page, open, server }) => {
  await open(pathOf(stories.long));
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).where, "skip-link");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "story");
  assert.equal(page.url(), server.url(`${pathOf(stories.long)}#story`));
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).where, "main");
  assert.equal(server.asked(/\.html$|^article\//).length, 1, "and loads nothing");
});

journey("a story opens with Enter; the focus goes to its headline and its title is announced", async ({ page, open }) => {
  await open();
  const announcer = page.locator("[aria-live=polite]");
  assert.equal(await announcer.textContent(), "", "a page that was loaded is announced by the browser");
  const link = page.locator("main .card a.card-link").first();
  const title = await link.textContent();
  await link.focus();
  await page.keyboard.press("Enter");
  await headline(page, title);
  await page.waitForFunction(() => document.activeElement.matches("main h1"));
  assert.equal(await announcer.textContent(), `${title} — ${site.name}`);
  assert.equal(await page.title(), `${title} — ${site.name}`);
  // From there the keyboard goes on into the story, not from the top again.
  await page.keyboard.press("Tab");
  assert.equal((await focused(page)).where, "main");

  await page.goBack();
  await page.locator(".front").waitFor();
  await page.waitForFunction(() => document.activeElement.matches("main h1"));
  await page.waitForFunction((name) => document.querySelector("[aria-live=polite]").textContent === name, site.name);
});

journey("who has moved the focus before the page had time for it keeps it", async ({ page, open }) => {
  const idle = await idleTime(page);
  await open();
  const link = page.locator("main .card a.card-link").first();
  const title = await link.textContent();
  await link.focus();
  await page.keyboard.press("Enter");
  await headline(page, title);
  // It has seen by then where the focus was.
  await page.waitForFunction(() => !navigation.transition);
  await page.locator(".masthead .wordmark").focus();
  await idle.release();
  await page.waitForFunction((title) => document.querySelector("[aria-live=polite]").textContent.startsWith(title), title);
  assert.ok(await page.evaluate(() => document.activeElement.matches(".masthead .wordmark")));
});

journey("what the keyboard has the focus on is not hidden under the masthead", async ({ page, open }) => {
  await open();
  const count = await page.locator("main .card a.card-link").count();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator("main .card a.card-link").nth(count - 1).focus();
  for (let step = 0; step < Math.min(count - 1, 15); step += 1) {
    await page.keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(async () => {
      // The masthead comes back when the page moves up.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const box = document.activeElement.getBoundingClientRect();
      const masthead = document.querySelector(".masthead").getBoundingClientRect();
      return !document.activeElement.closest(".masthead") && box.top < masthead.bottom ? `${document.activeElement.textContent}: ${box.top} to ${box.bottom}, masthead to ${masthead.bottom}` : null;
    });
    assert.equal(hidden, null);
  }
}, { context: { reducedMotion: "reduce" } });

journey("more stories are loaded by the keyboard, and the focus is not lost", async ({ page, open }) => {
  const topic = growing();
  await open(topic.path);
  const before = await page.locator("main .card").count();
  await page.locator(".load-more").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelectorAll("main .card").length > before, before);
  const place = await page.evaluate(() => ({ tag: document.activeElement.tagName, isVisible: document.activeElement.checkVisibility() }));
  assert.notEqual(place.tag, "BODY", "the focus is still on the list or on its button");
  assert.ok(place.isVisible);
});
