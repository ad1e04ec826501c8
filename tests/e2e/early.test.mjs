// The top of a story stands before the application has come, and does not move
// when it comes.
import assert from "node:assert/strict";
import { DESKTOP, PHONE, journey, shown } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { articles, jsonOf, pathOf, richStories, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";
import { standing } from "./lib/standing.mjs";

const WASM = /^lede-.*\.wasm$/;

/** Where everything stands that is drawn early, and what it says. */
const geometry = (page, root) =>
  page.evaluate((root) => {
    const parts = [...document.querySelectorAll(`${root} article > header > *, ${root} .meta > *, ${root} .lead, ${root} .lead img, ${root} .lead figcaption, ${root} .body > p`)];
    return parts.map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      const box = [left, top, width, height].map(Math.round).join(" ");
      return `${part.localName}.${part.className} ${box} ${part.querySelector(".reading-time") ? "" : part.textContent}`;
    });
  }, root);

const english = articles.filter((story) => story.language?.startsWith("en"));
for (const [device, viewport] of [["a phone", PHONE], ["a desktop", DESKTOP]]) {
  journey(`the top of every story stands early on ${device}, and stays where it is`, async ({ page, server }) => {
    // No copy that a story before has left is to begin the application. The
    // first story may ask for it only after it was let go.
    const forgotten = { "cache-control": "no-store" };
    server.behave(WASM, { headers: forgotten });
    for (const story of english) {
      const release = server.hold(WASM, forgotten);
      await page.goto(server.url(pathOf(story)), { waitUntil: "commit" });
      await page.locator("#shell h1.headline").waitFor().catch(async (error) => {
        throw new Error(`${story.id} is not drawn: ${JSON.stringify(await page.evaluate(standing))}`, { cause: error });
      });
      const early = await geometry(page, "#shell");
      release();
      await shown(page);
      const late = await geometry(page, "#paper");
      assert.ok(early.length >= 3, story.id);
      const drawn = late.slice(0, early.length);
      assert.deepEqual(early, drawn, story.id);
    }
  }, { viewport, limit: 180_000, context: { serviceWorkers: "block" } });
}

journey("the picture of a story is painted once", async ({ page, server }) => {
  const release = server.hold(WASM);
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await page.locator("#shell .lead img").waitFor();
  await page.evaluate(() => (document.querySelector("#shell .lead img").isDrawn = true));
  release();
  await shown(page);
  assert.equal(await page.evaluate(() => document.querySelector(".lead img").isDrawn), true);
});

journey("a story of another edition waits for its masthead", async ({ page, server }) => {
  const release = server.hold(WASM);
  await page.goto(server.url(pathOf(stories.arabic)), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => document.querySelector("link[rel=preload][as=image]")), "its JSON does not come");
  assert.equal(await page.locator("#shell h1.headline").count(), 0);
  release();
  await shown(page);
});

journey("a story that comes before the rest of its page is drawn when that is here", async ({ page, server }) => {
  const release = server.hold(WASM);
  const sendRest = server.cut(pathOf(stories.long), "<body>");
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await eventually(() => page.evaluate(() => !!self.lede?.answer), "its JSON is not asked for");
  // Read, and after that whatever it leads to.
  await page.evaluate(async () => {
    await (await lede.answer).clone().text();
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

journey("the application leaves the line to the picture of a story", async ({ page, server }) => {
  const release = server.hold(PICTURE);
  await page.goto(server.url(pathOf(stories.long)), { waitUntil: "commit" });
  await page.locator("#shell .lead img").waitFor();
  await eventually(() => server.asked(PICTURE).length, "the picture is not asked for");
  const [asked] = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".wasm")));
  assert.equal(asked, undefined, "the application was asked for before the picture was here");
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
  const releaseList = server.hold(/\.json$/);
  await page.goto(server.url(""), { waitUntil: "commit" });
  await eventually(() => server.asked(WASM).length, "the front waits for its list before it asks for the application");
  releaseList();
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
