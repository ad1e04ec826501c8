import assert from "node:assert/strict";
import { follow, headline, journey, PHONE, shown } from "./lib/chromium.mjs";
import { jsonOf, pathOf, site, stories } from "./lib/newsroom.mjs";

const arabic = site.editions.find((edition) => edition.language === "ar");
const ukrainian = site.editions.find((edition) => edition.language === "uk");

const root = (page) => page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir, direction: getComputedStyle(document.documentElement).direction }));
const edges = (page, selector) =>
  page.locator(selector).first().evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const box = element.parentElement.getBoundingClientRect();
    return { start: Math.abs(text.left - box.left), end: Math.abs(box.right - text.right) };
  });

for (const [name, viewport] of [["desktop", undefined], ["phone", PHONE]]) {
  journey(`an Arabic article is mirrored (${name})`, async ({ page, open }) => {
    await open(pathOf(stories.arabic));
    assert.deepEqual(await root(page), { lang: "ar", dir: "rtl", direction: "rtl" });
    const article = page.locator("article.article");
    assert.equal(await article.getAttribute("dir"), "rtl");
    assert.equal(await article.getAttribute("lang"), "ar");
    const kicker = await edges(page, "article .kicker");
    assert.ok(kicker.end < 2 && kicker.start > 50, `the kicker is at the right edge: ${JSON.stringify(kicker)}`);
    const paragraph = await page.locator(".body p").first().evaluate((p) => getComputedStyle(p).direction);
    assert.equal(paragraph, "rtl");
    assert.match(await page.locator(".article .reading-time").textContent(), /مدة القراءة/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "nothing sticks out");
    // Pictures keep their place, words do not: no Latin interface is left.
    assert.equal(await page.locator(".skip-link").textContent(), "انتقل إلى المقال");
  }, { viewport });
}

journey("the Arabic front is mirrored: what is first is on the right", async ({ page, open }) => {
  await open(`edition/${arabic.slug}`);
  assert.deepEqual(await root(page), { lang: "ar", dir: "rtl", direction: "rtl" });
  assert.equal(await page.locator(".wordmark").textContent(), arabic.name);
  const places = await page.evaluate(() => {
    const right = (selector) => document.querySelector(selector)?.getBoundingClientRect().right;
    const sections = [...document.querySelectorAll(".sections a")].map((link) => link.getBoundingClientRect().left);
    return { picture: right(".front-lead .card-image"), words: right(".front-lead .card-text"), sections };
  });
  assert.ok(places.picture > places.words, `the lead's picture is right of its words: ${JSON.stringify(places)}`);
  assert.ok(places.sections[0] > places.sections.at(-1), "the first section is on the right");
});

journey("the same front in English has them on the left", async ({ page, open }) => {
  await open();
  const places = await page.evaluate(() => ["card-image", "card-text"].map((name) => document.querySelector(`.front-lead .${name}`).getBoundingClientRect().left));
  assert.ok(places[0] < places[1]);
  const picture = await edges(page, ".front-lead .card-image");
  assert.ok(picture.start < 2);
});

journey("a Ukrainian article is in Ukrainian, interface, dates and all", async ({ page, open }) => {
  await open(pathOf(stories.ukrainian));
  assert.deepEqual(await root(page), { lang: "uk", dir: "ltr", direction: "ltr" });
  assert.match(await page.locator("time.published").textContent(), /[а-яіїє]{3}/i);
  assert.match(await page.locator(".article .reading-time").textContent(), /хв читання/);
  assert.equal(await page.locator(".wordmark").textContent(), ukrainian.name);
  assert.equal(await page.locator(".skip-link").textContent(), "Перейти до матеріалу");
  assert.equal(await page.locator("meta[property='og:locale']").getAttribute("content"), "uk");
});

journey("going between editions changes language and direction of the whole page, and back does so too", async ({ page, open }) => {
  await open();
  await follow(page, `.editions a[hreflang=ar]`);
  await page.waitForFunction(() => document.documentElement.dir === "rtl" && document.querySelector(".front"));
  await follow(page, "main .card a.card-link");
  await page.locator("article.article[dir=rtl]").waitFor();
  await follow(page, `.editions a[hreflang=uk]`);
  await page.waitForFunction(() => document.documentElement.lang === "uk" && document.documentElement.dir === "ltr");
  await page.goBack();
  await page.locator("article.article[dir=rtl]").waitFor();
  assert.deepEqual(await root(page), { lang: "ar", dir: "rtl", direction: "rtl" });
  await page.goBack();
  await page.goBack();
  await page.waitForFunction((name) => document.documentElement.lang === "en" && document.querySelector(".wordmark").textContent === name, site.name);
});

journey("a failure of an Arabic page is told in Arabic where the language is known", async ({ page, server, tolerate }) => {
  tolerate(/status of 404/);
  server.behave(arabic.front, { status: 404 });
  await page.goto(server.url(`edition/${arabic.slug}`), { waitUntil: "commit" });
  await shown(page);
  await page.locator("[role=alert].failure").waitFor();
  assert.equal(await page.locator("h1").textContent(), "هذه المادة ليست هنا");
  assert.equal(await page.locator(".failure pre").evaluate((pre) => getComputedStyle(pre).direction), "ltr", "addresses are written from left to right");
});

journey("a card in another language says its language and direction", async ({ page, open, server }) => {
  server.behave(site.lists.front, {
    body: (text) => {
      const list = JSON.parse(text);
      const { id, url, language, headline } = stories.arabic;
      return JSON.stringify({ ...list, items: [...list.items.slice(0, 4), { id, url, language, headline }, ...list.items.slice(4)] });
    },
    type: "application/json",
  });
  await open();
  const card = page.locator("main .card[lang=ar][dir=rtl]").first();
  assert.equal(await card.locator(".card-headline").textContent(), stories.arabic.headline);
  await card.locator("a.card-link").evaluate((link) => link.click());
  await headline(page, stories.arabic.headline);
  assert.equal(server.asked(jsonOf(stories.arabic)).length, 1);
});
