import assert from "node:assert/strict";
import { headline, journey, PHONE, scrollTo } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";

const CARD = "main .card a.card-link";

/** A story far enough down that nothing else has asked for it, and its JSON. */
async function storyOnFront(page, index = 4) {
  await scrollTo(page, CARD, index);
  const link = page.locator(CARD).nth(index);
  const id = (await link.getAttribute("href")).split("/").at(-1);
  return { link, title: await link.textContent(), json: `articles/${id}.json` };
}

/** Waits until everything that the page has asked for before has reached the host. */
async function roundTrip(page, server) {
  await page.evaluate((address) => fetch(address, { cache: "no-store" }).then((answer) => answer.text()), server.url("site.json"));
}

journey("a pointer over a card asks for its story, which is then there at once", async ({ page, open, server }) => {
  await open();
  const { link, title, json } = await storyOnFront(page);
  assert.equal(server.asked(json).length, 0);
  await link.hover();
  await eventually(() => server.asked(json)[0]?.isAnswered, "nothing is asked for");
  await roundTrip(page, server);
  await link.click();
  await headline(page, title);
  assert.equal(server.asked(json).length, 1, "opening it asks for nothing more");
});

journey("a story that is opened while it is being fetched ahead is asked for once", async ({ page, open, server }) => {
  await open();
  const { link, title, json } = await storyOnFront(page);
  const asked = [];
  page.on("request", (request) => request.url().endsWith(json) && asked.push(request.url()));
  const release = server.hold(json);
  await link.hover();
  await eventually(() => server.asked(json).length, "nothing is asked for");
  await link.click();
  await page.locator("#paper[data-waiting]").waitFor();
  await roundTrip(page, server);
  release();
  await headline(page, title);
  assert.equal(asked.length, 1);
});

journey("a finger on a card asks for its story", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  await link.dispatchEvent("touchstart");
  await eventually(() => server.asked(json).length === 1, "nothing is asked for");
}, { viewport: PHONE, context: { hasTouch: true, isMobile: true } });

journey("the focus on a card asks for its story", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  await link.focus();
  await eventually(() => server.asked(json).length === 1, "nothing is asked for");
});

journey("the pointer moving about within a card does not ask again and again", async ({ page, open, server }) => {
  await open();
  const { link, json } = await storyOnFront(page);
  const release = server.hold(json);
  const asked = [];
  page.on("request", (request) => request.url().endsWith(json) && asked.push(request.url()));
  const elsewhere = page.locator(".wordmark");
  for (let round = 0; round < 3; round += 1) {
    await link.hover();
    await elsewhere.hover();
  }
  await eventually(() => server.asked(json).length, "nothing is asked for");
  await roundTrip(page, server);
  assert.equal(asked.length, 1);
  release();
});

journey("nothing is fetched ahead for a reader who saves data", async ({ page, open, server }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await open();
  const { link, title, json } = await storyOnFront(page);
  await link.hover();
  await link.focus();
  await link.dispatchEvent("touchstart");
  await roundTrip(page, server);
  assert.equal(server.asked(json).length, 0);
  await link.click();
  await headline(page, title);
  assert.equal(server.asked(json).length, 1);
});

journey("what cannot be fetched ahead is told only to the reader who opens it", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  await open();
  const { link, json } = await storyOnFront(page);
  server.behave(json, { status: 404 });
  await link.hover();
  await eventually(() => server.asked(json)[0]?.isAnswered, "nothing is asked for");
  await roundTrip(page, server);
  assert.equal(await page.locator(".failure").count(), 0);
  await link.click();
  await page.locator("[role=alert].failure").waitFor();
});
