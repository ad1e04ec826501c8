// The first screen is drawn before the application is here, and neither moves
// nor says anything else when it comes.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, headline, journey, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { articles, front, jsonOf, list, pathOf, richStories, site, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";
import { ghost, idOf as ghostId } from "./lib/sources/ghost.mjs";
import { guardian, idOf as guardianId } from "./lib/sources/guardian.mjs";
import { idOf as feedId, jsonFeed } from "./lib/sources/json_feed.mjs";
import { bePaper } from "./lib/sources/paper.mjs";
import { stories as posts } from "./lib/sources/stories.mjs";
import { wordpress } from "./lib/sources/wordpress.mjs";
import { standing } from "./lib/standing.mjs";

const WASM = /^lede-.*\.wasm$/;

/** Everything that is drawn early and has words of its own, */
const SAYING = [
  "h1", ".kicker", ".standfirst", ".byline", ".byline a", "time", ".updated-line", ".reading-time", ".members-note", "figcaption", ".body > p", ".body a",
  ".card-link", ".card-standfirst", ".card-byline", ".card-meta .reading-time", ".members",
];
/** what has none, */
const SILENT = [".article-head", ".meta", ".dateline", ".lead", ".lead img", ".front-lead", ".card", ".card-image", ".front-lead img", ".card-text", ".card-meta", ".list-head"];
/** and the room of pictures that load with the application. */
const ROOMS = [".avatar", ".portrait"];

/** By selector, what the elements say, where they lead and where they are. */
const drawnIn = (page, root) =>
  page.evaluate(({ root, SAYING, SILENT, ROOMS }) => {
    const main = document.querySelector(`${root} main`);
    const masthead = [...document.querySelectorAll(`${root} :is(.wordmark, .sections a)`)];
    const described = (element, isSaying, names = ["href", "datetime", "lang", "dir", "alt", "src", "srcset", "sizes"]) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        className: element.className,
        text: isSaying ? element.textContent : "",
        attributes: names.map((name) => (name === "href" && element.href) || element.getAttribute(name)).join(" "),
        box: [left, top, width, height],
      };
    };
    const found = (selectors, isSaying, names) => selectors.map((selector) => [selector, [...main.querySelectorAll(selector)].map((element) => described(element, isSaying, names))]);
    const named = [document.documentElement, main.querySelector("article.article")].filter(Boolean);
    return {
      languages: named.map(({ lang, dir }) => `${lang} ${dir}`),
      elements: Object.fromEntries([["masthead", masthead.map((element) => described(element, true))], ...found(SAYING, true), ...found(SILENT, false), ...found(ROOMS, false, [])]),
    };
  }, { root, SAYING, SILENT, ROOMS });

/**
 * Opens a page while the application is kept back, and compares what is drawn
 * with what the application shows. The late page only goes on where the early
 * one ends. `drawn` is where to look for that something is there.
 */
async function compared(page, server, path, drawn, { isCounted = false } = {}) {
  // No copy that a page before has left is to begin the application.
  const forgotten = { "cache-control": "no-store" };
  const release = server.hold(WASM, forgotten);
  await page.goto(server.url(path), { waitUntil: "commit" });
  await page.locator(`#shell ${drawn}`).first().waitFor().catch(async (error) => {
    throw new Error(`${path} is not drawn: ${JSON.stringify(await page.evaluate(standing))}`, { cause: error });
  });
  const early = await drawnIn(page, "#shell");
  release();
  await shown(page);
  const late = await drawnIn(page, "#paper");
  assert.deepEqual(early.languages, late.languages, path);
  let count = 0;
  for (const [selector, elements] of Object.entries(early.elements)) {
    const taken = late.elements[selector].slice(0, elements.length);
    // A reading time that the document does not give is counted by the
    // application; its room is there before.
    if (selector === ".reading-time" && isCounted) {
      assert.deepEqual(elements.map(({ text }) => text), [""], path);
      assert.match(taken[0].text, /\p{Number}/u, path);
      elements[0].text = taken[0].text;
    }
    elements.forEach((element, index) => {
      // Browsers lay out in parts of a pixel, and add them up in another order.
      const isSame = taken[index]?.box.every((length, side) => Math.abs(length - element.box[side]) < 1);
      if (isSame) element.box = taken[index].box;
    });
    assert.deepEqual(elements, taken, `${selector} of ${path}`);
    count += elements.length;
  }
  return { early, count };
}

for (const [device, viewport] of [["a phone", PHONE], ["a desktop", DESKTOP]]) {
  journey(`the top of every story is drawn early on ${device}, and stays as it is`, async ({ page, server }) => {
    server.behave(WASM, { headers: { "cache-control": "no-store" } });
    for (const story of articles) {
      const { count } = await compared(page, server, pathOf(story), "h1.headline", { isCounted: !story.reading_time });
      assert.ok(count >= 10, story.id);
    }
  }, { viewport, limit: 400_000, context: { serviceWorkers: "block" } });

  const fronts = ["", ...site.editions.map(({ slug }) => `edition/${slug}`)];
  const lists = [`section/${site.sections[0].slug}`, list("author").path, list("tag").path, `section/${site.editions.at(-1).sections[0].slug}`];
  journey(`the first cards of fronts and lists are drawn early on ${device}, and stay as they are`, async ({ page, server }) => {
    server.behave(WASM, { headers: { "cache-control": "no-store" } });
    for (const path of [...fronts, ...lists]) {
      const { early } = await compared(page, server, path, ".card");
      const cards = early.elements[".card"].length;
      assert.ok(cards >= 2, `${path} has ${cards} cards`);
    }
  }, { viewport, limit: 200_000, context: { serviceWorkers: "block" } });
}

journey("a front of few stories is drawn as the application lays it out", async ({ page, server }) => {
  server.behave("articles/index.json", { body: (text) => JSON.stringify({ ...JSON.parse(text), items: JSON.parse(text).items.slice(0, 5) }), type: "application/json" });
  const { early } = await compared(page, server, "", ".card");
  assert.equal(early.elements[".card"].length, 5);
});

const DATES = [
  ["2026-03-06", "2026-03-07"],
  ["2026-03-06T20:15:00Z", "2026-03-06T20:15:59Z"],
  ["2026-03-06T20:15:00+05:30", "2026-03-06 21:15"],
  ["2025-07-06T20:15", "2025-07-08t20:15:00.5-0300"],
  ["2026-02-31", "2026-02-28T24:00Z"],
  ["2026-13-01", "last Tuesday"],
  [5, ""],
  [null, "2026-03-06T20:15:00Z"],
];
journey("dates are written early as the application writes them", async ({ page, server }) => {
  for (const [index, [published, modified]] of DATES.entries()) {
    const story = { ...stories.long, id: `dates-${index}`, date_published: published, date_modified: modified, reading_time: index * 1000 + 1 };
    server.behave(`articles/dates-${index}.json`, { status: 200, body: JSON.stringify(story), type: "application/json" });
    await compared(page, server, `article/dates-${index}`, "h1.headline");
  }
  const now = Date.now();
  const items = front.items.slice(0, 10).map((card, index) => ({ ...card, date_published: new Date(now - [90e3, 3 * 3600e3, 26 * 3600e3, -3600e3, 400 * 86400e3][index % 5]).toISOString() }));
  server.behave("articles/index.json", { body: JSON.stringify({ ...front, items }), type: "application/json" });
  await compared(page, server, "", ".card");
}, { context: { timezoneId: "America/St_Johns", serviceWorkers: "block" } });

const ODD = [
  ["a text", "/images/clock-400.jpg"],
  ["a list", [{ url: "/images/clock-400.jpg" }]],
  ["an object of another shape", { src: "/images/clock-400.jpg", sizes: {} }],
  ["an object within an address", { url: { href: "/images/clock-400.jpg" } }],
  ["a number", 7],
  ["a picture with odd renditions", { url: "/images/clock-400.jpg", width: "400", height: "267.0", renditions: [7, { width: 400 }, { url: "/images/clock-800.jpg" }, { url: "/images/clock-400.jpg", width: "400", type: "image/jpeg" }] }],
];
journey("a picture of any shape is drawn as the application shows it, or not at all", async ({ page, server }) => {
  for (const [index, [what, image]] of ODD.entries()) {
    server.behave(`articles/odd-${index}.json`, { status: 200, body: JSON.stringify({ ...stories.bare, id: `odd-${index}`, image }), type: "application/json" });
    await compared(page, server, `article/odd-${index}`, "h1.headline", { isCounted: !stories.bare.reading_time });
    const items = front.items.map((card) => ({ ...card, image }));
    const heal = server.behave("articles/index.json", { body: JSON.stringify({ ...front, items }), type: "application/json" });
    await compared(page, server, "", ".card");
    heal();
    assert.deepEqual(server.asked(/undefined|object|clock-400.jpg,/).map(({ path }) => path), [], what);
  }
}, { limit: 200_000, context: { serviceWorkers: "block" } });

const SOURCES = [
  { name: "WordPress", start: wordpress, config: (source) => ({ kind: "wordpress", url: source.site }), id: (story) => String(story.id) },
  { name: "Ghost", start: ghost, config: (source) => ({ kind: "ghost", url: source.site, key: source.key }), id: ghostId },
  { name: "Guardian", start: guardian, config: (source) => ({ kind: "guardian", url: source.site, key: source.key }), id: guardianId },
  { name: "JSON Feed", start: jsonFeed, config: (source) => ({ kind: "json_feed", url: source.feed }), id: feedId, isByStory: false },
  { name: "WordPress by its address alone", start: wordpress, config: (source) => ({ url: source.site }), id: (story) => String(story.id) },
];
for (const { name, start, config, id, isByStory = true } of SOURCES) {
  journey(`${name}: the document of a page is asked for before the application is here, and once`, async ({ page, server }) => {
    const source = await start();
    try {
      bePaper(server, { sources: [config(source)] }, [source.origin]);
      const [newest] = source.posts;
      for (const path of ["", `article/${encodeURIComponent(id(newest))}`]) {
        const before = source.requests.length;
        const release = server.hold(WASM, { "cache-control": "no-store" });
        await page.goto(server.url(path), { waitUntil: "commit" });
        await eventually(() => source.requests.length > before, `nothing is asked for at /${path} before the application is here`);
        release();
        await shown(page);
        // The application has taken the answers, and asks no more than that.
        await eventually(() => page.evaluate(() => Object.values(lede.answers).every((answer) => answer === null)), "an answer is left");
        const asked = source.requests.slice(before).map(({ url }) => url.href);
        const again = asked.filter((address, index) => asked.indexOf(address) !== index);
        // A feed is also where the application finds what to read next.
        if (path === "" || isByStory) assert.deepEqual(again, [], `asked twice: ${asked.join(" ")}`);
      }
      await headline(page, newest.title);
    } finally {
      await source.close();
    }
  }, { context: { serviceWorkers: "block" } });
}

journey("the sections of a source are asked for beside its document, never before", async ({ page, server }) => {
  const source = await wordpress();
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: source.site }] }, [source.origin]);
    const begun = [];
    page.on("request", (request) => request.url().includes("wp/v2") && begun.push(new URL(request.url()).pathname.split("/").at(-1)));
    const release = server.hold(WASM);
    await page.goto(server.url(""), { waitUntil: "commit" });
    await eventually(() => begun.length === 2, "both are not asked for");
    assert.deepEqual(begun, ["posts", "categories"]);
    release();
    await shown(page);
  } finally {
    await source.close();
  }
}, { context: { serviceWorkers: "block" } });

/** A picture of WordPress's media library, in files of two shapes. */
function pictureAt(server) {
  const file = (width, height) => ({ source_url: server.url(`images/clock-${width}.jpg`), width, height, mime_type: "image/jpeg" });
  const sizes = { square: file(150, 150), medium: file(400, 267), large: file(800, 533) };
  return { ...file(1200, 800), alt_text: "A clock", caption: { rendered: "<p>The clock &#8220;of the lock&#8221;.</p>\n" }, media_details: { width: 1200, height: 800, sizes } };
}

journey("the lead picture of a source is loaded before the application is here, and once", async ({ page, server }) => {
  const picture = pictureAt(server);
  const source = await wordpress({ posts: posts(45).map((post) => ({ ...post, picture })) });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: source.site }] }, [source.origin]);
    for (const path of ["", `article/${source.posts[0].id}`]) {
      const before = server.requests.length;
      const asked = () => server.requests.slice(before).map(({ path }) => path).filter((path) => /^images\/clock/.test(path));
      const release = server.hold(WASM, { "cache-control": "no-store" });
      await page.goto(server.url(path), { waitUntil: "commit" });
      await eventually(() => asked().length, `the picture of /${path} is not asked for`);
      release();
      await shown(page);
      await page.waitForFunction(() => document.querySelector(":is(.front-lead, .lead) img")?.complete);
      const lead = await page.evaluate(() => new URL(document.querySelector(":is(.front-lead, .lead) img").currentSrc).pathname.slice(1));
      assert.equal(asked()[0], lead);
      assert.equal(asked().filter((one) => one === lead).length, 1);
    }
  } finally {
    await source.close();
  }
}, { context: { serviceWorkers: "block" } });

/** Posts of which everything that is certain is drawn, each in its own way. */
const POSTS = [
  { title: "The lock &#8216;opens&#8217; &amp; closes", summary: "Nobody had seen it &#8212; &#8220;not in a century&#8221;.", utc: "2025-06-30T02:30:00", modified: "2025-07-02T09:00:00" },
  { title: "A text that begins as its excerpt does", summary: "By dusk the water had risen to the second step [&hellip;]", text: "<p>By dusk the water had risen to the <em>second</em> step of the ferry&#8217;s stair.</p><p>It stayed there until the bells of the town had rung for <strong>the third time</strong>, and then it fell.</p><p>End.</p>" },
  { title: "A plain text of several paragraphs", summary: "What the dredger brought up, in order of size.", text: `${"<p>The dredger brought up a wheel, two anchors &amp; the better half of a bell that nobody missed.</p>\n\n".repeat(4)}<p>The list goes on.</p>` },
  { title: "A text that begins with a short line", text: "<p>Lockside, Tuesday</p><p>The ferry was late again, and nobody who waited for it had expected anything else.</p><p>End.</p>" },
  { title: "A text with a picture", text: '<p>The heron stood at the weir from six in the morning until the mill was shut at noon.</p><figure><img src="images/clock-400.jpg" alt=""></figure><p>End.</p>' },
  { title: "A long text with a rare sign in it", text: `<p>The keeper of the weir wrote down the height of the water twice a day for forty years.</p>${"<p>It rose, and it fell again.</p>".repeat(400)}<p>By &frac12; a foot.</p>` },
  { title: "A text with many parts", text: "<p>The towpath has three gates, and each of them has a keeper with a house of its own.</p>" + "<h2>A gate</h2><p>It is shut.</p>".repeat(4) },
  { title: "A post with a picture", hasPicture: true },
  { title: "A text with a short code", text: "<p>[audio src=x] The sluice sings when the tide is high and the wind comes from the west.</p><p>End.</p>" },
];

journey("WordPress: the first screen is drawn before the application is here, and stays as it is", async ({ page, server }) => {
  const all = posts(30);
  const ofPaper = ({ text, hasPicture, ...post }) => ({ ...post, text: text.replace("images/", server.url("images/")), picture: hasPicture && pictureAt(server) });
  const source = await wordpress({ posts: all.map((post, index) => ofPaper({ ...post, ...POSTS[index] })) });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: source.site }] }, [source.origin]);
    const { early } = await compared(page, server, "", ".card");
    assert.ok(early.elements[".card"].length >= 10);
    const drawn = {};
    for (const { id, title } of source.posts.slice(0, POSTS.length + 2)) {
      const { early } = await compared(page, server, `article/${id}`, "h1.headline", { isCounted: true });
      drawn[title] = early.elements[".body > p"].length;
    }
    assert.deepEqual(POSTS.map(({ title }) => drawn[title]), [1, 3, 5, 0, 0, 10, 0, 1, 0]);
  } finally {
    await source.close();
  }
}, { limit: 200_000, context: { serviceWorkers: "block" } });

/** Posts of which it is not certain what the application makes. */
const UNCERTAIN = [
  { title: "A <em>marked</em> title" },
  { title: "A title with &frac12; a reference" },
  { title: "A title that its text begins with", text: "<p>A title that its text begins with, and more of it.</p><p>End.</p>" },
  { title: "A post of an account", author: { id: 9, slug: "admin", name: "admin", bio: "" } },
  { title: "A post by somebody", author: { id: 9, slug: "by", name: "By Ada Quillfeather", bio: "" } },
  { title: "A post without a category", section: { id: 40, slug: "non-classe", name: "Non class\u00e9" } },
  { title: "A post in the first category", section: { id: 1, slug: "news", name: "News" } },
  { title: "An excerpt with a tail", summary: "The ferry is late. <a href=\"/more/\">Read more</a>" },
  { title: "An excerpt without an end", summary: "The ferry is late. Continue reading" },
  { title: "\u0627\u0644\u0645\u0631\u0641\u0623 \u0648\u0627\u0644\u0645\u062f\u064a\u0646\u0629" },
];

journey("WordPress: what is not certain is not drawn", async ({ page, server }) => {
  const all = posts(UNCERTAIN.length);
  const source = await wordpress({ posts: all.map((post, index) => ({ ...post, ...UNCERTAIN[index] })) });
  try {
    bePaper(server, { sources: [{ kind: "wordpress", url: source.site }] }, [source.origin]);
    const release = server.hold(WASM, { "cache-control": "no-store" });
    for (const path of ["", ...source.posts.map(({ id }) => `article/${id}`)]) {
      await page.goto(server.url(path), { waitUntil: "commit" });
      await eventually(() => page.evaluate(() => Object.keys(self.lede?.answers ?? {}).length && document.readyState !== "loading"), "it is not asked for");
      // Read, and after that whatever it leads to.
      await page.evaluate(async () => {
        await (await Object.values(lede.answers)[0]).clone().text();
        await new Promise((resolve) => setTimeout(resolve));
      });
      assert.equal(await page.locator("#shell :is(.card, h1.headline)").count(), 0, path);
    }
    release();
    await page.goto(server.url(`article/${source.posts[0].id}`));
    await headline(page, "A marked title");
  } finally {
    await source.close();
  }
}, { limit: 100_000, context: { serviceWorkers: "block" } });

journey("a previewed source is asked early only where the paper lets it be read", async ({ page, server, tolerate }) => {
  const source = await wordpress();
  try {
    for (const hosts of [[source.host], []]) {
      bePaper(server, { lists: { front: "articles/index.json" }, read: { hosts } }, [source.origin]);
      const before = source.requests.length;
      const release = server.hold(WASM, { "cache-control": "no-store" });
      await page.goto(server.url(`?source=${encodeURIComponent(source.site)}`), { waitUntil: "commit" });
      await eventually(() => page.evaluate(() => !!self.lede?.isStarted), "the application is not begun");
      if (hosts.length) await eventually(() => source.requests.length > before, "it is not asked early");
      release();
      await shown(page);
      assert.equal(source.requests.length > before, hosts.length > 0);
    }
  } finally {
    await source.close();
  }
}, { context: { serviceWorkers: "block" } });

journey("every link that is drawn early leads to where the application's does, and works before it", async ({ page, server }) => {
  const evil = "javascript:globalThis.ran=1";
  const links = ["https://example.com/a?b=c#d", "../article/x", "mailto:desk@example.com", "tel:+441234", evil, "data:text/html,x", `${jsonOf(stories.long).split("/").at(-1)}#part`, "//example.org/z"];
  const story = { ...stories.long, id: "links", label: { text: "L", url: evil }, authors: [{ name: "A", url: "../author/a" }, { name: "B", url: evil }], body: [{ type: "paragraph", content: links.map((url, index) => ({ type: "link", url, content: [`Link ${index} `] })) }, { type: "paragraph", content: ["End"] }] };
  server.behave("articles/links.json", { status: 200, body: JSON.stringify(story), type: "application/json" });
  const { early } = await compared(page, server, "article/links", "h1.headline", { isCounted: !story.reading_time });
  assert.equal(early.elements[".body a"].length, links.length - 2);
  const release = server.hold(WASM, { "cache-control": "no-store" });
  await page.goto(server.url(""), { waitUntil: "commit" });
  const card = page.locator("#shell .card a.card-link").nth(1);
  const title = await card.textContent();
  assert.equal(await page.locator("#shell a:not([href])").count(), 0);
  await card.click();
  await page.waitForURL(/\/article\//, { waitUntil: "commit" });
  release();
  await headline(page, title);
}, { context: { serviceWorkers: "block" } });

for (const [what, path, asked] of [["a story", pathOf(stories.long), jsonOf(stories.long)], ["the front", "", "articles/index.json"]]) {
  journey(`${what} is asked for by the page itself, before its style sheet and its scripts are here, and once`, async ({ page, server }) => {
    const releases = [/\.css$/, /^boot-.*\.js$/].map((file) => server.hold(file));
    await page.goto(server.url(path), { waitUntil: "commit" });
    await eventually(() => server.asked(asked).length, "its JSON is not asked for");
    releases.forEach((release) => release());
    await shown(page);
    assert.equal(server.asked(asked).length, 1);
  });
}

journey("where a host's policy does not let the page ask, the script that begins it does", async ({ page, server, tolerate }) => {
  tolerate(/script-src/);
  const path = pathOf(stories.long);
  server.behave(path, { body: server.text("404.html"), type: "text/html", status: 200, headers: { "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'" } });
  const release = server.hold(/^boot-.*\.js$/);
  await page.goto(server.url(path), { waitUntil: "commit" });
  await eventually(() => server.asked(/^boot-/).length, "the script is not asked for");
  assert.equal(await page.evaluate(() => self.lede), undefined);
  release();
  await headline(page, stories.long.headline);
  assert.equal(server.asked(jsonOf(stories.long)).length, 1);
});

journey("a list that is not certain to be native is not drawn", async ({ page, server }) => {
  server.behave("articles/index.json", { body: (text) => JSON.stringify({ ...JSON.parse(text), version: undefined }), type: "application/json" });
  const release = server.hold(WASM);
  await page.goto(server.url(""), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => document.querySelector("link[rel=preload][as=image]")), "its JSON does not come");
  assert.equal(await page.locator("#shell .card").count(), 0);
  release();
  await shown(page);
  assert.ok(await page.locator("main .card").count());
});

for (const [what, path, picture] of [["a story", pathOf(stories.long), ".lead img"], ["a front", "", ".front-lead img"]]) {
  journey(`the lead picture of ${what} is painted once`, async ({ page, server }) => {
    const release = server.hold(WASM);
    await page.goto(server.url(path), { waitUntil: "commit" });
    await page.locator(`#shell ${picture}`).waitFor();
    await page.evaluate((picture) => (document.querySelector(`#shell ${picture}`).isDrawn = true), picture);
    release();
    await shown(page);
    assert.equal(await page.evaluate((picture) => document.querySelector(picture).isDrawn, picture), true);
  });
}

journey("a story that comes before the rest of its page is drawn when that is here", async ({ page, server }) => {
  const release = server.hold(WASM);
  const sendRest = server.cut(pathOf(stories.long), "<body>");
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => Object.keys(self.lede?.answers ?? {}).length), "its JSON is not asked for");
  // Read, and after that whatever it leads to.
  await page.evaluate(async () => {
    await (await Object.values(lede.answers)[0]).clone().text();
    await new Promise((resolve) => setTimeout(resolve));
  });
  sendRest();
  await page.locator("#shell h1.headline").waitFor();
  release();
  await shown(page);
});

journey("an application that comes before the rest of its page waits for it", async ({ page, server }) => {
  const sendRest = server.cut("", "<body>");
  await page.goto(server.url(""), { waitUntil: "commit" });
  // Long after it could have taken its place.
  const isHere = () => performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.endsWith(".wasm") && responseEnd && performance.now() > responseEnd + 500);
  await eventually(() => page.evaluate(isHere), "the application does not come");
  sendRest();
  await shown(page);
  assert.equal(await page.locator(".masthead").count(), 1);
});

journey("a start from the cache, with nothing behind it here yet, begins the application all the same", async ({ page, server }) => {
  const path = pathOf(stories.long);
  await page.goto(server.url(path), { waitUntil: "commit" });
  await shown(page);
  const html = server.text("404.html");
  const end = html.indexOf("</script>", html.indexOf("/boot-")) + "</script>".length;
  const sendRest = server.cut(path, html.slice(end, end + 60));
  await page.goto(server.url(path), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => !!self.lede?.fail), "the start does not run");
  sendRest();
  await shown(page);
}, { context: { serviceWorkers: "block" } });

journey("an address beyond that of a story was drawn as the story", async ({ page, server }) => {
  await page.goto(server.url(`${pathOf(stories.long)}/beyond`), { waitUntil: "commit" });
  await shown(page);
  assert.equal(server.asked(jsonOf(stories.long)).length, 0);
});

journey("what is drawn early runs nothing, whatever the story says", async ({ page, server }) => {
  const evil = "javascript:globalThis.ran=1";
  const story = {
    version: "1", type: "article", id: "evil", headline: "<img src=x onerror=ran=1>", standfirst: ["not text"], language: "en", label: { text: { no: 1 } },
    authors: [{ name: "<b>Mira</b>", url: evil, avatar: evil }, null, "Odo"], date_published: "yesterday", date_modified: 5, drop_cap: "yes",
    image: { url: "/images/clock-400.jpg", alt: 7, width: "x", height: -1, caption: {}, renditions: [{ url: "/images/clock-400.avif", width: "400\" onerror=ran=1", type: "image/avif" }] },
    body: [{ type: "paragraph", content: [{ type: "link", url: evil, content: ["A link"] }, { type: "script", content: ["ran=1"] }] }],
  };
  server.behave("articles/evil.json", { status: 200, type: "application/json", body: JSON.stringify(story) });
  const release = server.hold(WASM);
  await page.goto(server.url("article/evil"), { waitUntil: "commit" });
  await page.locator("#shell h1.headline, #shell .skeleton").first().waitFor();
  assert.equal(await page.locator("#shell a[href^=javascript], #shell [onerror], #shell script").count(), 0);
  release();
  await shown(page);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.equal(await page.locator("h1.headline").textContent(), story.headline);
});

journey("a rich story is drawn up to what needs the second download", async ({ page, server }) => {
  const story = richStories.find(({ language, body }) => language.startsWith("en") && body[0].type === "key_points");
  const release = server.hold(WASM);
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await page.locator("#shell h1.headline").waitFor();
  assert.equal(await page.locator("#shell .body > *").count(), 0);
  release();
  await shown(page);
});

const PICTURE = /^images\/.*\.(avif|jpg|webp)$/;

journey("the application leaves the line to the picture of a story for as long as the story took", async ({ page, server }) => {
  await replace(page, () => {
    const request = window.fetch;
    window.fetch = (address, ...rest) => {
      if (String(address).endsWith(".wasm")) window.applicationAsked ??= performance.now();
      return request(address, ...rest);
    };
    const look = () => document.querySelector("link[rel=preload][as=image]") && (window.pictureAsked ??= performance.now());
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  const release = server.hold(PICTURE);
  const releaseStory = server.hold(jsonOf(stories.long));
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await page.waitForFunction(() => performance.now() > 700);
  releaseStory();
  await page.locator("#shell .lead img").waitFor();
  await eventually(() => server.asked(WASM).length, "the application waits for the whole picture");
  const { waited, story } = await page.evaluate(() => ({
    waited: window.applicationAsked - window.pictureAsked,
    story: performance.getEntriesByType("resource").find(({ name }) => /\/articles\/.*\.json$/.test(name)).duration,
  }));
  // Timers are as exact as a page may know.
  assert.ok(waited > story - 10, `${waited} ms after the picture, where the story took ${story}`);
  release();
  await shown(page);
}, { context: { serviceWorkers: "block" } });

journey("a picture that does not come keeps nobody from reading", async ({ page, server }) => {
  const release = server.hold(PICTURE);
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await shown(page);
  release();
});

journey("where nothing is drawn early, and where the code is here already, nothing waits", async ({ page, server }) => {
  await page.goto(server.url("read"), { waitUntil: "commit" });
  await eventually(() => server.asked(WASM).length, "a page without a document waits before it asks for the application");
  await shown(page);
  const releaseStory = server.hold(jsonOf(stories.long));
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm"))), "a reader who was here before waits for the story before the application is begun");
  releaseStory();
  await shown(page);
}, { context: { serviceWorkers: "block" } });

journey("the picture of a repeated visit waited for the application", async ({ page: before, context, server }) => {
  const address = server.url(pathOf(stories.long));
  await before.goto(address);
  await shown(before);
  const page = await context.newPage();
  await replace(page, () => {
    // It comes from the cache: at once, or nearly so.
    Object.defineProperty(HTMLImageElement.prototype, "complete", { get: () => true });
    const decode = HTMLImageElement.prototype.decode;
    HTMLImageElement.prototype.decode = async function () {
      await decode.call(this);
      window.decoded ??= performance.now();
    };
  });
  await page.goto(address);
  await shown(page);
  const { decoded, begun } = await page.evaluate(() => ({
    decoded: window.decoded,
    begun: performance.getEntriesByType("resource").find(({ name }) => /\/lede-[^/]*\.js$/.test(name))?.startTime,
  }));
  assert.ok(decoded < begun, `the picture could be painted after ${decoded} ms, and the application began after ${begun}`);
}, { context: { serviceWorkers: "block" } });
