// Papers that live from a real WordPress and a real Ghost, where there are any:
// docs/formats.md says how to bring them up. What they say themselves is what
// has to be seen, so that any content will do which has an open story with a
// section, a tag and an author.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headline, isMarked, journey, mark } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { bePaper } from "./lib/sources/paper.mjs";
import { ghost, wordpress } from "./lib/sources/real.mjs";

/** How many of a source's stories are opened, and how long one of them may take, in milliseconds. */
const MOST_OPENED = 60;
const PER_STORY = 20_000;

/** Ids of the stories whose cards are in a part of a page. */
const shownIn = (page, cards) => page.locator(`${cards} a.card-link`).evaluateAll((links) => links.map((link) => decodeURIComponent(new URL(link.href).pathname.split("/").pop())));
/** Those in the list of a page. */
const ids = (page) => shownIn(page, "main .cards .card");
const idsOf = (stories) => stories.map((story) => story.id);

/** Lets a list grow until it ends. */
async function toTheEnd(page) {
  const more = page.locator(".load-more");
  while (await more.isVisible()) {
    const count = (await ids(page)).length;
    await more.click();
    await eventually(async () => (await ids(page)).length > count || !(await more.isVisible()), "the list does not go on");
  }
}

/** Whether all pictures in a part of the page have come or are left for later. */
const picturesAreThere = (page, part) => page.locator(`${part} img`).evaluateAll((images) => images.every((image) => image.naturalWidth > 0 || !image.complete));

for (const source of [wordpress, ghost]) {
  if (source.missing) {
    test(`a real ${source.name}`, { skip: source.missing }, () => {});
    continue;
  }
  const { origin, host } = new URL(source.site);

  const sourced = (title, run, site = { sources: [source.config] }) =>
    journey(
      `a real ${source.name}: ${title}`,
      async (all) => {
        const complex = [];
        all.context.on("request", (request) => {
          if (request.url().startsWith(origin) && request.resourceType() === "fetch" && request.method() !== "GET") complex.push(request.method());
        });
        // Pictures of people and films are elsewhere, and need not be there.
        all.tolerate(new RegExp(`^Failed to load resource.*\\[(?!${origin}/)`));
        for (const noise of await source.noise()) all.tolerate(noise);
        bePaper(all.server, site, [origin]);
        await run(all);
        assert.deepEqual(complex, [], "every request is a simple one");
      },
      // Certificates of one's own are fine here.
      { context: { ignoreHTTPSErrors: true }, limit: 300_000 },
    );

  /** What the source says in HTML, as it reads. */
  async function plain(context, text) {
    if (!source.isHtml) return text;
    // Beside the paper, whose policy lets nobody read HTML.
    if (!readers.has(context)) readers.set(context, await context.newPage());
    const words = await readers.get(context).evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.textContent, text);
    return words.trim();
  }
  const readers = new WeakMap();

  /**
   * The stories that belong on the front: the newest as far as its upper part
   * has room, and of the other ones that it asks for those that make a block:
   * two to four of a section. So one that is the only one left of its section
   * is not there, nor a fifth.
   */
  async function onFront(page, context, stories) {
    const asked = stories.slice(0, source.perFront);
    const upper = asked.slice(0, asked.length < 12 ? 9 : 11);
    const masthead = await page.locator("nav.sections a").allTextContents();
    assert.ok(masthead.length > 0, "the masthead has sections");
    const left = new Map();
    for (const story of asked.slice(upper.length)) if (story.section) left.set(story.section.id, [...(left.get(story.section.id) ?? []), story]);
    const blocks = [];
    for (const block of left.values()) if (block.length >= 2 && masthead.includes(await plain(context, block[0].section.name))) blocks.push(...block.slice(0, 4));
    return [...upper, ...blocks];
  }

  /** The newest story that has everything. */
  const whole = (stories) => stories.find((story) => story.title && story.isOpen && story.section && story.tag && story.author);

  sourced("front, story, section, author, tag and the pages that follow", async ({ page, context, open, server }) => {
    const stories = await source.stories();
    const story = whole(stories);
    await open();
    await mark(page);
    assert.deepEqual(new Set(await shownIn(page, "main .card")), new Set(idsOf(await onFront(page, context, stories))), "the newest are on the front");

    // Front to story.
    await page.locator(`main .card a.card-link[href$="/article/${story.id}"]`).first().click();
    await headline(page, await plain(context, story.title));
    assert.ok((await page.locator(".body").textContent()).trim().length > 0);
    // There is something to read next, a little later.
    await page.locator(".related .card").first().waitFor();
    await eventually(() => picturesAreThere(page, "article.article figure"), "a picture does not come");

    // To its section, to the end.
    await page.locator("article.article .kicker a").first().click();
    await headline(page, await plain(context, story.section.name));
    await toTheEnd(page);
    assert.deepEqual(await ids(page), idsOf(await source.inSection(story.section)), "all of the section, in order, once");

    // To the author.
    await page.goBack();
    await headline(page, await plain(context, story.title));
    await page.locator("a[rel=author]").first().click();
    await headline(page, await plain(context, story.author.name));
    await toTheEnd(page);
    assert.deepEqual(await ids(page), idsOf(await source.byAuthor(story.author)), "all of the author's");

    // To the tag.
    await page.goBack();
    await headline(page, await plain(context, story.title));
    const tag = await plain(context, story.tag.name);
    await page.locator("a[rel=tag]", { hasText: tag }).first().click();
    await headline(page, tag);
    await toTheEnd(page);
    assert.deepEqual(await ids(page), idsOf(await source.withTag(story.tag)), "all with the tag");
    assert.ok(await isMarked(page), "none of it loaded a page anew");
    assert.ok(server.requests.length > 0);
  });

  sourced("every story opens, from an address of its own", async ({ page, context, open }) => {
    context.setDefaultTimeout(PER_STORY);
    for (const story of (await source.stories()).slice(0, MOST_OPENED)) {
      const title = await plain(context, story.title);
      try {
        await open(`article/${encodeURIComponent(story.id)}`);
        assert.equal(await page.locator("[role=alert].failure").count(), 0);
        if (title) assert.equal(await page.locator("main h1").textContent(), title);
        // A title may be about markup; nothing else shows any.
        const text = (await page.locator("article.article").innerText()).replace(title, "");
        assert.doesNotMatch(text, /&(amp|lt|gt|quot|#\d+|hellip|nbsp);|<\/?(p|em|strong|figure|div)\b/, "markup shows");
      } catch (error) {
        throw new Error(`${story.id}, “${title}”: ${error.message}`, { cause: error });
      }
    }
  });

  if (source.hasSlugs) {
    sourced("a story opens by its slug as well, and is not what to read next after itself", async ({ page, context, open, tolerate }) => {
      const story = whole(await source.stories());
      await open(`article/${encodeURIComponent(story.slug)}`);
      await headline(page, await plain(context, story.title));
      assert.ok((await page.locator(".body").textContent()).trim().length > 0);
      await page.locator(".related .card").first().waitFor();
      const next = await shownIn(page, ".related .card");
      assert.ok(!next.includes(story.id) && !next.includes(story.slug), next.join(" "));
      tolerate(/status of 404/);
      await open("article/no-such-story");
      assert.equal(await page.locator("[role=alert].failure").getAttribute("data-kind"), "missing");
    });
  }

  sourced("a search finds what is there", async ({ page, open }) => {
    const stories = await source.stories();
    // The longest word of a headline, without what is not a letter.
    const [word] = whole(stories).title.match(/\p{L}+/gu).sort((one, other) => other.length - one.length);
    await open("search");
    await page.locator("form.search-form input[type=search]").fill(word);
    await page.locator("form.search-form button").click();
    await headline(page, `Results for “${word}”`);
    await toTheEnd(page);
    assert.deepEqual(await ids(page), idsOf(await source.with(word)));
  });

  sourced("a story that is not there says so", async ({ page, open, tolerate }) => {
    tolerate(/status of 404/);
    await open(`article/${source.nowhere}`);
    assert.equal(await page.locator("[role=alert].failure").getAttribute("data-kind"), "missing");
  });

  sourced(
    "?source= previews it by its root",
    async ({ page, context, open, tolerate }) => {
      tolerate(/Failed to load resource/);
      const story = whole(await source.stories());
      await open(`?source=${encodeURIComponent(source.preview)}`);
      assert.equal(await page.locator(".wordmark").first().textContent(), host);
      const title = await plain(context, story.title);
      await page.locator("main .card a.card-link", { hasText: title }).first().click();
      await headline(page, title);
      assert.equal(await page.locator(".provenance").textContent(), `From ${host}`);
      await page.locator("a[rel=author]").first().click();
      await headline(page, await plain(context, story.author.name));
    },
    { lists: { front: "articles/index.json" }, read: { hosts: [host] } },
  );
}
