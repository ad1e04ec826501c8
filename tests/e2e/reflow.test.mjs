import assert from "node:assert/strict";
import { journey } from "./lib/chromium.mjs";
import { KINDS, openKind } from "./lib/pages.mjs";

/** What sticks out of the window to either side, beside what scrolls in a box of its own. */
const overflow = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const scrolls = (element) => {
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        if (["auto", "scroll"].includes(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };
    const out = [];
    if (root.scrollWidth > width) out.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest(".visually-hidden, .skip-link, .progress-line") || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.width && (box.left < -0.5 || box.right > width + 0.5) && !scrolls(element)) out.push(`${element.tagName}.${element.className}: ${box.left} to ${box.right}`);
    }
    return out;
  });

/** Words that are cut off by their own box. */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => !element.closest(".visually-hidden, .announcer") && element.checkVisibility() && element.textContent.trim())
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );

/** What is too small to be pressed by a finger. */
const tooSmall = (page) =>
  page.evaluate(() => {
    // Words within a sentence are as high as their line; signs are no words.
    const isInSentence = (element) => getComputedStyle(element).display === "inline" && /\p{L}/u.test(element.textContent) && element.parentElement.textContent.trim() !== element.textContent.trim();
    const targets = [...document.querySelectorAll("a[href], button, input, summary")].filter((element) => element.checkVisibility() && !element.matches(".skip-link") && !isInSentence(element));
    const small = targets
      // A card's link covers its card.
      .map((element) => [element, (element.matches(".card-link") ? element.closest(".card") : element).getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24)
      .map(([element, box]) => `${element.tagName}.${element.className} "${element.textContent.slice(0, 20)}": ${box.width} × ${box.height}`);
    return targets.length > 6 ? small : ["there is nothing to press"];
  });

/**
 * Sets everything in a font half as wide as most, and lower than any that
 * readers have: what is pressed has its size from elsewhere. It is the last rule.
 */
const setSmall = (page) =>
  page.evaluate(async () => {
    const face = new FontFace("small", 'local("DejaVu Sans")', { sizeAdjust: "60%", ascentOverride: "110%", descentOverride: "35%" });
    document.fonts.add(await face.load());
    const [sheet] = document.styleSheets;
    sheet.insertRule("* { font-family: small !important }", sheet.cssRules.length);
  });

for (const kind of Object.keys(KINDS)) {
  journey(`${kind} fits into 320 px and, with text twice as large, into wider windows; what can be pressed is large enough`, async (reader) => {
    const { page } = reader;
    const faults = [];
    const check = async (name, examine) => faults.push(...(await examine(page)).map((fault) => `${name}: ${fault}`));
    await page.setViewportSize({ width: 320, height: 640 });
    await openKind(kind, reader);
    // What is not on the screen keeps the layout that it had when it was.
    await page.evaluate(() => document.styleSheets[0].insertRule("* { content-visibility: visible !important }", document.styleSheets[0].cssRules.length));
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await check(`${width} px`, overflow);
      await check(`${width} px`, cutOff);
      await check(`${width} px`, tooSmall);
    }
    await setSmall(page);
    await check("in the smallest font", tooSmall);
    await page.evaluate(() => document.styleSheets[0].deleteRule(document.styleSheets[0].cssRules.length - 1));
    const size = () => page.locator(".sections a").first().evaluate((link) => parseFloat(getComputedStyle(link).fontSize));
    const before = await size();
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.equal(await size(), before * 2, "text does grow");
    for (const width of [400, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await check(`${width} px, text at 200 %`, overflow);
      await check(`${width} px, text at 200 %`, cutOff);
    }
    assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 12).join("\n")}`);
  });
}

journey("a card can be pressed anywhere", async ({ page, open }) => {
  await open();
  const missed = await page.evaluate(() => {
    const missed = [];
    for (const card of document.querySelectorAll(".card")) {
      card.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = card.getBoundingClientRect();
      for (const [x, y] of [[0.1, 0.1], [0.9, 0.1], [0.5, 0.5], [0.1, 0.95], [0.9, 0.95]]) {
        const under = document.elementFromPoint(left + width * x, top + height * y);
        if (under?.closest(".masthead")) continue;
        if (!under?.closest("a.card-link") || under.closest(".card") !== card) missed.push(`${card.className} at ${x}, ${y}: ${under?.outerHTML.slice(0, 60)}`);
      }
    }
    return missed;
  });
  assert.deepEqual(missed, []);
});

journey("something that sticks out would be noticed", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open("read");
  await page.evaluate(() => (document.querySelector("h1").style.width = "400px"));
  assert.ok((await overflow(page)).length > 0);
});
