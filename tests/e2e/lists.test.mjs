import assert from "node:assert/strict";
import { follow, headline, isMarked, journey, mark, PHONE, scrolledTo, scrollTo, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { growing, list, site, stories } from "./lib/newsroom.mjs";

const topic = growing();
const CARDS = "main .card a.card-link";

async function loadMore(page) {
  const before = await page.locator(CARDS).count();
  await page.locator(".load-more").click();
  await eventually(async () => (await page.locator(CARDS).count()) > before, "the list does not grow");
  return page.locator(CARDS).count();
}

const walk = async ({ page, open }) => {
  await open(topic.path);
  await mark(page);
  const short = await page.locator(CARDS).count();
  assert.equal(short, topic.items.length);
  const long = await loadMore(page);
  const place = await scrollTo(page, CARDS, long - 4);
  const title = await page.locator(CARDS).nth(long - 4).textContent();
  await page.locator(CARDS).nth(long - 4).click();
  await headline(page, title);
  await scrolledTo(page, 0);

  await page.goBack();
  await page.locator(".list-page").waitFor();
  assert.equal(await page.locator(CARDS).count(), long, "the list is as long as it was");
  await scrolledTo(page, place);

  await page.goForward();
  await headline(page, title);
  await page.goBack();
  await page.locator(".list-page").waitFor();
  assert.equal(await page.locator(CARDS).count(), long, "and is so again after going forward");
  await scrolledTo(page, place);
  assert.ok(await isMarked(page));
};

journey("a list that was made longer is as long, and at the same place, when the reader comes back", walk);
journey("the same on a phone", walk, { viewport: PHONE, context: { hasTouch: true, isMobile: true } });

journey("a longer list survives a reload", async ({ page, open }) => {
  await open(topic.path);
  const long = await loadMore(page);
  const place = await scrollTo(page, CARDS, long - 4);
  await page.reload();
  await shown(page);
  await eventually(async () => (await page.locator(CARDS).count()) === long, "the list is shorter than it was");
  await scrolledTo(page, place);
});

journey("a longer list is the same when the reader comes back from another site", async ({ page, open, server }) => {
  server.behave(/^elsewhere\.html$/, { body: "<!doctype html><title>Elsewhere</title><link rel=icon href=data:,>", type: "text/html", headers: { "cache-control": "no-store" } });
  await open(topic.path);
  const long = await loadMore(page);
  const place = await scrollTo(page, CARDS, long - 4);
  await page.goto(server.url("elsewhere.html"));
  await page.goBack();
  await eventually(async () => (await page.locator(CARDS).count()) === long, "the list is shorter than it was");
  await scrolledTo(page, place);
});

journey("the reader is told how many stories came, and the button goes when there are no more", async ({ page, open }) => {
  await open(topic.path);
  const short = await page.locator(CARDS).count();
  await page.locator(".load-more").focus();
  const long = await loadMore(page);
  const status = await page.locator(".list-more [role=status]").textContent();
  assert.match(status, new RegExp(`\\b${long - short}\\b`));
  await page.locator(".load-more").waitFor({ state: "hidden" });
  const ids = await page.locator(CARDS).evaluateAll((links) => links.map((link) => link.href));
  assert.equal(new Set(ids).size, ids.length, "no story twice");
});

journey("stories that new ones have pushed onto the next part are not shown twice", async ({ page, open, server }) => {
  const next = new URL(topic.next_url, server.url(topic.json)).pathname.slice(1);
  server.behave(next, {
    body: (text) => {
      const part = JSON.parse(text);
      return JSON.stringify({ ...part, items: [topic.items.at(-1), ...part.items] });
    },
    type: "application/json",
  });
  await open(topic.path);
  await loadMore(page);
  const addresses = await page.locator(CARDS).evaluateAll((links) => links.map((link) => link.href));
  assert.equal(new Set(addresses).size, addresses.length);
});

journey("when more stories do not come, the list stays, says why, and tries again", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  const next = new URL(topic.next_url, server.url(topic.json)).pathname.slice(1);
  server.behave(next, { status: 404, times: 1 });
  await open(topic.path);
  const short = await page.locator(CARDS).count();
  await page.locator(".load-more").click();
  await page.locator(".load-more", { hasText: "Try again" }).waitFor();
  assert.notEqual(await page.locator(".list-more [role=status]").textContent(), "");
  assert.equal(await page.locator(CARDS).count(), short);
  await loadMore(page);
});

journey("a story that was opened while more of its list came was lost", async ({ page, open, server }) => {
  const next = new URL(topic.next_url, server.url(topic.json)).pathname.slice(1);
  const sendMore = server.hold(next);
  await open(topic.path);
  const link = page.locator(CARDS).first();
  const title = await link.textContent();
  const json = `articles/${(await link.getAttribute("href")).split("/").at(-1)}.json`;
  const before = await page.locator(CARDS).count();
  await page.locator(".load-more").click();
  await eventually(() => server.asked(next).length, "no more is asked for");
  const sendStory = server.hold(json);
  await follow(page, CARDS);
  await eventually(() => server.asked(json).length, "the story is not asked for");
  sendMore();
  await eventually(async () => (await page.locator(CARDS).count()) > before, "the list does not grow");
  sendStory();
  await headline(page, title);
});

journey("an empty list says so", async ({ page, open, server }) => {
  const section = site.sections[0];
  server.behave(`articles/section/${section.slug}.json`, { body: (text) => JSON.stringify({ ...JSON.parse(text), items: [], next_url: null }), type: "application/json" });
  await open(`section/${section.slug}`);
  assert.equal(await page.locator(".empty").textContent(), "Nothing has been published here yet.");
  assert.equal(await page.locator("h1").textContent(), section.name);
  await page.locator(".load-more").waitFor({ state: "hidden" });
});

for (const [name, path] of [["a list", topic.path], ["the front", ""], ["a story", `article/${stories.chosen.id}`]]) {
  journey(`one broken card does not lose ${name}`, async ({ page, open, server }) => {
    const broken = [null, 7, "card", [], {}, { id: "no-headline" }, { id: "odd", headline: { text: "no text" }, image: "?", authors: 3 }];
    const spoil = (document) =>
      document.items ? { ...document, items: [...broken, ...document.items] } : { ...document, related: { ...document.related, items: [...broken, ...document.related.items] } };
    const file = path === "" ? site.lists.front : path.startsWith("article/") ? `articles/${stories.chosen.id}.json` : topic.json;
    await open(path);
    await page.locator(CARDS).first().waitFor();
    const well = await page.locator(CARDS).allTextContents();
    server.behave(file, { body: (text) => JSON.stringify(spoil(JSON.parse(text))), type: "application/json" });
    await page.reload();
    await shown(page);
    await page.locator(CARDS).first().waitFor();
    const texts = await page.locator(CARDS).allTextContents();
    assert.deepEqual(texts, well);
  });
}

journey("an author's page has portrait, role and biography", async ({ page, open }) => {
  const author = list("author", (list) => list.author?.avatar && list.author?.bio && list.items.length > 1);
  await open(author.path);
  assert.equal(await page.locator("h1").textContent(), author.author.name);
  assert.equal(await page.locator(".list-head .standfirst").textContent(), author.description ?? author.author.bio);
  assert.equal(await page.locator(".list-head img.portrait").count(), 1);
});

journey("the masthead marks the section that the reader is in", async ({ page, open }) => {
  await open();
  const section = site.sections[1];
  assert.equal(await page.locator(".sections [aria-current]").count(), 0);
  await follow(page, `.sections a[href$='section/${section.slug}']`);
  await headline(page, section.name);
  assert.deepEqual(await page.locator(".sections [aria-current=page]").allTextContents(), [section.name]);
});

journey("stories of a list have no bullets before them", async ({ page, open }) => {
  await open(topic.path);
  const marks = await page.locator("main .cards > li").evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
  assert.deepEqual([...new Set(marks)], ["none"]);
});
