import assert from "node:assert/strict";
import { follow, headline, journey, scrollTo } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { article, articles, front, jsonOf, list, pathOf, stories } from "./lib/newsroom.mjs";
import { idleTime } from "./lib/replace.mjs";

const links = async (page) => {
  await page.locator(".related .card").first().waitFor();
  return page.locator(".related a.card-link").evaluateAll((links) => links.map((link) => decodeURIComponent(new URL(link.href).pathname.split("/").at(-1))));
};
const json = { type: "application/json" };

journey("every story is followed by others, each once, and not by itself", async ({ page, open, server }) => {
  await open("read");
  for (const story of articles) {
    await page.evaluate((address) => void navigation.navigate(address), server.url(pathOf(story)));
    await headline(page, story.headline);
    const ids = await links(page);
    assert.ok(!ids.includes(story.id), story.id);
    assert.equal(new Set(ids).size, ids.length, `${story.id}: ${ids}`);
    assert.ok(ids.length >= 2, `${story.id} has something to choose from: ${ids}`);
    for (const id of ids) assert.ok(articles.some((other) => other.id === id), `${id} exists`);
  }
}, { context: { reducedMotion: "reduce" } });

journey("a step forward shows the story before what to read next, and a step back both at once", async ({ page, open }) => {
  const idle = await idleTime(page, { isHeld: false });
  await open(pathOf(stories.chosen));
  const next = await page.locator(".related a.card-link").first().textContent();
  await idle.hold();
  await follow(page, ".related a.card-link");
  await headline(page, next);
  assert.equal(await page.locator(".related").count(), 0);
  await idle.release();
  await page.locator(".related .card").first().waitFor();

  await page.goBack();
  await headline(page, stories.chosen.headline);
  assert.ok(await page.locator(".related .card").count());
});

journey("related stories share the first tags, before they share only the section", async ({ page, open }) => {
  const tagged = article((story) => !story.related && story.tags?.length && list("tag", (list) => list.items.some((item) => item.id === story.id) && list.items.length > 1), "with a tag that others share");
  await open(pathOf(tagged));
  const ids = await links(page);
  const slugs = tagged.tags.slice(0, 2).map((tag) => tag.url.split("/").at(-1));
  const first = articles.find((story) => story.id === ids[0]);
  const shared = first.tags.map((tag) => tag.url.split("/").at(-1));
  assert.ok(shared.some((slug) => slugs.includes(slug)), `${ids[0]} shares a tag with ${tagged.id}`);
});

journey("without tags the section fills the list, and without a section the newest do", async ({ page, open, server }) => {
  const story = article((story) => !story.related && story.language === "en" && story.section && story.tags?.length, "with a section");
  const without = (...keys) => (text) => {
    const changed = JSON.parse(text);
    for (const key of keys) delete changed[key];
    return JSON.stringify(changed);
  };
  let heal = server.behave(jsonOf(story), { body: without("tags"), ...json });
  await open(pathOf(story));
  const [first] = await links(page);
  assert.equal(articles.find((other) => other.id === first).section.name, story.section.name);
  heal();
  heal = server.behave(jsonOf(story), { body: without("tags", "section"), ...json });
  await page.reload();
  await headline(page, story.headline);
  const newest = front.items.map((item) => item.id).filter((id) => id !== story.id);
  assert.deepEqual(await links(page), newest.slice(0, 4));
});

journey("the publisher's own choice is shown as it is, without the story itself and without repetitions", async ({ page, open, server }) => {
  const story = stories.chosen;
  const chosen = story.related.items;
  const itself = { id: story.id, url: `../article/${story.id}`, headline: story.headline };
  server.behave(jsonOf(story), { body: (text) => JSON.stringify({ ...JSON.parse(text), related: { ...story.related, items: [itself, ...chosen, chosen[0], itself] } }), ...json });
  await open(pathOf(story));
  assert.deepEqual(await links(page), chosen.map((card) => card.id));
});

journey("a choice of nothing but the story itself is filled like none", async ({ page, open, server }) => {
  const story = stories.chosen;
  const itself = { id: story.id, url: `../article/${story.id}`, headline: story.headline };
  server.behave(jsonOf(story), { body: (text) => JSON.stringify({ ...JSON.parse(text), related: { items: [itself] } }), ...json });
  await open(pathOf(story));
  const ids = await links(page);
  assert.ok(ids.length > 1);
  assert.ok(!ids.includes(story.id));
});

journey("lists that cannot be had leave the story alone", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  const story = article((story) => !story.related && story.language === "en" && story.tags?.length, "with tags");
  server.behave(/^articles\/(tag|section)\//, { status: 404 });
  await open(pathOf(story));
  assert.ok((await links(page)).length > 1, "the newest stories fill the place");
  assert.equal(await page.locator(".failure").count(), 0);
});

journey("no list at all is no failure either", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  const story = article((story) => !story.related && story.language === "en" && story.tags?.length, "with tags");
  server.behave(/^articles\/(tag|section)\/|^articles\/index\.json$/, { status: 404 });
  await open(pathOf(story));
  await page.locator(".body p").first().waitFor();
  await eventually(() => server.asked("articles/index.json")[0]?.isAnswered, "the last list is not asked for");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.equal(await page.locator(".failure").count(), 0);
  assert.equal(await page.locator(".related").count(), 0);
});

journey("“See all” leads to the list", async ({ page, open, server }) => {
  await open(pathOf(stories.chosen));
  const seeAll = page.locator(".related .see-all");
  await scrollTo(page, ".related .see-all");
  const address = await seeAll.evaluate((link) => link.href);
  assert.ok(address.startsWith(server.url()));
  await follow(page, ".related .see-all");
  await page.locator(".list-page .card, .front .card").first().waitFor();
  assert.equal(page.url(), address);
});

journey("no story stands on the front twice, beside the list of the newest", async ({ page, open }) => {
  await open();
  const ids = await page.locator(".front .card a.card-link").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(ids.length > 10);
  assert.equal(new Set(ids).size, ids.length);
});
