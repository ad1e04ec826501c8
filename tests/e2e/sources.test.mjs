// Papers that live from what publishers already run: real cross-origin requests
// to hosts that answer as the real ones do.
import assert from "node:assert/strict";
import { headline, isMarked, journey, mark } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { bePaper, notSimple } from "./lib/sources/paper.mjs";
import { ghost, idOf as ghostId } from "./lib/sources/ghost.mjs";
import { guardian, idOf as guardianId } from "./lib/sources/guardian.mjs";
import { idOf as feedId, jsonFeed } from "./lib/sources/json_feed.mjs";
import { wordpress } from "./lib/sources/wordpress.mjs";

const FAILURE = "[role=alert].failure";
const cards = (page) => page.locator("main .card");
const titles = (page) => page.locator("main .cards .card a.card-link").allTextContents();

/** Lets a list grow until it ends. */
async function toTheEnd(page) {
  const more = page.locator(".load-more");
  while (await more.isVisible()) {
    const count = await cards(page).count();
    await more.click();
    await eventually(async () => (await cards(page).count()) > count || !(await more.isVisible()), "the list does not go on");
  }
}

/** What Chromium says of a place that lets no page of another origin in. */
const BLOCKED = /blocked by CORS policy|net::ERR_FAILED/;

/**
 * The kinds of source that have all kinds of page, and where their stories are;
 * `noise` is what the console says while their place is looked for.
 */
const KINDS = [
  { name: "WordPress", start: wordpress, config: (source) => ({ kind: "wordpress", url: source.site }), id: (story) => String(story.id), isList: (url) => /\/posts$/.test(url.pathname) },
  { name: "WordPress with plain addresses", start: () => wordpress({ isPretty: false }), config: (source) => ({ kind: "wordpress", url: source.site }), id: (story) => String(story.id), isList: (url) => url.searchParams.get("rest_route") === "/wp/v2/posts", noise: BLOCKED },
  { name: "Ghost", start: ghost, config: (source) => ({ kind: "ghost", url: source.site, key: source.key }), id: ghostId, isList: (url) => /\/posts\/$/.test(url.pathname) },
  { name: "Guardian", start: guardian, config: (source) => ({ kind: "guardian", url: source.site, key: source.key }), id: guardianId, isList: (url) => url.pathname === "/search" },
  { name: "JSON Feed", start: jsonFeed, config: (source) => ({ kind: "json_feed", url: source.feed }), id: feedId, isList: () => true, hasSections: false },
];

for (const { name, start, config, id, isList, hasSections = true, noise } of KINDS) {
  const sourced = (title, run) =>
    journey(`${name}: ${title}`, async (all) => {
      const source = await start();
      if (noise) all.tolerate(noise);
      try {
        bePaper(all.server, { sources: [config(source)] }, [source.origin]);
        await run({ ...all, source });
        assert.deepEqual(notSimple(source), [], "every request is a simple one");
      } finally {
        await source.close();
      }
    });

  sourced("front, story, section, author and the pages that follow", async ({ page, open, source, server }) => {
    await open();
    const [newest] = source.posts;
    await mark(page);
    assert.ok((await page.locator("main .card a.card-link").allTextContents()).includes(newest.title));

    // Front to story.
    await page.locator("main .card a.card-link", { hasText: newest.title }).first().click();
    await headline(page, newest.title);
    assert.equal(page.url(), server.url(`article/${encodeURIComponent(id(newest))}`));
    assert.match(await page.locator(".body").textContent(), /It is still there\./);
    assert.equal(await page.locator(".body em").textContent(), "still");
    // Something to read next.
    await page.locator(".related .card").first().waitFor();

    // To its section, which a feed has as a tag, and on.
    const inSection = source.posts.filter((post) => post.section === newest.section);
    await page.locator(hasSections ? "article.article .kicker a" : "a[rel=tag]").first().click();
    await headline(page, newest.section.name);
    const before = await cards(page).count();
    assert.ok(before < inSection.length, `${before} of ${inSection.length} are there`);
    await toTheEnd(page);
    assert.deepEqual(await titles(page), inSection.map((post) => post.title), "all of them, in order, once");

    // To the author.
    await page.goBack();
    await headline(page, newest.title);
    await page.locator("a[rel=author]").first().click();
    await headline(page, newest.author.name);
    const own = source.posts.filter((post) => post.author === newest.author).map((post) => post.title);
    assert.deepEqual((await titles(page)).slice(0, 4), own.slice(0, 4));

    // To a tag.
    await page.goBack();
    await headline(page, newest.title);
    await page.locator("a[rel=tag]").last().click();
    await headline(page, newest.tag.name);
    assert.ok(await isMarked(page), "none of it loaded a page anew");
  });

  sourced("a deep link to a story shows it, and one that is not there says so", async ({ page, open, source, tolerate }) => {
    const story = source.posts[3];
    await open(`article/${encodeURIComponent(id(story))}`);
    await headline(page, story.title);
    tolerate(/status of 404/);
    await open(`article/${encodeURIComponent(id({ ...story, id: 999999, slug: "no-such-story" }))}`);
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "missing");
  });

  sourced("a search finds stories by their words, and says when there are none", async ({ page, open, source }) => {
    await open("search");
    await page.locator("form.search-form input[type=search]").fill("heron");
    await page.locator("form.search-form button").click();
    await headline(page, "Results for “heron”");
    const found = source.posts.filter((post) => post.title.includes("heron")).map((post) => post.title);
    // Sources that do not search are looked through part by part.
    await toTheEnd(page);
    assert.deepEqual(await titles(page), found);
    await page.locator(".announcer", { hasText: /Results for “heron”/ }).waitFor({ state: "attached" });
    await page.locator("form.search-form input[type=search]").fill("unicorn");
    await page.locator("form.search-form button").click();
    await headline(page, "Nothing found for “unicorn”");
  });

  sourced("a source that is down says so, and is there again when it is up", async ({ page, server, source, tolerate }) => {
    tolerate(/Failed to load resource/);
    const heal = source.trouble(() => true, { answer: { status: 503, json: {} } });
    await page.goto(server.url(), { waitUntil: "commit" });
    await page.locator(FAILURE).waitFor();
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "server");
    assert.ok((await page.locator(`${FAILURE} pre`).textContent()).includes(source.origin), "the detail names the address that failed");
    heal();
    await page.locator(`${FAILURE} button.retry`).click();
    await cards(page).first().waitFor();
  });

  sourced("a source that does not answer for ten seconds says so", async ({ page, server, source }) => {
    const release = source.hold(isList);
    await page.clock.install();
    await page.goto(server.url(), { waitUntil: "commit" });
    await eventually(() => source.asked(({ url }) => isList(url)).length > 0, "it is not asked");
    await page.clock.fastForward(10_500);
    await page.locator(FAILURE).waitFor();
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "timeout");
    release();
    await page.locator(`${FAILURE} button.retry`).click();
    await cards(page).first().waitFor();
  });
}

journey("a WordPress with plain addresses has its sections from the first page on", async ({ page, open, server, tolerate }) => {
  tolerate(BLOCKED);
  const blog = await wordpress({ isPretty: false });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: blog.site }] }, [blog.origin]);
    await open();
    assert.deepEqual(await page.locator("nav.sections a").allTextContents(), ["Water & Weirs", "Town"]);
    assert.deepEqual(await page.locator(".front .block h2").allTextContents(), ["Water & Weirs", "Town"], "the front has a block of each");
  } finally {
    await blog.close();
  }
});

journey("a story that a WordPress with plain addresses does not have is missing, not out of reach", async ({ page, open, server, tolerate }) => {
  tolerate(BLOCKED);
  tolerate(/status of 404/);
  const blog = await wordpress({ isPretty: false });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: blog.site }] }, [blog.origin]);
    await open("article/999999");
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "missing");
  } finally {
    await blog.close();
  }
});

journey("a paper without sections leads from its front to all its stories, and back to where the reader was", async ({ page, open, server }) => {
  const feed = await jsonFeed();
  try {
    bePaper(server, { sources: [{ kind: "json_feed", url: feed.feed }] }, [feed.origin]);
    await open();
    await toTheEnd(page);
    const onFront = await page.locator(".front section a.card-link, .front .stories a.card-link").allTextContents();
    assert.deepEqual(onFront.toSorted(), feed.posts.map((post) => post.title).toSorted(), "each of them once");
    const long = await cards(page).count();
    const oldest = feed.posts.at(-1).title;
    await page.locator("main .card a.card-link", { hasText: oldest }).last().click();
    await headline(page, oldest);
    await page.goBack();
    await page.locator(".front .stories").waitFor();
    assert.equal(await cards(page).count(), long, "the list is as long as it was");
  } finally {
    await feed.close();
  }
});

journey("a story of Ghost that is asked for by its slug is not what to read next after it", async ({ page, open, server, tolerate }) => {
  const magazine = await ghost();
  try {
    bePaper(server, { sources: [{ kind: "ghost", url: magazine.site, key: magazine.key }] }, [magazine.origin]);
    const [story] = magazine.posts;
    await open(`article/${story.slug}`);
    await headline(page, story.title);
    assert.match(await page.locator(".body").textContent(), /It is still there\./);
    assert.equal(magazine.asked(({ path }) => path === `/ghost/api/content/posts/slug/${story.slug}/`).length, 1, "it is asked for by its slug");
    await page.locator(".related .card").first().waitFor();
    assert.ok(!(await page.locator(".related .card a.card-link").allTextContents()).includes(story.title));
    tolerate(/status of 404/);
    await open("article/no-such-story");
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "missing");
  } finally {
    await magazine.close();
  }
});
