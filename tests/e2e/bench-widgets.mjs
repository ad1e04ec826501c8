// How long widgets take on a slow phone: 4G as slow as it gets (1.6 Mbit/s, 150
// ms), a processor four times slower than this machine's.
//   CHROMIUM=$(command -v chromium) node bench-widgets.mjs
import { chromium } from "playwright-core";
import { CONDITIONS } from "./bench/measure.mjs";
import { FLAGS, PHONE, chromiumPath, dist } from "./lib/environment.mjs";
import { front } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";
import { markup, MODES } from "./lib/widgets.mjs";

const { network, cpu } = CONDITIONS.slow;
const ROUNDS = 3;
const COUNT = 20;

// One process and one target for all frames, or nobody could slow them down.
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...FLAGS, "--disable-site-isolation-trials", "--disable-features=IsolateSandboxedIframes"] });
const paper = await serve({ folder: dist, headers: { "access-control-allow-origin": "*" } });
const site = await serve();
site.behave("favicon.ico", { body: "" });

async function measure(page, mode) {
  const before = paper.requests.length;
  const cards = front.items.slice(0, COUNT).map((card, index) => markup("card", { id: index, mode, layout: "compact", loading: "eager", src: paper.url(`articles/${card.id}.json`) }));
  site.behave("page", { type: "text/html; charset=utf-8", body: `<!doctype html><meta name="viewport" content="width=device-width"><body>${cards.join("")}<script type="module" src="${paper.url("embed/v1.js")}"></script>` });
  await page.goto(site.url("page"), { waitUntil: "commit" });
  const times = await page
    .waitForFunction((count) => window.shown?.length >= count && window.shown, COUNT, { timeout: 120_000 })
    .then((shown) => shown.jsonValue());
  return { first: times[0], last: times.at(-1), requests: paper.requests.length - before };
}

const middle = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
console.log("| mode | cache | first card, ms | twentieth card, ms | requests |\n| --- | --- | --- | --- | --- |");
for (const mode of MODES) {
  const rounds = { cold: [], warm: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.shown = [];
      // Two frames on, it has been painted.
      addEventListener("lede:load", () => requestAnimationFrame(() => requestAnimationFrame(() => window.shown.push(Math.round(performance.now())))));
    });
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", network);
    await client.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    rounds.cold.push(await measure(page, mode));
    rounds.warm.push(await measure(page, mode));
    await context.close();
  }
  for (const [cache, all] of Object.entries(rounds)) {
    const of = (name) => middle(all.map((one) => one[name]));
    console.log(`| ${mode} | ${cache} | ${of("first")} | ${of("last")} | ${of("requests")} |`);
  }
}
await browser.close();
await paper.close();
await site.close();
