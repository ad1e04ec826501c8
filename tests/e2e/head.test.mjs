// What the rest of the web is told of a page.
import assert from "node:assert/strict";
import { follow, headline, journey } from "./lib/chromium.mjs";
import { growing, pathOf, site, stories } from "./lib/newsroom.mjs";

/** What stands in the head, when it is of the page that is shown. */
async function read(page) {
  await page.waitForFunction(() => document.querySelector("link[rel=canonical]")?.href === location.href);
  return readNow(page);
}

const readNow = (page) =>
  page.evaluate(() => {
    const all = (selector, attribute) => [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
    const meta = (name) => all(`meta[name="${name}"], meta[property="${name}"]`, "content");
    const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent));
    return {
      title: document.title,
      canonical: all("link[rel=canonical]", "href"),
      description: meta("description"),
      robots: meta("robots"),
      type: meta("og:type"),
      ogTitle: meta("og:title"),
      ogDescription: meta("og:description"),
      ogUrl: meta("og:url"),
      ogImage: meta("og:image"),
      ogAlt: meta("og:image:alt"),
      siteName: meta("og:site_name"),
      published: meta("article:published_time"),
      modified: meta("article:modified_time"),
      section: meta("article:section"),
      tags: meta("article:tag"),
      linked,
    };
  });

const some = (value) => (value === undefined || value === null || value === "" ? [] : [value]);

function checkArticle(head, story, server) {
  const address = server.url(pathOf(story));
  const picture = story.image && new URL(story.image.url, server.url(`articles/${story.id}.json`)).href;
  assert.equal(head.title, `${story.headline} — ${site.name}`);
  assert.deepEqual(head.canonical, [address]);
  assert.deepEqual(head.description, some(story.standfirst));
  assert.deepEqual(head.robots, []);
  assert.deepEqual(head.type, ["article"]);
  assert.deepEqual(head.ogTitle, [story.headline]);
  assert.deepEqual(head.ogDescription, some(story.standfirst));
  assert.deepEqual(head.ogUrl, [address]);
  assert.deepEqual(head.ogImage, some(picture));
  assert.deepEqual(head.ogAlt, some(story.image?.alt));
  assert.deepEqual(head.siteName, [site.name]);
  assert.deepEqual(head.published, some(story.date_published));
  assert.deepEqual(head.modified, some(story.date_modified));
  assert.deepEqual(head.section, some(story.section?.name));
  assert.deepEqual(head.tags, (story.tags ?? []).map((tag) => tag.name));
  assert.equal(head.linked.length, 1);
  const [linked] = head.linked;
  assert.equal(linked["@context"], "https://schema.org");
  assert.equal(linked["@type"], "NewsArticle");
  assert.equal(linked.headline, story.headline);
  assert.equal(linked.datePublished, story.date_published);
  assert.equal(linked.dateModified, story.date_modified ?? undefined);
  assert.equal(linked.mainEntityOfPage, address);
  assert.deepEqual(linked.image ?? [], some(picture));
  assert.deepEqual(linked.author.map((author) => author.name), (story.authors ?? []).map((author) => author.name));
  for (const author of linked.author) {
    assert.equal(author["@type"], "Person");
    if (author.url) assert.ok(author.url.startsWith(server.url("author/")), "absolute, and below the base");
  }
  assert.equal(linked.publisher.name, site.name);
  assert.equal(linked.isAccessibleForFree, story.access !== "restricted");
}

function checkPage(head, { title, address, description }) {
  assert.equal(head.title, title);
  assert.deepEqual(head.canonical, some(address));
  assert.deepEqual(head.ogUrl, some(address));
  assert.deepEqual(head.type, ["website"]);
  assert.deepEqual(head.linked, []);
  assert.deepEqual(head.published, []);
  assert.deepEqual(head.tags, []);
  assert.deepEqual(head.description, some(description));
}

for (const build of ["root", "sub"]) {
  journey(`a page's head is true after loading and after every step (${build})`, async ({ page, open, server }) => {
    await open(pathOf(stories.chosen));
    checkArticle(await read(page), stories.chosen, server);

    await follow(page, "a.wordmark");
    await page.locator(".front").waitFor();
    checkPage(await read(page), { title: site.name, address: server.url(), description: site.tagline });

    await page.goBack();
    await headline(page, stories.chosen.headline);
    checkArticle(await read(page), stories.chosen, server);

    const topic = growing();
    await page.evaluate((href) => document.querySelector("main a").setAttribute("href", href), server.url(topic.path));
    await follow(page, "main a");
    await headline(page, topic.title);
    checkPage(await read(page), { title: `${topic.title} — ${site.name}`, address: server.url(topic.path), description: topic.description });

    await page.goBack();
    await headline(page, stories.chosen.headline);
    checkArticle(await read(page), stories.chosen, server);
  }, { build });
}

for (const [name, story] of Object.entries({ long: stories.long, bare: stories.bare, restricted: stories.restricted, updated: stories.updated })) {
  journey(`the head of an article holds what the article has and nothing else (${name})`, async ({ page, open, server }) => {
    await open(pathOf(story));
    checkArticle(await read(page), story, server);
  });
}

journey("what is said in the head cannot break out of it", async ({ page, open, server }) => {
  const text = '</script><script>throw new Error("ran")</script>"><img src=x onerror=alert(1)>';
  server.behave(`articles/${stories.bare.id}.json`, { body: (json) => JSON.stringify({ ...JSON.parse(json), headline: text, standfirst: text }), type: "application/json" });
  await open(pathOf(stories.bare));
  const head = await read(page);
  assert.equal(head.linked[0].headline, text);
  assert.deepEqual(head.description, [text]);
  assert.equal(await page.locator("h1").textContent(), text);
  assert.equal(await page.locator("img[src=x]").count(), 0);
});

journey("addresses that are not for search engines say so, and only those", async ({ page, open, tolerate }) => {
  tolerate(/status of 404/);
  for (const path of ["no-such-page", "article/there-is-no-such-story"]) {
    await open(path);
    await page.locator("meta[name=robots]").waitFor({ state: "attached" });
    const { robots, canonical } = await readNow(page);
    assert.deepEqual([robots, canonical], [["noindex"], []]);
  }
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  assert.deepEqual((await read(page)).robots, []);
});
