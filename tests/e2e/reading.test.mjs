import assert from "node:assert/strict";
import { follow, headline, isMarked, journey, mark, PHONE, scrolledTo, scrollTo, scrollTop } from "./lib/chromium.mjs";
import { stories } from "./lib/newsroom.mjs";

const walk = async ({ page, open }) => {
  await open();
  await mark(page);
  const front = page.url();

  // A story far down the front.
  const cards = page.locator("main .card a.card-link");
  const index = Math.floor((await cards.count()) * 0.7);
  const placeOnFront = await scrollTo(page, "main .card a.card-link", index);
  assert.ok(placeOnFront > 300, "the front is long enough to be scrolled");
  const first = await cards.nth(index).textContent();
  await cards.nth(index).click();
  await headline(page, first);
  await scrolledTo(page, 0);
  const firstAddress = page.url();

  // What to read next.
  await page.locator(".related .card").first().waitFor();
  const placeInArticle = await scrollTo(page, ".related .card a.card-link", 1);
  assert.ok(placeInArticle > 300);
  const second = await page.locator(".related .card a.card-link").nth(1).textContent();
  assert.notEqual(second, first);
  await page.locator(".related .card a.card-link").nth(1).click();
  await headline(page, second);
  await scrolledTo(page, 0);

  await page.goBack();
  await headline(page, first);
  assert.equal(page.url(), firstAddress);
  await scrolledTo(page, placeInArticle);

  await page.goBack();
  await page.locator(".front").waitFor();
  assert.equal(page.url(), front);
  await scrolledTo(page, placeOnFront);

  await page.goForward();
  await headline(page, first);
  await scrolledTo(page, placeInArticle);
  assert.ok(await isMarked(page), "none of it loaded a page anew");
};

journey("a reader goes from the front to a story, to a related one, and back to the same places", walk);
journey("the same on a phone", walk, { viewport: PHONE, context: { hasTouch: true, isMobile: true } });

journey("a story that was read is back at once, without a request", async ({ page, open, server }) => {
  await open(`article/${stories.long.id}`);
  await page.locator(".related .card").first().waitFor();
  await follow(page, ".related .card a.card-link");
  await page.waitForFunction((id) => !location.pathname.endsWith(id), stories.long.id);
  await page.locator("article.article").waitFor();
  await page.locator(".related .card").first().waitFor();
  const before = server.asked(/\.json$/).length;
  await page.goBack();
  await headline(page, stories.long.headline);
  await page.locator(".related .card").first().waitFor();
  assert.equal(server.asked(/\.json$/).length, before);
});

journey("reloading a story keeps the place in it", async ({ page, open }) => {
  await open(`article/${stories.long.id}`);
  const place = await scrollTo(page, ".body [data-block]", 8);
  assert.ok(place > 300);
  await page.reload();
  await headline(page, stories.long.headline);
  await scrolledTo(page, place);
  assert.equal(await scrollTop(page), place);
});
