import assert from "node:assert/strict";
import { DESKTOP, journey, PHONE, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { growing, pathOf, richPages, site, stories } from "./lib/newsroom.mjs";

const ALLOWED = 0.02;
// A phone on a slow network; fast enough that the suite does not take all day.
const NETWORK = { offline: false, latency: 120, downloadThroughput: 200_000, uploadThroughput: 90_000 };

const PAGES = {
  "the front": "",
  "the Arabic front": `edition/${site.editions.find((edition) => edition.language === "ar").slug}`,
  "an article": pathOf(stories.long),
  "an article with a portrait": pathOf(stories.portrait),
  "an article without a picture": pathOf(stories.bare),
  "an Arabic article": pathOf(stories.arabic),
  ...richPages,
  "a list": growing().path,
};

/** Collects shifts, as the browser's own vitals do, from the first moment. */
function observe() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.shifts.push({ value: entry.value, of: entry.sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName}.${node?.className} ${JSON.stringify(previousRect)} -> ${JSON.stringify(currentRect)}`) });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function settled(page) {
  await shown(page);
  await eventually(
    () =>
      page.evaluate(() => {
        const inSight = [...document.images].filter((image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight);
        return document.readyState === "complete" && inSight.every((image) => image.complete);
      }),
    "pictures do not arrive",
  );
  // Two frames, so that the last change is laid out and its entry is there.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
}

const total = (page) => page.evaluate(() => ({ sum: window.shifts.reduce((sum, shift) => sum + shift.value, 0), shifts: window.shifts }));

for (const [device, viewport] of [["a phone", PHONE], ["a desktop", DESKTOP]]) {
  for (const [name, path] of Object.entries(PAGES)) {
    journey(`${name} does not jump about while it loads on ${device}`, async ({ page, context, server }) => {
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", NETWORK);
      await page.addInitScript(observe);
      await page.goto(server.url(path), { waitUntil: "commit" });
      await settled(page);
      const { sum, shifts } = await total(page);
      assert.ok(sum < ALLOWED, `${sum}: ${JSON.stringify(shifts, null, 1)}`);
    }, { viewport, context: viewport === PHONE ? { isMobile: true, deviceScaleFactor: 2 } : {} });
  }
}

journey("a jump would be measured", async ({ page, open }) => {
  await page.addInitScript(observe);
  await open();
  await settled(page);
  await page.evaluate(() => document.querySelector(".masthead").after(Object.assign(document.createElement("p"), { textContent: "Advertisement" })));
  await page.evaluate(() => (document.querySelector(".masthead + p").style.height = "300px"));
  await eventually(async () => (await total(page)).sum > ALLOWED, "the shift is not seen");
});
