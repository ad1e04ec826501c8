// What a reader has asked of their system: less motion, their own colours, paper.
import assert from "node:assert/strict";
import { follow, headline, journey } from "./lib/chromium.mjs";
import { growing, pathOf, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";

/** Counts view transitions, on a machine that takes `time` milliseconds between two looks at the clock. */
const countTransitions = (page, time) =>
  replace(page, (time) => {
    let now = 0;
    performance.now = () => (now += time);
    const begin = Document.prototype.startViewTransition;
    window.transitions = 0;
    Document.prototype.startViewTransition = function (...given) {
      window.transitions += 1;
      return begin.apply(this, given);
    };
  }, time);

for (const [reducedMotion, time, transitions] of [["reduce", 1, 0], ["no-preference", 1, 1], ["no-preference", 100, 0]]) {
  journey(`with motion "${reducedMotion}" and ${time} ms for a page a step has ${transitions} transitions`, async ({ page, open }) => {
    await countTransitions(page, time);
    await open(pathOf(stories.chosen));
    const title = await page.locator(".related a.card-link").first().textContent();
    await follow(page, ".related a.card-link");
    await headline(page, title);
    assert.equal(await page.evaluate(() => window.transitions), transitions);
  }, { context: { reducedMotion } });
}

journey("with reduced motion nothing but a progress line moves", async ({ page, open, server }) => {
  const releases = [/\.wasm$/, new RegExp(`${stories.long.id}\\.json$`)].map((file) => server.hold(file));
  const moving = () =>
    page.evaluate(() => {
      const isMoving = (times) => times.split(",").some((time) => parseFloat(time) > 0);
      return [...document.querySelectorAll("*")]
        // A skeleton that fades in does not move.
        .filter((element) => !element.matches(".progress-line, .skeleton"))
        .filter((element) => {
          const style = getComputedStyle(element);
          return isMoving(style.transitionDuration) || (style.animationName !== "none" && isMoving(style.animationDuration));
        })
        .map((element) => `${element.tagName}.${element.className}`);
    });
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await page.locator("#shell .skeleton").waitFor({ state: "attached" });
  await page.waitForFunction(() => document.readyState === "complete" || document.styleSheets.length);
  assert.deepEqual(await moving(), []);
  for (const release of releases) release();
  await headline(page, stories.long.headline);
  assert.deepEqual(await moving(), []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
}, { context: { reducedMotion: "reduce" } });

journey("on paper there is the story and no navigation", async ({ page, open }) => {
  await open(pathOf(stories.long));
  await page.locator(".related .card").first().waitFor();
  await page.emulateMedia({ media: "print" });
  for (const selector of [".sections", ".editions", ".skip-link", ".related", ".tags", ".progress-line"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, `${selector} is not printed`);
  }
  for (const selector of [".wordmark", "h1.headline", ".byline", "time.published", "figure.lead img", ".body p"]) {
    assert.ok(await page.locator(selector).first().isVisible(), `${selector} is printed`);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".masthead")).position), "static", "the masthead is not on every page");
  const paper = await page.pdf({ format: "A4" });
  assert.ok(paper.length > 10_000);
});

journey("on dark screens paper is white all the same", async ({ page, open }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await open(pathOf(stories.long));
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector(".body p"));
    return [style.color, getComputedStyle(document.documentElement).backgroundColor];
  });
  assert.equal(paper, "rgb(255, 255, 255)");
  assert.equal(ink, "rgb(0, 0, 0)");
});

journey("a list on paper has no button to load more", async ({ page, open }) => {
  await open(growing().path);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".load-more").isVisible(), false);
  assert.ok(await page.locator(".card a.card-link").first().isVisible());
});

journey("dark and light follow the system while the page is open", async ({ page, open }) => {
  await open(pathOf(stories.long));
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  assert.notEqual(await paper(), light);
});

journey("with forced colours everything is still there to see", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(pathOf(stories.long));
  const seen = await page.evaluate(() => {
    const canvas = document.createElement("i");
    canvas.style.cssText = "";
    canvas.style.color = "CanvasText";
    canvas.style.backgroundColor = "Canvas";
    document.body.append(canvas);
    const { color, backgroundColor } = getComputedStyle(canvas);
    const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
    return { color, backgroundColor, headline: of("h1", "color"), body: of(".body p", "color"), paper: of("html", "backgroundColor"), masthead: of(".masthead", "backgroundColor") };
  });
  assert.equal(seen.headline, seen.color);
  assert.equal(seen.body, seen.color);
  assert.equal(seen.paper, seen.backgroundColor);
  assert.equal(seen.masthead, seen.backgroundColor, "the sticky masthead covers what scrolls under it");
  // The focus and where the reader is are shown without colour alone.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none");
  await follow(page, ".sections a");
  await page.locator(".sections [aria-current=page]").waitFor();
  const [border, paper] = await page.evaluate(() => [getComputedStyle(document.querySelector(".sections [aria-current=page]")).borderBlockEndColor, getComputedStyle(document.documentElement).backgroundColor]);
  assert.notEqual(border, paper, "the section that the reader is in is marked");
});
