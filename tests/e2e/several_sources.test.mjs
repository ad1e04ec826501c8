// Papers with several sources, and previews of any.
import assert from "node:assert/strict";
import { headline, journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { ghost } from "./lib/sources/ghost.mjs";
import { jsonFeed } from "./lib/sources/json_feed.mjs";
import { bePaper, notSimple } from "./lib/sources/paper.mjs";
import { stories } from "./lib/sources/stories.mjs";
import { wordpress } from "./lib/sources/wordpress.mjs";

const FAILURE = "[role=alert].failure";
const links = (page) => page.locator("main .card a.card-link");
const titles = (page) => page.locator("main .cards .card a.card-link").allTextContents();
const isPosts = (url) => /\/posts\/?$/.test(url.pathname);

const both = (title, run, options = {}) =>
  journey(title, async (all) => {
    // The second has a story between every two of the first.
    const blog = await wordpress({ posts: stories(45), exposes: true, ...options.wordpress });
    const magazine = await ghost({ posts: stories(41, { of: "sluice", first: Date.UTC(2025, 5, 30, 2) }) });
    try {
      bePaper(
        all.server,
        { sources: [{ kind: "wordpress", url: blog.site, sections: { water: "5" } }, { kind: "ghost", url: magazine.site, key: magazine.key, sections: { water: "water" } }], sections: [{ slug: "water", name: "Water & Weirs" }] },
        [blog.origin, magazine.origin],
      );
      await run({ ...all, blog, magazine });
      assert.deepEqual([...notSimple(blog), ...notSimple(magazine)], [], "every request is a simple one");
    } finally {
      await blog.close();
      await magazine.close();
    }
  });

const merged = (...lists) => lists.flat().sort((one, other) => other.date.localeCompare(one.date));

both("two sources make one list, by time and to the end", async ({ page, open, blog, magazine }) => {
  await open("section/water");
  const inWater = (source) => source.posts.filter((post) => post.section.slug === "water");
  const all = merged(inWater(blog), inWater(magazine)).map((post) => post.title);
  await eventually(async () => {
    const more = page.locator(".load-more");
    if (await more.isVisible()) await more.click();
    return (await titles(page)).length === all.length && !(await more.isVisible());
  }, "the list does not come to its end");
  assert.deepEqual(await titles(page), all);
});

both("stories of both lead to pages of this paper", async ({ page, open, server, blog, magazine }) => {
  await open();
  for (const [number, { posts }] of [blog, magazine].entries()) {
    const [newest] = posts;
    await page.locator("main .card a.card-link", { hasText: newest.title }).first().click();
    await headline(page, newest.title);
    assert.ok(page.url().startsWith(server.url(`article/${number + 1}~`)), page.url());
    assert.equal(await page.locator("article.article .kicker a").first().evaluate((link) => link.href), server.url("section/water"), "the paper's own section");
    await page.locator("a[rel=author]").first().click();
    await headline(page, newest.author.name);
    await page.goBack();
    await headline(page, newest.title);
    await page.goBack();
    await page.locator(".front").waitFor();
  }
});

both("a source that fails is named, and the stories of the other are there", async ({ page, open, blog, magazine, tolerate }) => {
  tolerate(/Failed to load resource/);
  const heal = magazine.trouble(() => true, { answer: { status: 401, json: { errors: [{ message: "Unknown Content API Key" }] } } });
  await open();
  assert.ok((await links(page).allTextContents()).includes(blog.posts[0].title));
  const note = page.locator(".troubles");
  assert.match(await note.textContent(), new RegExp(magazine.host.replaceAll(".", "\\.")));
  assert.equal(await note.locator("li").count(), 1);
  assert.equal(await page.locator(FAILURE).count(), 0);
  heal();
  await note.locator("button.retry").click();
  await eventually(async () => (await links(page).allTextContents()).includes(magazine.posts[0].title), "the other does not come");
  assert.equal(await page.locator(".troubles").count(), 0);
});

both("a source that is slow is not waited for", async ({ page, server, blog, magazine }) => {
  const release = magazine.hold(isPosts);
  await page.clock.install();
  await page.goto(server.url(), { waitUntil: "commit" });
  await eventually(() => blog.requests.some(({ url }) => isPosts(url)) && magazine.requests.some(({ url }) => isPosts(url)), "they are not asked");
  // As soon as the first has answered, the other has three seconds.
  await eventually(async () => {
    await page.clock.runFor(500);
    return page.locator(".troubles").isVisible();
  }, "the page waits for the slow one");
  assert.ok((await links(page).allTextContents()).includes(blog.posts[0].title));
  release();
});

both("both failing is a failure", async ({ page, server, blog, magazine, tolerate }) => {
  tolerate(/Failed to load resource/);
  const heals = [blog, magazine].map((source) => source.trouble(() => true, { answer: { status: 403, json: {} } }));
  await page.goto(server.url(), { waitUntil: "commit" });
  await page.locator(FAILURE).waitFor();
  for (const heal of heals) heal();
  await page.locator(`${FAILURE} button.retry`).click();
  await links(page).first().waitFor();
});

journey("without the header that tells how many pages there are, a list still ends", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 400/);
  // Full pages to the last: only asking for another tells that there is none.
  const blog = await wordpress({ posts: stories(40), exposes: false });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: blog.site }] }, [blog.origin]);
    await open("author/7");
    const own = blog.posts.filter((post) => post.author.id === 7).map((post) => post.title);
    await eventually(async () => {
      const more = page.locator(".load-more");
      if (await more.isVisible()) await more.click();
      return (await titles(page)).length === own.length && !(await more.isVisible());
    }, "the list does not end");
    assert.deepEqual(await titles(page), own);
  } finally {
    await blog.close();
  }
});

journey("the masthead has the largest categories where the paper names no sections", async ({ page, open, server, tolerate }) => {
  tolerate(/Failed to load resource/);
  const blog = await wordpress();
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: blog.site }] }, [blog.origin]);
    await open();
    assert.deepEqual(await page.locator("nav.sections a").allTextContents(), ["Water & Weirs", "Town"]);
    await page.locator("nav.sections a").first().click();
    await headline(page, "Water & Weirs");
    assert.equal(page.url(), server.url("section/5-water"));
    // What fails is left out.
    blog.trouble((url) => /categories/.test(url.pathname), { answer: { status: 403, json: {} } });
    await open();
    assert.equal(await page.locator("nav.sections").count(), 0);
  } finally {
    await blog.close();
  }
});

for (const { name, start, address } of [
  { name: "a WordPress", start: () => wordpress(), address: (source) => source.site },
  { name: "a WordPress with plain addresses", start: () => wordpress({ isPretty: false }), address: (source) => source.site },
  { name: "a WordPress by the address of one of its pages", start: () => wordpress(), address: (source) => `${source.site}2025/a-page/` },
  { name: "a feed in a well-known place", start: () => jsonFeed({ at: "/feed/json" }), address: (source) => source.site },
  { name: "a feed by its own address", start: () => jsonFeed({ at: "/all.json" }), address: (source) => source.feed },
]) {
  journey(`?source= previews ${name}`, async ({ page, open, server, tolerate }) => {
    tolerate(/Failed to load resource/);
    // Pages let no other origin in, and are asked whether they are the API.
    tolerate(/blocked by CORS policy/);
    const source = await start();
    try {
      bePaper(server, { lists: { front: "articles/index.json" }, read: { hosts: [source.host] } }, [source.origin]);
      const query = `?source=${encodeURIComponent(address(source))}`;
      await open(query);
      const [newest] = source.posts;
      assert.equal(await page.locator(".wordmark").first().textContent(), source.host, "nobody takes it for the paper's own");
      assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
      await page.locator("main .card a.card-link", { hasText: newest.title }).first().click();
      await headline(page, newest.title);
      assert.equal(new URL(page.url()).searchParams.get("source"), address(source), "it goes on with the source");
      assert.equal(await page.locator(".provenance").textContent(), `From ${source.host}`);
      await page.locator("a[rel=author]").first().click();
      await headline(page, newest.author.name);
      assert.deepEqual(notSimple(source), []);
    } finally {
      await source.close();
    }
  });
}

journey("?source= previews nothing that site.json does not allow", async ({ page, server }) => {
  const source = await wordpress();
  try {
    bePaper(server, { lists: { front: "articles/index.json" } }, [source.origin]);
    await page.goto(server.url(`?source=${encodeURIComponent(source.site)}`), { waitUntil: "commit" });
    await page.locator(FAILURE).waitFor();
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "refused");
    assert.equal(source.requests.length, 0, "nothing was asked for");
  } finally {
    await source.close();
  }
});

journey("a paper of its own lists can be searched, too", async ({ page, open, server }) => {
  await open("search");
  const stories = JSON.parse(server.text("articles/index.json")).items;
  await page.locator("form.search-form input[type=search]").fill("tide");
  await page.locator("form.search-form button").click();
  await headline(page, "Results for “tide”");
  const found = await titles(page);
  for (const story of stories.filter((story) => story.headline.toLowerCase().includes("tide"))) assert.ok(found.includes(story.headline), story.headline);
  await links(page).first().click();
  await page.locator("article.article").waitFor();
});

both("a failure named the address that a source had failed at on another page", async ({ page, open, server, blog, tolerate }) => {
  tolerate(/Failed to load resource/);
  blog.trouble(() => true, { answer: { status: 401, json: {} } });
  await open();
  const missing = server.url("articles/none.json");
  await page.evaluate((address) => void navigation.navigate(address), server.url(`read?url=${encodeURIComponent(missing)}`));
  await page.locator(FAILURE).waitFor();
  assert.ok((await page.locator(`${FAILURE} pre`).textContent()).includes(missing));
});
