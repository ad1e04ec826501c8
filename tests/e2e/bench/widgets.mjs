// Widgets on the page of another site, on a slow phone: from the navigation of
// that page until the first and the last of them are painted, and what they
// download.
import { chromium } from "playwright-core";
import { FLAGS, PHONE, chromiumPath, dist } from "../lib/environment.mjs";
import { front } from "../lib/newsroom.mjs";
import { serve } from "../lib/server.mjs";
import { markup, MODES, OPEN } from "../lib/widgets.mjs";
import { CONDITIONS } from "./measure.mjs";

const COUNTS = [1, 20];
const METRICS = { first: "ms", last: "ms", requests: "", bytes: "B" };

/** Prints the medians of every mode, with one widget and with twenty, cold and warm. */
export async function widgets(rounds) {
  // One process and one target for all frames, or nobody could slow them down.
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...FLAGS, "--disable-site-isolation-trials", "--disable-features=IsolateSandboxedIframes"] });
  const paper = await serve({ folder: dist, ...OPEN });
  const site = await serve();
  site.behave("favicon.ico", { body: "" });
  console.log("\nwidgets: cards on another site's page, slow 4G, CPU ×4");
  console.log(`  ${"mode".padEnd(8)}${"cache".padEnd(7)}${"cards".padStart(5)}${Object.entries(METRICS).map(([metric, unit]) => `${metric}${unit && `, ${unit}`}`.padStart(12)).join("")}`);
  try {
    for (const mode of MODES) {
      for (const count of COUNTS) {
        const runs = { cold: [], warm: [] };
        for (let round = 0; round < rounds; round += 1) {
          const context = await browser.newContext({ viewport: PHONE, locale: "en-GB" });
          const page = await prepare(context);
          for (const cache of Object.keys(runs)) runs[cache].push(await measure({ page, paper, site }, mode, count));
          await context.close();
        }
        for (const [cache, all] of Object.entries(runs)) {
          const numbers = Object.keys(METRICS).map((metric) => String(middle(all.map((one) => one[metric]))).padStart(12));
          console.log(`  ${mode.padEnd(8)}${cache.padEnd(7)}${String(count).padStart(5)}${numbers.join("")}`);
        }
      }
    }
  } finally {
    await browser.close();
    await paper.close();
    await site.close();
  }
}

async function prepare(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.shown = [];
    // Two frames on, it has been painted.
    addEventListener("lede:load", () => requestAnimationFrame(() => requestAnimationFrame(() => window.shown.push(Math.round(performance.now())))));
  });
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", CONDITIONS.slow.network);
  await client.send("Emulation.setCPUThrottlingRate", { rate: CONDITIONS.slow.cpu });
  return page;
}

async function measure({ page, paper, site }, mode, count) {
  const before = paper.requests.length;
  const cards = front.items.slice(0, count).map((card, index) => markup("card", { id: index, mode, layout: "compact", loading: "eager", src: paper.url(`articles/${card.id}.json`) }));
  site.behave("page", { type: "text/html; charset=utf-8", body: `<!doctype html><meta name="viewport" content="width=device-width"><body>${cards.join("")}<script type="module" src="${paper.url("embed/v1.js")}"></script>` });
  await page.goto(site.url("page"), { waitUntil: "commit" });
  const shown = await page
    .waitForFunction((count) => window.shown?.length >= count && window.shown, count, { timeout: 120_000 })
    .then((shown) => shown.jsonValue());
  const requests = paper.requests.slice(before);
  return { first: shown[0], last: shown.at(-1), requests: requests.length, bytes: requests.reduce((sum, request) => sum + request.bytes, 0) };
}

const middle = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
