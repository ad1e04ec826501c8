import assert from "node:assert/strict";
import { open, shown, journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, list, pathOf, site, stories } from "./lib/newsroom.mjs";

const section = { slug: site.sections[0].slug, name: site.sections[0].name };
const author = list("author");
const tag = list("tag");

// What each address shows, and the JSON behind it.
const PAGES = [
  { name: "the front", path: "", selector: ".front .card", headline: site.name, json: site.lists.front },
  { name: "an edition", path: `edition/${site.editions[0].slug}`, selector: ".front .card", headline: site.editions[0].name, json: site.editions[0].front },
  { name: "a section", path: `section/${section.slug}`, selector: ".list-page .card", headline: section.name, json: site.lists.section.replace("{slug}", section.slug) },
  { name: "an author", path: author.path, selector: ".list-page .card", headline: author.author?.name ?? author.title, json: author.json },
  { name: "a tag", path: tag.path, selector: ".list-page .card", headline: tag.title, json: tag.json },
  { name: "an article", path: pathOf(stories.long), selector: "article.article .body", headline: stories.long.headline, json: jsonOf(stories.long) },
  { name: "a document by its address", path: `read?url=${encodeURIComponent(jsonOf(stories.long))}`, selector: "article.article .body", headline: stories.long.headline, json: jsonOf(stories.long) },
  { name: "the form for addresses", path: "read", selector: "form.read-form input", headline: "Read a document" },
  { name: "an address that leads nowhere", path: "no/such/page", selector: ".not-found .card", headline: "This page does not exist", json: site.lists.front },
];

for (const build of ["root", "sub"]) {
  for (const { name, path, selector, headline, json } of PAGES) {
    journey(`${name} opens by its address and survives a reload (${build})`, async ({ page, server }) => {
      for (const step of ["open", "reload"]) {
        const before = server.requests.length;
        if (step === "open") await open(page, server.url(path));
        else await page.reload().then(() => shown(page));
        await page.locator(selector).first().waitFor();
        assert.equal(await page.locator("h1").textContent(), headline, step);
        assert.equal(await page.locator("h1").count(), 1);
        if (json) {
          const asked = server.requests.slice(before).filter((request) => request.path === json);
          assert.equal(asked.length, 1, `${step}: ${json} is asked for exactly once`);
        }
      }
      // Nothing is asked for beside the base, and every link stays within it.
      assert.deepEqual(
        server.requests.filter((request) => request.path === null).map((request) => request.headers.referer),
        [],
        "every request is below the base",
      );
      const addresses = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((link) => link.href));
      assert.ok(addresses.length > 5);
      for (const address of addresses) {
        if (address.startsWith(server.origin)) assert.ok(address.startsWith(server.url()), `${address} is below the base`);
      }
      const pictures = await page.evaluate(() => [...document.images].map((image) => image.src));
      for (const picture of pictures) assert.ok(picture.startsWith(server.url("images/")), `${picture} is below the base`);
    }, { build });
  }

  journey(`pictures of a front and a story are really there (${build})`, async ({ page, server }) => {
    for (const path of ["", pathOf(stories.long)]) {
      await open(page, server.url(path));
      // Some cards come after the page itself, and their pictures only when they are near.
      const missing = () =>
        page.evaluate(() => {
          for (const image of document.images) image.loading = "eager";
          return [...document.images].filter((image) => !image.naturalWidth).map((image) => image.currentSrc || image.src);
        });
      await eventually(async () => (await missing()).length === 0, "some pictures do not arrive").catch(async (error) => {
        throw new Error(`${error.message}: ${await missing()}`);
      });
    }
  }, { build });
}

journey("the release answers with compressed files that may be kept for ever when their names are hashed", async ({ page, open, server }) => {
  await open();
  const wasm = server.asked(/lede-.*\.wasm$/);
  assert.equal(wasm.length, 1);
  const answer = await page.request.get(server.url(wasm[0].path), { headers: { "accept-encoding": "br" } });
  assert.equal(answer.headers()["content-encoding"], "br");
  assert.match(answer.headers()["cache-control"], /immutable/);
});
