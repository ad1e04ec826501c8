// What others may rely on. `docs/contracts.md` says the same to people.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { headline, journey } from "./lib/chromium.mjs";
import { growing, jsonOf, list, pathOf, site, stories } from "./lib/newsroom.mjs";

const topic = growing();
const author = list("author");

const URLS = {
  "/": { path: "", selector: ".front" },
  "/edition/{slug}": { path: `edition/${site.editions[0].slug}`, selector: ".front" },
  "/section/{slug}": { path: `section/${site.sections[0].slug}`, selector: ".list-page" },
  "/author/{slug}": { path: author.path, selector: ".list-page" },
  "/tag/{slug}": { path: topic.path, selector: ".list-page" },
  "/article/{id}": { path: pathOf(stories.long), selector: "article.article" },
  "/read": { path: "read", selector: "form.read-form input" },
  "/search": { path: "search", selector: "form.search-form input" },
  "/search?q={words}": { path: "search?q=tide", selector: ".list-page .card" },
  // That this site opens no other sources is an answer, too.
  "/?source={address}": { path: "?source=https%3A%2F%2Fblog.example%2F", selector: "[role=alert].failure[data-kind=refused]" },
  "/read?url={address}": { path: `read?url=${jsonOf(stories.long)}`, selector: "article.article" },
  "/read?url={address}&item={id}": { path: "read?url=feed.json&item=one", selector: "article.article", feed: true },
};

const FEED = { version: "https://jsonfeed.org/version/1.1", title: "A feed", items: [{ id: "one", title: "One story", content_text: "All of it." }] };

// A selector, a story or page that has it, and what it holds there.
const words = (text) => text.replace(/\s+/g, " ").trim();
const SELECTORS = {
  "article.article": { on: pathOf(stories.updated), holds: stories.updated.headline },
  ".kicker": { on: pathOf(stories.updated), holds: stories.updated.label?.text ?? stories.updated.section.name },
  "h1.headline": { on: pathOf(stories.updated), is: stories.updated.headline },
  ".standfirst": { on: pathOf(stories.updated), is: stories.updated.standfirst },
  ".byline": { on: pathOf(stories.updated), holds: stories.updated.authors[0].name },
  "a[rel=author]": { on: pathOf(stories.updated), within: ".byline", is: stories.updated.authors[0].name },
  "time.published": { on: pathOf(stories.updated), attribute: ["datetime", stories.updated.date_published] },
  "time.updated": { on: pathOf(stories.updated), attribute: ["datetime", stories.updated.date_modified] },
  ".reading-time": { on: pathOf(stories.updated), matches: /^\d+ min read$/ },
  "figure.lead img": { on: pathOf(stories.long), attribute: ["alt", stories.long.image.alt] },
  "figcaption .caption": { on: pathOf(stories.long), is: stories.long.image.caption },
  "figcaption .credit": { on: pathOf(stories.long), is: `(Source: ${stories.long.image.credit})` },
  ".body [data-block]": { on: pathOf(stories.long), count: stories.long.body.length },
  ".related .card": { on: pathOf(stories.chosen), count: stories.chosen.related.items.length },
  ".related .see-all": { on: pathOf(stories.chosen), holds: stories.chosen.related.see_all?.text ?? "See all" },
  ".card a.card-link": { on: topic.path, count: topic.items.length },
  ".load-more": { on: topic.path, is: "Load more stories" },
  "[role=alert].failure": { on: pathOf(stories.bare), trouble: jsonOf(stories.bare), matches: /./ },
};

// A journey of shell.test.mjs makes the program panic, and hears it.
const EVENTS = ["lede:panic"];

for (const [url, { path, selector, feed }] of Object.entries(URLS)) {
  journey(`the address ${url} is kept`, async ({ page, open, server }) => {
    if (feed) server.behave("feed.json", { status: 200, type: "application/json", body: JSON.stringify(FEED) });
    await open(path);
    await page.locator(selector).first().waitFor();
  });
}

for (const path of new Set(Object.values(SELECTORS).map((promise) => promise.on))) {
  const promises = Object.entries(SELECTORS).filter(([, promise]) => promise.on === path);
  journey(`the selectors ${promises.map(([selector]) => selector).join(", ")} are kept`, async ({ page, open, server, tolerate }) => {
    if (promises[0][1].trouble) {
      tolerate(/status of 404/);
      server.behave(promises[0][1].trouble, { status: 404 });
    }
    await open(path);
    for (const [selector, promise] of promises) {
      const found = page.locator(promise.within ? `${promise.within} ${selector}` : selector);
      await found.first().waitFor();
      const text = words(await found.first().textContent());
      if (promise.is) assert.equal(text, words(promise.is), selector);
      if (promise.holds) assert.ok(text.includes(words(promise.holds)), `${selector}: ${text}`);
      if (promise.matches) assert.match(text, promise.matches, selector);
      if (promise.count) assert.equal(await found.count(), promise.count, selector);
      if (promise.attribute) assert.equal(await found.first().getAttribute(promise.attribute[0]), promise.attribute[1], selector);
    }
  });
}

test("docs/contracts.md names these addresses, selectors and events, and no others", () => {
  const document = readFileSync(new URL("../../docs/contracts.md", import.meta.url), "utf8");
  const named = [...document.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]);
  assert.deepEqual(named.sort(), [...Object.keys(URLS), ...Object.keys(SELECTORS), ...EVENTS].sort());
});

journey("a card's whole surface opens its story, with one link in it", async ({ page, open }) => {
  await open(topic.path);
  const card = page.locator("main .card").nth(1);
  assert.equal(await card.locator("a").count(), 1);
  const title = await card.locator("a.card-link").textContent();
  const box = await card.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 4);
  await headline(page, title);
});

journey("a wire story has exactly the shape that was agreed", async ({ page, open }) => {
  const story = stories.chosen;
  await open(pathOf(story));
  assert.equal(await page.locator(".article .kicker").textContent(), "Latest news");
  assert.equal(await page.locator(".article .reading-time").textContent(), "2 min read");
  assert.equal(await page.locator(".byline a[rel=author]").count(), 1);
  assert.notEqual(await page.locator("figure.lead img").getAttribute("alt"), "");
  assert.match(await page.locator("figcaption .credit").textContent(), /^\(Source: .+\)$/);
  assert.equal(await page.locator(".body [data-block=paragraph]").count(), 9);
  await page.locator(".related .block-head h2").waitFor();
  assert.equal(await page.locator(".related .see-all").textContent(), "See all");
});
