// Pictures of cards come as large as they are shown.
import assert from "node:assert/strict";
import { DESKTOP, journey, PHONE } from "./lib/chromium.mjs";
import { list } from "./lib/newsroom.mjs";

/** Each picture of a card: how many pixels it has to fill, and how wide a file was chosen of which. */
const cardPictures = (page) =>
  page.evaluate(async () => {
    const all = [...document.querySelectorAll("main .card-image img")];
    // Of one that is in the cache in another size, that is taken.
    // On phones some have no picture.
    const pictures = all.filter((image) => image.checkVisibility() && image.srcset && all.every((other) => other === image || other.srcset !== image.srcset));
    return Promise.all(
      pictures.map(async (image) => {
        image.scrollIntoView();
        image.loading = "eager";
        await image.decode();
        const source = image.currentSrc.endsWith(".avif") ? image.previousElementSibling : image;
        const files = source.srcset.split(", ").map((file) => file.split(" "));
        return {
          file: image.currentSrc,
          wanted: image.clientWidth * devicePixelRatio,
          chosen: parseInt(files.find(([address]) => new URL(address, document.baseURI).href === image.currentSrc)[1]),
          widths: files.map(([, width]) => parseInt(width)).sort((one, other) => one - other),
        };
      }),
    );
  });

const section = list("section", ({ items }) => items.length > 4);
for (const [device, viewport, scale] of [["phone", PHONE, 2], ["tablet", { width: 820, height: 1180 }, 2], ["desktop", DESKTOP, 1]]) {
  // Each with a cache of its own.
  for (const [name, path] of [["the front", ""], ["a section", section.path]]) {
    journey(`pictures on ${name} were loaded for another width than theirs (${device})`, async ({ page, open }) => {
      await open(path);
      await page.locator("main .card-image img").first().waitFor();
      const pictures = await cardPictures(page);
      assert.ok(pictures.length > 3, `there are ${pictures.length}`);
      for (const { file, wanted, chosen, widths } of pictures) {
        // The smallest that is wide enough, also for a place that is half as wide again.
        const most = widths.find((width) => width >= wanted * 1.5) ?? widths.at(-1);
        assert.ok(chosen <= most, `${file}: ${chosen} pixels for ${wanted}`);
        const least = widths.find((width) => width >= wanted * 0.9) ?? widths.at(-1);
        assert.ok(chosen >= least, `${file}: ${chosen} pixels for ${wanted}`);
      }
    }, { viewport, context: { deviceScaleFactor: scale } });
  }
}
