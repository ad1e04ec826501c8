import assert from "node:assert/strict";
import { follow, headline, isMarked, journey, mark, scrolledTo, scrollTo, scrollTop, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, pathOf, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";

const one = stories.chosen;
const other = stories.long;

/** Puts a link to `address` into the page's story. */
const addLink = (page, address, id) =>
  page.evaluate(
    ([address, id]) => {
      const link = Object.assign(document.createElement("a"), { href: address, id, textContent: id });
      document.querySelector("main h1").after(link);
    },
    [address, id],
  );

journey("while the next page is slow the old one stays and a line shows progress", async ({ page, open, server }) => {
  await open(pathOf(one));
  const release = server.hold(jsonOf(other));
  await addLink(page, server.url(pathOf(other)), "next");
  const line = () => page.locator(".progress-line").evaluate((line) => Number(getComputedStyle(line).opacity));
  assert.equal(await line(), 0);
  await follow(page, "#next");
  await page.locator("#paper[data-waiting]").waitFor();
  await eventually(async () => (await line()) === 1, "no line shows that something is on its way");
  assert.equal(await page.locator("h1").textContent(), one.headline);
  assert.equal(await page.locator("article.article").count(), 1);
  release();
  await headline(page, other.headline);
  await page.waitForFunction(() => !document.querySelector("#paper[data-waiting]"));
  assert.equal(await line(), 0);
});

journey("a page that is here at once is not waited for before the reader's eyes", async ({ page, open }) => {
  await open(pathOf(one));
  await page.evaluate(() => {
    window.told = 0;
    new MutationObserver(() => (window.told += 1)).observe(document.querySelector("#paper"), { attributes: true });
  });
  await page.evaluate(() => document.querySelector(".masthead a").click());
  await page.locator(".front").waitFor();
  assert.equal(await page.evaluate(() => window.told), 0);
});

journey("going elsewhere ends the request for the page that was left", async ({ page, open, server }) => {
  await open(pathOf(one));
  await addLink(page, server.url(pathOf(other)), "slow");
  await addLink(page, server.url(pathOf(stories.bare)), "quick");
  const release = server.hold(jsonOf(other));
  await page.evaluate(() => {
    window.headlines = [];
    new MutationObserver(() => window.headlines.push(document.querySelector("main h1")?.textContent)).observe(document.body, { subtree: true, childList: true });
  });
  await follow(page, "#slow");
  const [request] = await eventually(() => server.asked(jsonOf(other)).length && server.asked(jsonOf(other)), "nothing is asked for");
  assert.equal(request.isAborted, false);
  await follow(page, "#quick");
  await headline(page, stories.bare.headline);
  await eventually(() => request.isAborted, "the request is still open");
  release();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.ok(!(await page.evaluate(() => window.headlines)).includes(other.headline), "the page that was left never shows");
  assert.equal(await page.locator("#paper[data-waiting]").count(), 0, "and nothing waits for it");
});

journey("stop, or going back while the next page loads, leaves the reader on a page that works", async ({ page, open, server }) => {
  await open(pathOf(stories.bare));
  await addLink(page, server.url(pathOf(one)), "one");
  await follow(page, "#one");
  await headline(page, one.headline);
  const release = server.hold(jsonOf(other));
  await addLink(page, server.url(pathOf(other)), "slow");
  await follow(page, "#slow");
  await eventually(() => server.asked(jsonOf(other)).length, "nothing is asked for");
  await page.evaluate(() => history.back());
  await eventually(() => page.url() === server.url(pathOf(one)), "the address does not go back");
  await eventually(() => server.asked(jsonOf(other))[0].isAborted, "the request is still open");
  await headline(page, one.headline);
  await page.waitForFunction(() => !document.querySelector("#paper[data-waiting]"));
  release();
});

for (const [name, click] of [
  ["Ctrl and a click", (link) => link.click({ modifiers: ["Control"] })],
  ["the middle button", (link) => link.click({ button: "middle" })],
]) {
  journey(`${name} opens a story in a tab of its own`, async ({ page, context, open, server }) => {
    await open();
    const link = page.locator("main .card a.card-link").first();
    const title = await link.textContent();
    const [tab] = await Promise.all([context.waitForEvent("page"), click(link)]);
    await shown(tab);
    assert.equal(await tab.locator("h1").textContent(), title);
    assert.equal(page.url(), server.url(), "the front stays where it was");
    await page.locator(".front").waitFor();
  });
}

journey("Shift and a click opens a window, a link with target opens a tab, a download downloads", async ({ page, context, open, server }) => {
  await open(pathOf(one));
  await addLink(page, server.url(pathOf(other)), "next");
  const [window] = await Promise.all([context.waitForEvent("page"), page.locator("#next").click({ modifiers: ["Shift"] })]);
  await shown(window);
  await page.locator("#next").evaluate((link) => (link.target = "_blank"));
  const [tab] = await Promise.all([context.waitForEvent("page"), page.locator("#next").click()]);
  await shown(tab);
  await page.locator("#next").evaluate((link) => {
    link.target = "";
    link.href = document.querySelector("img").src;
    link.download = "picture";
  });
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#next").click()]);
  assert.equal(download.suggestedFilename().split(".")[0], "picture");
  assert.equal(page.url(), server.url(pathOf(one)));
});

journey("links to files and to other sites are left to the browser", async ({ page, open, server, tolerate }) => {
  // A browser that shows JSON looks for an icon.
  tolerate(/favicon\.ico/);
  await open(pathOf(one));
  await mark(page);
  await addLink(page, server.url(jsonOf(one)), "file");
  await follow(page, "#file");
  await page.waitForURL(server.url(jsonOf(one)));
  assert.equal(await isMarked(page), false);
});

journey("a link to a part of the story moves there, asks for nothing, and back returns", async ({ page, open, server }) => {
  const heading = other.body.find((block) => block.type === "heading");
  server.behave(jsonOf(other), {
    body: (text) => {
      const story = JSON.parse(text);
      const id = `part-${heading.content.map((part) => part.content ?? part).join("").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join("-")}`;
      return JSON.stringify({ ...story, body: [{ type: "paragraph", content: [{ type: "link", url: `#${id}`, content: ["Go there"] }] }, ...story.body] });
    },
    type: "application/json",
  });
  await open(pathOf(other));
  await mark(page);
  const link = page.locator(".body a", { hasText: "Go there" });
  const id = new URL(await link.evaluate((link) => link.href)).hash.slice(1);
  assert.equal(await link.evaluate((link) => link.href.split("#")[0]), server.url(pathOf(other)), "it leads to this page, not to the JSON");
  const start = await scrollTo(page, ".body a");
  const asked = server.requests.filter((request) => /\.json$/.test(request.path ?? "")).length;
  await link.click();
  await eventually(() => page.evaluate((id) => {
    const box = document.getElementById(id).getBoundingClientRect();
    const masthead = document.querySelector(".masthead").getBoundingClientRect();
    return box.top >= masthead.bottom - 1 && box.bottom <= innerHeight;
  }, id), "the part is not in sight");
  assert.ok((await scrollTop(page)) > start);
  assert.equal(server.asked(/\.json$/).length, asked);
  await page.goBack();
  await scrolledTo(page, start);
  assert.equal(await page.locator("h1").textContent(), other.headline);
  assert.ok(await isMarked(page));

  // The same address, loaded whole, leads to the part too.
  await page.goto("about:blank");
  await open(`${pathOf(other)}#${id}`);
  await eventually(() => page.evaluate((id) => {
    const { top } = document.getElementById(id).getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  }, id), "the deep link does not lead to the part");
});

journey("a link to a part of another story leads there", async ({ page, open, server }) => {
  await open(pathOf(one));
  const heading = await (async () => {
    await page.goto(server.url(pathOf(other)));
    await shown(page);
    return page.locator(".body h2[id]").last().getAttribute("id");
  })();
  await open(pathOf(one));
  await addLink(page, server.url(`${pathOf(other)}#${encodeURIComponent(heading)}`), "part");
  await follow(page, "#part");
  await headline(page, other.headline);
  await eventually(() => page.evaluate((id) => {
    const { top } = document.getElementById(id).getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  }, heading), "the part is not in sight");
});

/** How many blocks of a story stand in each of the next frames in which it is there. */
const blocksByFrame = (page, headline) =>
  page.evaluate((headline) => new Promise((done) => {
    const counts = [];
    requestAnimationFrame(function look() {
      const isHere = document.querySelector("main h1")?.textContent === headline;
      if (isHere) counts.push(document.querySelector("main .body").childElementCount);
      if (counts.length < 5) requestAnimationFrame(look);
      else done(counts);
    });
  }), headline);

journey("the top of a story is painted before the rest of it, unless the reader goes to that", async ({ page, open, server }) => {
  await open(pathOf(other));
  const texts = () => page.locator("main .body > *").evaluateAll((blocks) => blocks.map((block) => block.textContent));
  const all = await texts();
  const whole = all.length;
  const heading = await page.locator(".body h2[id]").last().getAttribute("id");
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  const watch = async (go) => (await Promise.all([blocksByFrame(page, other.headline), page.evaluate(...go)]))[0];
  const link = (address) => [(address) => Object.assign(document.createElement("a"), { href: address }).click(), server.url(address)];
  const afresh = await watch(link(pathOf(other)));
  assert.ok(afresh[0] > 0 && afresh[0] < whole / 2, `${afresh[0]} of ${whole} blocks are there at once`);
  assert.equal(afresh.at(-1), whole);
  assert.deepEqual(await texts(), all, "what comes later is in its place");
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  assert.equal((await watch([() => history.back()]))[0], whole, "who comes back is kept waiting");
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  assert.equal((await watch(link(`${pathOf(other)}#${encodeURIComponent(heading)}`)))[0], whole, "who is led to a part is kept waiting");
});

journey("a click on the page that is shown already does no harm", async ({ page, open, server }) => {
  await open();
  await mark(page);
  await scrollTo(page, "main .card", 6);
  await follow(page, "a.wordmark");
  await page.locator(".front").waitFor();
  await scrolledTo(page, 0);
  assert.equal(page.url(), server.url());
  assert.ok(await isMarked(page));
});

journey("what stands around the page stays from story to story, and is another in another edition", async ({ page, open, server }) => {
  await open(pathOf(one));
  const surroundings = [".masthead", ".colophon"];
  await page.evaluate((all) => all.forEach((selector) => (document.querySelector(selector).isOld = true)), surroundings);
  const areOld = () => page.evaluate((all) => all.map((selector) => document.querySelector(selector).isOld ?? false), surroundings);
  const skipsTo = () => page.locator(".skip-link").evaluate((link) => link.href);
  await addLink(page, server.url(pathOf(other)), "next");
  await follow(page, "#next");
  await headline(page, other.headline);
  assert.deepEqual(await areOld(), [true, true]);
  assert.equal(await skipsTo(), `${server.url(pathOf(other))}#story`);
  await follow(page, ".editions a[lang=ar]");
  await eventually(async () => (await page.locator("html").getAttribute("dir")) === "rtl", "the Arabic edition does not come");
  assert.deepEqual(await areOld(), [false, false]);
  assert.equal(await page.locator(".masthead").count(), 1);
  assert.equal(await page.locator(".colophon").count(), 1);
  assert.deepEqual(await page.locator("[aria-current=page]").evaluateAll((links) => links.map((link) => link.className)), ["wordmark"]);
});

journey("many quick clicks end on the last page", async ({ page, open, server }) => {
  await open(pathOf(one));
  for (const story of [other, stories.bare, stories.portrait, stories.corrected]) await addLink(page, server.url(pathOf(story)), `to-${story.id}`);
  await page.evaluate((ids) => ids.forEach((id) => document.getElementById(id).click()), [other, stories.bare, stories.portrait, stories.corrected].map((story) => `to-${story.id}`));
  await headline(page, stories.corrected.headline);
  assert.equal(page.url(), server.url(pathOf(stories.corrected)));
  assert.equal(await page.title().then((title) => title.startsWith(stories.corrected.headline)), true);
});

journey("without the Navigation API links load pages, and back works", async ({ page, open, server }) => {
  await replace(page, () => delete window.navigation);
  await replace(page, () => Object.defineProperty(window, "navigation", { value: undefined }));
  await open(pathOf(one));
  await mark(page);
  await addLink(page, server.url(pathOf(other)), "next");
  await page.locator("#next").click();
  await headline(page, other.headline);
  assert.equal(await isMarked(page), false, "the page was loaded whole");
  await page.goBack();
  await headline(page, one.headline);
});

journey("quick clicks leave no page in history that nobody saw", async ({ page, open, server }) => {
  await open();
  await page.locator(".front .card").first().waitFor();
  await addLink(page, server.url(pathOf(other)), "slow");
  await addLink(page, server.url(pathOf(stories.bare)), "quick");
  const before = await page.evaluate(() => history.length);
  const release = server.hold(jsonOf(other));
  await follow(page, "#slow");
  await eventually(() => server.asked(jsonOf(other)).length, "nothing is asked for");
  await follow(page, "#quick");
  await headline(page, stories.bare.headline);
  release();
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.locator(".front .card").first().waitFor();
  // Afterwards every click is an entry again.
  await addLink(page, server.url(pathOf(one)), "next");
  await follow(page, "#next");
  await headline(page, one.headline);
  await page.goBack();
  await page.locator(".front .card").first().waitFor();
});
