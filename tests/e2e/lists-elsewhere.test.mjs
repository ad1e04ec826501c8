// Lists of other publishers: their cards lead to their stories.
import assert from "node:assert/strict";
import { follow, headline, journey, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, pathOf, stories } from "./lib/newsroom.mjs";

const own = stories.long;
// An id of the paper's own, and one that has to be escaped.
const IDS = [own.id, "https://wire.example/?p=2#a b"];
const TITLES = ["Weirs of the wire", "Gates of the wire"];
const text = (index) => `${TITLES[index]} and nothing of the paper's own.`;
const address = (index) => `https://wire.example/story-${index}`;

const FEEDS = {
  "a JSON Feed": { title: "The Wire", feed_title: "", version: "https://jsonfeed.org/version/1.1", items: [0, 1].map((index) => ({ id: IDS[index], url: address(index), title: TITLES[index], content_html: `<p>${text(index)}</p>` })) },
  "RSS as JSON": { rss: { version: "2.0", channel: { title: "The Wire", link: "https://wire.example/", item: [0, 1].map((index) => ({ guid: IDS[index], link: address(index), title: TITLES[index], description: `<p>${text(index)}</p>` })) } } },
  "a collection of ANS": {
    type: "results",
    version: "0.6.0",
    content_elements: [0, 1].map((index) => ({ type: "story", version: "0.10.9", _id: IDS[index], canonical_url: address(index), headlines: { basic: TITLES[index] }, content_elements: [{ type: "text", content: text(index) }] })),
  },
};

const publish = (server, feed, file = "wire/today.json") => {
  server.behave(file, { status: 200, type: "application/json", body: JSON.stringify(feed) });
  return file;
};
const links = (page) => page.locator(".card a.card-link");

for (const [name, feed] of Object.entries(FEEDS)) {
  journey(`cards of ${name} that was opened by its address lead to its stories`, async ({ page, open, server }) => {
    const file = publish(server, feed);
    await open(`read?url=${file}`);
    for (const index of [0, 1]) {
      const card = page.locator(".card a.card-link", { hasText: TITLES[index] });
      await card.click();
      await headline(page, TITLES[index]);
      assert.match(await page.locator(".body").textContent(), new RegExp(text(index)));
      await page.reload();
      await shown(page);
      assert.match(await page.locator(".body").textContent(), new RegExp(text(index)), "the address is the story's");
      await page.goBack();
      await links(page).nth(1).waitFor();
    }
    assert.equal(server.asked(jsonOf(own)).length, 0, "an id of theirs is no id of the paper");
  });

  journey(`cards of ${name} as a source lead to its stories`, async ({ page, open, server, tolerate }) => {
    // What kind of source it is, is found out.
    tolerate(/status of 404/);
    const file = publish(server, feed);
    await open(`?source=${encodeURIComponent(server.url(file))}`);
    await page.locator(".card a.card-link", { hasText: TITLES[1] }).click();
    await headline(page, TITLES[1]);
    assert.match(await page.locator(".body").textContent(), new RegExp(text(1)));
    await page.reload();
    await shown(page);
    assert.equal(await page.locator("h1").textContent(), TITLES[1]);
    await page.goBack();
    await links(page).nth(1).waitFor();
  });
}

journey("stories of later parts of a feed are read from these parts", async ({ page, open, server }) => {
  const [first, second] = FEEDS["a JSON Feed"].items;
  publish(server, { ...FEEDS["a JSON Feed"], items: [first], next_url: server.url("wire/later.json") });
  publish(server, { ...FEEDS["a JSON Feed"], items: [second] }, "wire/later.json");
  await open("read?url=wire/today.json");
  await page.locator(".load-more").click();
  await page.locator(".card a.card-link", { hasText: TITLES[1] }).click();
  await headline(page, TITLES[1]);
  assert.equal(server.asked("wire/later.json").length, 1, "the part is not requested again for its story");
});

journey("a story that is no longer in its list says so", async ({ page, open, server }) => {
  publish(server, FEEDS["a JSON Feed"]);
  await open("read?url=wire/today.json&item=gone");
  await page.locator("[role=alert].failure[data-kind=missing]").waitFor();
  assert.match(await page.locator(".failure-detail pre").textContent(), /does not hold the article gone/);
});

journey("a list has its own title, and says where it is from", async ({ page, open, server }) => {
  publish(server, { ...FEEDS["a JSON Feed"], authors: [{ name: "Ada Quillfeather" }] });
  await open("read?url=wire/today.json");
  assert.equal(await page.locator("h1").textContent(), "The Wire");
  assert.equal(await page.locator(".list-head .kicker").textContent(), `From ${new URL(server.url()).host}`);
  publish(server, { ...FEEDS["a JSON Feed"], title: " " }, "wire/nameless.json");
  await open("read?url=wire/nameless.json");
  assert.equal(await page.locator("h1").textContent(), new URL(server.url()).host);
});

journey("a list of something else says what it is", async ({ page, open, server }) => {
  publish(server, [{ id: 3, count: 2, name: "Boats", slug: "boats", taxonomy: "category", link: "https://wire.example/c/boats" }]);
  await open("read?url=wire/today.json");
  await page.locator("[role=alert].failure").waitFor();
  assert.equal(await page.locator("h1").textContent(), "There are no stories in this list");
  assert.match(await page.locator(".failure-text").textContent(), /list of topics/);
});

journey("whoever types the address of a site is offered its stories", async ({ page, server }) => {
  const site = new URL("/", server.url());
  await page.goto(server.url("read"));
  await shown(page);
  server.behave(/^$/, { status: 200, type: "text/html", body: "<!doctype html><p>A site" });
  await page.locator("#read-address").fill(site.href);
  await page.locator("form.read-form button").click();
  await page.locator(".failure[data-kind=not-json]").waitFor();
  assert.equal(await page.locator(".failure-source").getAttribute("href"), `${server.url()}?source=${encodeURIComponent(site.href)}`);
});

journey("whoever may not open a source gets back to the paper", async ({ page, open }) => {
  await open("?source=https%3A%2F%2Felsewhere.example%2F");
  await page.locator(".failure[data-kind=refused]").waitFor();
  await page.locator(".failure-home").click();
  await page.locator(".front .card").first().waitFor();
  assert.equal(new URL(page.url()).search, "");
});

journey("closing a picture goes back, however the address is written", async ({ page, open, server }) => {
  const images = [1, 2].map((number) => ({ url: server.url(`wire/${number}.svg`), alt: `Picture ${number}`, width: 60, height: 40 }));
  const story = { version: "1", type: "article", id: "g", headline: "A gallery", body: [{ type: "gallery", images }] };
  server.behave(/^wire\/\d\.svg$/, { status: 200, type: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>' });
  publish(server, story, "wire/gallery.json");
  await open();
  await page.evaluate((href) => document.querySelector("main").prepend(Object.assign(document.createElement("a"), { href, id: "there", textContent: "there" })), server.url("read?from=mail&url=/wire/gallery.json"));
  await follow(page, "#there");
  await headline(page, story.headline);
  for (const close of [() => page.locator("dialog[open] [data-go=close]").click(), () => page.keyboard.press("Escape"), () => page.goBack()]) {
    await page.locator("a[data-picture='2']").click();
    await page.locator("dialog[open]").waitFor();
    await close();
    await eventually(() => page.evaluate(() => !document.querySelector("dialog[open]") && location.hash === ""), "the picture is not closed");
    assert.equal(new URL(page.url()).search, "?from=mail&url=/wire/gallery.json");
  }
  await page.goBack();
  await page.locator(".front .card").first().waitFor();
});

journey("the interface's words in a story in another language say their own", async ({ page, open, server }) => {
  const words = "Agorwyd y llifddor y bore yma, ac aeth deuddeg cwch drwyddi.";
  const story = { version: "1", type: "article", id: "w", language: "cy", headline: "Y llifddor", authors: [{ name: "Ada Quillfeather" }], date_published: "2026-03-06T18:15:00Z", date_modified: "2026-03-08T18:15:00Z", body: [words] };
  publish(server, story, "wire/welsh.json");
  publish(server, { version: "1", type: "list", items: [{ ...story, body: undefined, language: "he", headline: "הסכר ליד הנמל" }] }, "wire/list.json");
  const languages = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.closest("[lang]").lang));
  await open("read?url=wire/welsh.json");
  assert.equal(await page.locator("article.article").getAttribute("lang"), "cy");
  assert.deepEqual(await languages(".article-head :is(.reading-time, .updated-line, time.published)"), ["en", "en", "en"]);
  assert.equal(await page.locator(".byline-names[lang=en]").textContent(), "By Ada Quillfeather");
  await open("read?url=wire/list.json");
  assert.deepEqual(await languages(".card-headline"), ["he"]);
  assert.deepEqual(await languages(".card time"), ["en"]);
  assert.equal(await page.locator(".card time").evaluate((time) => getComputedStyle(time).direction), "ltr");
});
