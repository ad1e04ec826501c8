import assert from "node:assert/strict";
import { follow, headline, isMarked, journey, mark } from "./lib/chromium.mjs";
import { pathOf, stories } from "./lib/newsroom.mjs";

const FAILURE = "[role=alert].failure";

journey("offline, the next story cannot be reached, at once and in plain words; online again, it can", async ({ page, context, open, tolerate }) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await open(pathOf(stories.chosen));
  const link = page.locator(".related a.card-link").first();
  const title = await link.textContent();
  await context.setOffline(true);
  const asked = [];
  page.on("request", (request) => /articles\/.*\.json$/.test(request.url()) && asked.push(request.url()));
  await follow(page, ".related a.card-link");
  await page.locator(FAILURE).waitFor();
  assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "unreachable");
  assert.match(await page.locator(`${FAILURE} .failure-text`).textContent(), /offline/);
  assert.equal(asked.length, 1, "who is known to be offline is not kept waiting by repetitions");
  await page.waitForFunction(() => document.activeElement === document.querySelector("h1"));

  // The way back needs no network.
  await page.goBack();
  await headline(page, stories.chosen.headline);
  await page.goForward();
  await page.locator(FAILURE).waitFor();

  await context.setOffline(false);
  await page.locator(`${FAILURE} button.retry`).click();
  await headline(page, title);
});

journey("offline, what was read opens again from memory", async ({ page, context, open, tolerate }) => {
  // Pictures that the browser has not kept.
  tolerate(/ERR_INTERNET_DISCONNECTED.*images/);
  await open(pathOf(stories.chosen));
  await mark(page);
  const link = page.locator(".related a.card-link").first();
  const title = await link.textContent();
  await follow(page, ".related a.card-link");
  await headline(page, title);
  // What it leads to belongs to it.
  await page.locator(".related a.card-link").first().waitFor();
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  await context.setOffline(true);
  await page.goBack();
  await headline(page, title);
  await page.goBack();
  await headline(page, stories.chosen.headline);
  // Also by a link, not only through the history.
  await follow(page, ".related a.card-link");
  await headline(page, title);
  assert.ok(await isMarked(page));
});
