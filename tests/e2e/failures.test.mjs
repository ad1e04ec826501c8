import assert from "node:assert/strict";
import { follow, headline, journey, scrollTo, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, list, pathOf, site, stories } from "./lib/newsroom.mjs";
import { serve } from "./lib/server.mjs";

const story = stories.long;
const FAILURE = "[role=alert].failure";

// Everything that a server can do wrong with one article. `requests` is how
// often the application asks before it gives up; a number only where the
// browser itself does not repeat requests.
const TROUBLES = [
  { name: "404", behaviour: { status: 404 }, kind: "missing", says: /not here/, detail: "HTTP 404", requests: 1 },
  { name: "410", behaviour: { status: 410 }, kind: "missing", says: /not here/, detail: "HTTP 410", requests: 1 },
  { name: "403", behaviour: { status: 403 }, kind: "server", says: /error \(403\)/, detail: "HTTP 403", requests: 1 },
  { name: "408", behaviour: { status: 408 }, kind: "server", says: /error \(408\)/, detail: "HTTP 408" },
  { name: "429", behaviour: { status: 429 }, kind: "server", says: /error \(429\)/, detail: "HTTP 429", requests: 3 },
  { name: "500", behaviour: { status: 500 }, kind: "server", says: /error \(500\)/, detail: "HTTP 500", requests: 3 },
  { name: "503", behaviour: { status: 503 }, kind: "server", says: /error \(503\)/, detail: "HTTP 503", requests: 3 },
  { name: "429 with a long wait", behaviour: { status: 429, headers: { "retry-after": "580" } }, kind: "server", says: /busy.* 10 minutes/, detail: "HTTP 429, Retry-After: 580 s", requests: 1 },
  { name: "a connection that breaks", behaviour: { drop: true }, kind: "unreachable", says: /offline|blocks/, detail: "network error" },
  { name: "something that is not JSON", behaviour: { body: "<!doctype html>\n<p>Sign in</p>", type: "text/html" }, kind: "not-json", says: /not JSON/, detail: "not JSON: line 1, column 1", requests: 1 },
  { name: "an empty answer", behaviour: { body: "" }, kind: "not-json", says: /not JSON/, detail: "not JSON: line 1", requests: 1 },
  { name: "JSON that is no article", behaviour: { body: '{"version":"1","type":"article","id":"x","body":[]}' }, kind: "not-article", says: /not in a shape/, detail: "$.headline", requests: 1 },
  { name: "a list instead of an article", behaviour: { body: '{"version":"1","type":"list","items":[]}' }, kind: "not-article", says: /not in a shape/, detail: "$.type", requests: 1 },
  { name: "an answer that announces more than five megabytes", behaviour: { body: " ".repeat(5_000_001) }, kind: "too-large", says: /five megabytes/, detail: "more than 5,000,000 bytes", requests: 1 },
  { name: "an answer that turns out to be more than five megabytes", behaviour: { body: " ".repeat(5_000_001), chunked: true }, kind: "too-large", says: /five megabytes/, detail: "more than 5,000,000 bytes", requests: 1 },
  { name: "a small file that unpacks to more than five megabytes", behaviour: { body: " ".repeat(5_000_001), gzip: true }, kind: "too-large", says: /five megabytes/, detail: "more than 5,000,000 bytes", requests: 1 },
];

for (const { name, behaviour, kind, says, detail, requests } of TROUBLES) {
  journey(`a deep link that meets ${name} says so, and works once the server is well`, async ({ page, context, server, tolerate }) => {
    tolerate(/Failed to load resource/);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
    const heal = server.behave(jsonOf(story), behaviour);
    await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
    const failure = page.locator(FAILURE);
    await failure.waitFor();
    assert.equal(await failure.getAttribute("data-kind"), kind);
    assert.match(await failure.locator("h1, .failure-text").allTextContents().then((texts) => texts.join(" ")), says);
    if (requests) assert.equal(server.asked(jsonOf(story)).length, requests, "how often it asked");
    assert.equal(await page.locator("h1").count(), 1);

    // What engineers need can be seen and copied.
    await failure.locator("summary").click();
    const text = await failure.locator("pre").textContent();
    assert.ok(text.includes(server.url(jsonOf(story))), `the detail names the address: ${text}`);
    assert.ok(text.includes(detail), `the detail names the trouble: ${text}`);
    await failure.locator("button.copy").click();
    await failure.locator("button.copy", { hasText: "Copied" }).waitFor();
    await eventually(async () => (await page.evaluate(() => navigator.clipboard.readText())) === text, "the detail is not on the clipboard");

    // Ways on.
    assert.equal(await failure.locator("a.failure-home").evaluate((link) => link.href), server.url());
    heal();
    await failure.locator("button.retry").click();
    await headline(page, story.headline);
    assert.equal(await page.locator(FAILURE).count(), 0);
  });
}

journey("trouble on the way to the next story is a page of its own, from which back and home lead", async ({ page, open, server, tolerate }) => {
  tolerate(/status of 404/);
  const heal = server.behave(jsonOf(stories.chosen), { status: 404 });
  await open(pathOf(story));
  // A link to the story that is not there, wherever the newsroom has one.
  await page.evaluate((href) => document.querySelector("main a").setAttribute("href", href), server.url(pathOf(stories.chosen)));
  await follow(page, "main a");
  await page.locator(FAILURE).waitFor();
  assert.equal(page.url(), server.url(pathOf(stories.chosen)));
  assert.match(await page.title(), /not here/);
  await page.goBack();
  await headline(page, story.headline);
  await page.goForward();
  await page.locator(FAILURE).waitFor();
  heal();
  await page.locator(`${FAILURE} button.retry`).click();
  await headline(page, stories.chosen.headline);
  await page.goBack();
  await headline(page, story.headline);
});

journey("a trouble that passes is not shown: the third attempt is the good one", async ({ page, server, tolerate }) => {
  tolerate(/status of 503/);
  server.behave(jsonOf(story), { status: 503, times: 2 });
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await headline(page, story.headline);
  assert.equal(server.asked(jsonOf(story)).length, 3);
});

journey("a server that asks to wait for a second is waited for, and the waiting is shown", async ({ page, open, server, tolerate }) => {
  tolerate(/status of (429|503)/);
  await open(pathOf(stories.chosen));
  server.behave(jsonOf(story), { status: 503, times: 1, headers: { "retry-after": "1" } });
  await page.evaluate((href) => document.querySelector("main a").setAttribute("href", href), server.url(pathOf(story)));
  await follow(page, "main a");
  await page.locator("[data-waiting]").waitFor({ state: "attached" });
  await headline(page, story.headline);
  const [first, second] = server.asked(jsonOf(story));
  assert.ok(second.time - first.time >= 1000, "it has waited as long as the server asked for");
  assert.equal(await page.locator("[data-waiting]").count(), 0);
});

journey("an answer that ends too early says so, and works once the server is well", async ({ page, server, tolerate }) => {
  tolerate(/net::ERR_|Failed to load resource/);
  const heal = server.behave(jsonOf(story), { breakAfter: 200 });
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  await page.locator(FAILURE).waitFor();
  assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "unreachable");
  heal();
  await page.locator(`${FAILURE} button.retry`).click();
  await headline(page, story.headline);
});

journey("a redirect leads to hosts that the site names, and to no others", async ({ page, server, tolerate }) => {
  tolerate(/Content Security Policy|violation of connect-src|net::ERR_|Failed to load resource/);
  const elsewhere = await serve();
  try {
    elsewhere.behave("story.json", { body: JSON.stringify(story), headers: { "access-control-allow-origin": "*" } });
    const heal = server.behave(jsonOf(story), { status: 302, headers: { location: elsewhere.url("story.json") } });
    const refused = page.waitForEvent("console", (message) => message.text().includes("violation of connect-src"));
    await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
    await page.locator(FAILURE).waitFor();
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "unreachable");
    assert.equal(elsewhere.requests.length, 0, "the other host was asked");
    await refused;
    const { host } = new URL(elsewhere.origin);
    const named = server.text("404.html").replace("connect-src 'self'", `connect-src 'self' ${host}`);
    const asItWas = server.behave(pathOf(story), { body: named, type: "text/html" });
    await page.reload({ waitUntil: "commit" });
    await headline(page, story.headline);
    asItWas();
    heal();
  } finally {
    await elsewhere.close();
  }
});

for (const [name, file, path] of [
  ["the front", site.lists.front, ""],
  ["a section", `articles/section/${site.sections[0].slug}.json`, `section/${site.sections[0].slug}`],
  ["an author", list("author").json, list("author").path],
  ["a tag", list("tag").json, list("tag").path],
]) {
  journey(`${name} has the same ways out of trouble`, async ({ page, server, tolerate }) => {
    tolerate(/status of 500/);
    const heal = server.behave(file, { status: 500 });
    await page.goto(server.url(path), { waitUntil: "commit" });
    await page.locator(FAILURE).waitFor();
    await page.locator(".sections a").first().waitFor();
    heal();
    await page.locator(`${FAILURE} button.retry`).click();
    await page.locator("main .card").first().waitFor();
  });
}

/** Puts the limits of requests under the clock that a journey can set. */
function timeoutsByClock() {
  AbortSignal.timeout = (millis) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException("", "TimeoutError")), millis);
    return controller.signal;
  };
}

journey("a deep link that is not answered for ten seconds says so, and not sooner", async ({ page, server }) => {
  const release = server.hold(jsonOf(story));
  await page.clock.install();
  await page.addInitScript(timeoutsByClock);
  await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
  // The patience begins when the application asks for its document.
  await page.waitForFunction(() => Object.values(window.lede?.answers ?? {})[0] === null);
  // Its clock goes on by itself, too: as many seconds are left for this machine.
  await page.clock.fastForward(5_000);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(await page.locator(FAILURE).count(), 0, "it is patient for five seconds");
  await page.clock.fastForward(5_500);
  await page.locator(FAILURE).waitFor();
  assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "timeout");
  assert.match(await page.locator(`${FAILURE} .failure-text`).textContent(), /ten seconds/);
  assert.match(await page.locator(`${FAILURE} pre`).textContent(), /no answer within 10 s/);
  release();
  await page.locator(`${FAILURE} button.retry`).click();
  await headline(page, story.headline);
});

journey("a link that is not answered for ten seconds says so, and gives the connection back", async ({ page, open, server }) => {
  await page.clock.install();
  await page.addInitScript(timeoutsByClock);
  await open(pathOf(stories.chosen));
  const release = server.hold(jsonOf(story));
  await page.evaluate((href) => document.querySelector("main a").setAttribute("href", href), server.url(pathOf(story)));
  await follow(page, "main a");
  const [request] = await eventually(() => server.asked(jsonOf(story)).length && server.asked(jsonOf(story)), "nothing is asked for");
  await page.clock.fastForward(10_500);
  await page.locator(FAILURE).waitFor();
  assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "timeout");
  await eventually(() => request.isAborted, "the request is still open");
  assert.equal(server.asked(jsonOf(story)).length, 1, "it is not asked for again");
  release();
});

journey("/read opens no document from a host that site.json does not name", async ({ page, server }) => {
  const elsewhere = await serve();
  try {
    elsewhere.behave("story.json", { body: JSON.stringify(story), headers: { "access-control-allow-origin": "*" } });
    const address = elsewhere.url("story.json");
    await page.goto(server.url(`read?url=${encodeURIComponent(address)}`), { waitUntil: "commit" });
    const failure = page.locator(FAILURE);
    await failure.waitFor();
    assert.equal(await failure.getAttribute("data-kind"), "refused");
    assert.match(await failure.locator(".failure-text").textContent(), /hosts that it names/);
    assert.ok((await failure.locator("pre").textContent()).includes(address));
    assert.equal(await failure.locator("a.failure-original").evaluate((link) => link.href), address, "the original is a link away");
    assert.equal(elsewhere.requests.length, 0, "nothing was asked for");
  } finally {
    await elsewhere.close();
  }
});

journey("/read opens a document from a host that site.json names, and says where it is from", async ({ page, server, tolerate }) => {
  tolerate(/CORS policy|net::ERR_FAILED/);
  const elsewhere = await serve();
  try {
    const host = new URL(elsewhere.origin).host;
    const page404 = server.text("404.html").replace('"hosts":[]', `"hosts":["${host}"]`).replace("connect-src 'self'", `connect-src 'self' ${host}`);
    assert.equal(page404.split(host).length, 3, "the page names the host twice: as the site and as its policy");
    server.behave("read", { body: page404, type: "text/html" });
    const body = story.body.filter((block) => block.type === "paragraph");
    const document = { ...story, url: "https://publisher.example/story", related: null, image: null, authors: [{ name: "Someone Else" }], body };
    // Without the other host's consent the browser refuses, and so it is said.
    const heal = elsewhere.behave("story.json", { body: JSON.stringify(document) });
    await page.goto(server.url(`read?url=${encodeURIComponent(elsewhere.url("story.json"))}`), { waitUntil: "commit" });
    await page.locator(FAILURE).waitFor();
    assert.equal(await page.locator(FAILURE).getAttribute("data-kind"), "unreachable");
    heal();
    elsewhere.behave("story.json", { body: JSON.stringify(document), headers: { "access-control-allow-origin": "*" } });
    await page.locator(`${FAILURE} button.retry`).click();
    await headline(page, story.headline);
    assert.equal(await page.locator(".provenance").textContent(), `From ${host}`);
    assert.equal(await page.locator("link[rel=canonical]").getAttribute("href"), document.url);
    assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
    for (const request of elsewhere.asked("story.json")) {
      assert.equal(request.method, "GET", "a simple request");
      assert.equal(request.headers.cookie, undefined);
    }
  } finally {
    await elsewhere.close();
  }
});

journey("the form at /read leads to the document", async ({ page, open, server }) => {
  await open("read");
  await page.locator("form.read-form input").fill(jsonOf(story));
  await page.locator("form.read-form button").click();
  await headline(page, story.headline);
  assert.equal(new URL(page.url()).searchParams.get("url"), jsonOf(story));
});

journey("an address that leads nowhere offers stories to go on with", async ({ page, open }) => {
  await open("no-such-page");
  assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
  const title = await page.locator(".not-found .card a.card-link").first().textContent();
  await scrollTo(page, ".not-found .card a.card-link");
  await page.locator(".not-found .card a.card-link").first().click();
  await headline(page, title);
});

journey("an address that leads nowhere is told even when there are no stories", async ({ page, server, tolerate }) => {
  tolerate(/Failed to load resource/);
  server.behave(site.lists.front, { status: 404 });
  await page.goto(server.url("no-such-page"), { waitUntil: "commit" });
  await shown(page);
  await headline(page, "This page does not exist");
});

// A document whose text did not come, in the way of each kind of format.
const HALF = {
  native: { version: "1", type: "article", id: "half", url: "https://elsewhere.example/half", headline: "Half a story", standfirst: "Only the beginning is here.", authors: ["Mira Fenholt"], body: [] },
  "schema.org": { "@context": "https://schema.org", "@type": "NewsArticle", url: "https://elsewhere.example/half", headline: "Half a story", description: "Only the beginning is here.", author: { "@type": "Person", name: "Mira Fenholt" } },
  "a WordPress post of markup that shows nothing": { id: 7, type: "post", link: "https://elsewhere.example/half", date: "2025-03-06T20:15:00", title: { rendered: "Half a story" }, excerpt: { rendered: "<p>Only the beginning is here.</p>" }, content: { rendered: "<script>let a</script><p> </p>" } },
};

for (const [name, document] of Object.entries(HALF)) {
  journey(`a story without its text says so and leads to the original: ${name}`, async ({ page, open, server }) => {
    server.behave("half.json", { body: JSON.stringify(document), type: "application/json" });
    await open("read?url=half.json");
    await headline(page, "Half a story");
    assert.equal(await page.locator(".standfirst").textContent(), "Only the beginning is here.");
    const note = page.locator(".article > .no-body");
    assert.match(await note.textContent(), /^The text of this story is not here\./);
    assert.equal(await note.locator("a").textContent(), "Read the original");
    assert.equal(await note.locator("a").getAttribute("href"), "https://elsewhere.example/half");
    // What is whole does not say so.
    await open(pathOf(stories.bare));
    await headline(page, stories.bare.headline);
    assert.equal(await page.locator(".no-body").count(), 0);
  });
}

journey("a document of a newspaper's front end is refused by its keys, not shown without its body", async ({ page, server }) => {
  const document = { headline: "The gates froze", standfirst: "<p>For <b>forty</b> years</p>", blocks: [{ id: "b1", elements: [{ _type: "example.elements.TextBlockElement", html: "<p>Twice.</p>" }] }] };
  server.behave("front-end.json", { body: JSON.stringify(document), type: "application/json" });
  await page.goto(server.url("read?url=front-end.json"), { waitUntil: "commit" });
  const failure = page.locator(FAILURE);
  await failure.waitFor();
  assert.equal(await failure.getAttribute("data-kind"), "not-article");
  assert.match(await failure.locator("pre").textContent(), /top-level keys blocks, headline, standfirst/);
  assert.equal(await page.locator("article.article").count(), 0);
});
