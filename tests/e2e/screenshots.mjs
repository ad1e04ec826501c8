// Takes the pictures in docs/screenshots/, for people to look at:
//   CHROMIUM=$(command -v chromium) node screenshots.mjs
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { FLAGS, open } from "./lib/chromium.mjs";
import { chromiumPath, dist } from "./lib/environment.mjs";
import { pathOf, stories } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";

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
const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
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
await browser.close();
await server.close();
