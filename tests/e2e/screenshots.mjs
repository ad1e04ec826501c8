// Takes the pictures in docs/screenshots/, for people to look at:
//   CHROMIUM=$(command -v chromium) node screenshots.mjs
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, open } from "./lib/chromium.mjs";
import { chromiumPath, dist } from "./lib/environment.mjs";
import { pathOf, stories } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";
import { inside, markup } from "./lib/widgets.mjs";

const FOLDER = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));
const PAGES = {
  front: "",
  "front-ar": "edition/ar",
  article: "article/night-ferry-returns",
  "article-ar": pathOf(stories.arabic),
};
const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

await mkdir(FOLDER, { recursive: true });
// A scrollbar that is not drawn would leave a bare edge.
const browser = await chromium.launch({ executablePath: chromiumPath, args: [...FLAGS, "--enable-features=OverlayScrollbar"] });
const server = await serve({ folder: dist });
for (const [name, path] of Object.entries(PAGES)) {
  for (const viewport of SIZES) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport, colorScheme, locale: "en-GB", timezoneId: "Europe/London" });
      const page = await context.newPage();
      await open(page, server.url(path));
      await page.waitForLoadState("networkidle");
      const file = `${FOLDER}${name}-${viewport.width}-${colorScheme}.jpg`;
      await page.screenshot({ path: file, type: "jpeg", quality: 82 });
      await context.close();
    }
  }
}
// One of each widget, on a page that is white.
const card = "articles/night-ferry-returns.json";
const WIDGETS = {
  card: { src: card, layout: "wide" },
  list: { src: "articles/index.json", layout: "compact", limit: 3 },
  related: { src: card, layout: "headline", limit: 3 },
  article: { src: "articles/moon-jelly-bloom.json" },
};
const host = await serve({ folder: dist, headers: { "access-control-allow-origin": "*" } });
for (const [kind, attributes] of Object.entries(WIDGETS)) {
  const page = await browser.newPage({ viewport: { width: 640, height: 1400 }, locale: "en-GB", timezoneId: "Europe/London" });
  const site = await serve();
  site.behave("page", { type: "text/html; charset=utf-8", body: `<!doctype html><body>${markup(kind, { ...attributes, src: host.url(attributes.src), loading: "eager" })}<script type="module" src="${host.url("embed/v1.js")}"></script>` });
  await page.goto(site.url("page"));
  const widget = page.locator(`lede-${kind}`);
  await (await inside(widget)).locator(".card, .article").first().waitFor();
  await page.waitForLoadState("networkidle");
  await widget.screenshot({ path: `${FOLDER}widget-${kind}.jpg`, type: "jpeg", quality: 82 });
  await page.close();
  await site.close();
}
await host.close();
await browser.close();
await server.close();
