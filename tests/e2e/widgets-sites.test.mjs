// Widgets on pages that are not made for them.
import assert from "node:assert/strict";
import { eventually } from "./lib/eventually.mjs";
import { jsonOf, pathOf, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";
import { embedding, FRAME, inside, isStandingIn, markup, MODES, until } from "./lib/widgets.mjs";

const KINDS = ["card", "list", "related", "article"];
const story = stories.chosen;
const each = (mode, src, more = {}) =>
  KINDS.map((kind) => markup(kind, { id: kind, mode, loading: "eager", src: src(kind === "list" ? "articles/index.json" : jsonOf(story)), ...more })).join("");

// What docs/embedding.md says is to be allowed; `paper` is the paper's origin.
const POLICIES = {
  frame: (paper) => `default-src 'none'; script-src ${paper}; frame-src ${paper}`,
  inline: (paper) => `default-src 'none'; script-src ${paper} 'wasm-unsafe-eval'; connect-src ${paper}; img-src ${paper}; media-src ${paper}; require-trusted-types-for 'script'; trusted-types lede-parse`,
};

for (const mode of MODES) {
  embedding(`a site with a strict policy needs to allow no more than the book says (${mode})`, async ({ page, show, paper, src }) => {
    await show({ headers: { "content-security-policy": POLICIES[mode](paper.origin) }, body: each(mode, src) });
    await until(page, "load", KINDS.length);
    for (const kind of KINDS) assert.ok(!(await isStandingIn(page.locator(`#${kind}`))), kind);
    const card = await inside(page.locator("#card"));
    await card.locator(".card-image img").scrollIntoViewIfNeeded();
    await eventually(() => card.locator(".card-image img").evaluate((img) => img.naturalWidth > 0), "the picture does not come");
    assert.notEqual(await card.locator(".widget").evaluate((element) => getComputedStyle(element).paddingTop), "0px", "its style is there");
  });

  embedding(`no rule of the site reaches in, and none of ours out (${mode})`, async ({ page, show, src }) => {
    const hostile = `
      * { all: revert !important }
      * { color: rgb(9, 200, 9) !important; font: italic 40px/3 cursive !important; letter-spacing: 9px !important; text-align: right !important; text-transform: uppercase !important; float: right !important; text-shadow: 2px 2px red !important }
      h1, h2, h3, p, a, img, ul, li, article, .card, .widget, .cards, .kicker { display: none !important; position: fixed !important; opacity: 0 !important }
      html { font-size: 50% !important }
      body lede-card { float: none !important; display: block !important; width: 500px !important }`;
    const page_ = `<p id="theirs">Ours</p>${markup("card", { mode, src: src(jsonOf(story)), theme: "light", loading: "eager" }, "<span>The story — The Paper</span>")}`;
    const looks = async () => {
      const card = await inside(page.locator("lede-card"));
      await card.locator(".card").waitFor();
      return card.locator(".widget").evaluate((element) =>
        [element, ...element.querySelectorAll("*")].map((one) => {
          const style = getComputedStyle(one);
          return [one.localName, style.color, style.font, style.letterSpacing, style.textAlign, style.textTransform, style.float, style.display, style.position, style.opacity, style.textShadow].join(" ");
        }),
      );
    };
    await show({ head: "<style>lede-card { width: 500px }</style>", body: page_ });
    await until(page, "load");
    const calm = await looks();
    await show({ head: `<style>${hostile}</style>`, body: page_, path: "hostile" });
    await until(page, "load");
    assert.deepEqual(await looks(), calm);
    await show({ head: "<style>#theirs { color: rgb(1, 2, 3) }</style>", body: page_, path: "plain" });
    const before = await page.locator("#theirs").evaluate((element) => JSON.stringify(Object.fromEntries([...getComputedStyle(element)].map((name) => [name, getComputedStyle(element)[name]]))));
    await until(page, "load");
    const after = await page.locator("#theirs").evaluate((element) => JSON.stringify(Object.fromEntries([...getComputedStyle(element)].map((name) => [name, getComputedStyle(element)[name]]))));
    assert.equal(after, before);
  });

  embedding(`a dark site has no white corner or flash (${mode})`, async ({ page, show, paper, src }) => {
    const release = paper.hold(jsonOf(story));
    await show({
      head: "<style>:root { color-scheme: dark } body { background: rgb(20, 30, 40); color: rgb(230, 230, 230) } lede-card { --lede-radius: 24px }</style>",
      body: markup("card", { mode, src: src(jsonOf(story)), layout: "headline", loading: "eager" }, "<b>The story — The Paper</b>"),
    });
    const corner = async () => {
      const { x, y } = await page.locator("lede-card").boundingBox();
      const picture = await page.screenshot({ clip: { x, y, width: 2, height: 2 }, type: "png" });
      return page.evaluate(async (data) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const context = new OffscreenCanvas(2, 2).getContext("2d");
        context.drawImage(image, 0, 0);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(",");
      }, picture.toString("base64"));
    };
    if (mode === "frame") await page.locator("lede-card iframe").waitFor({ state: "attached" });
    assert.equal(await corner(), "20,30,40", "before");
    release();
    await until(page, "load");
    await eventually(async () => (await corner()) === "20,30,40", "the corner is not the page's");
    // And the other way round.
    await page.locator("lede-card").evaluate((element) => element.setAttribute("theme", "light"));
    await (await inside(page.locator("lede-card"))).locator('[data-theme="light"]').waitFor();
    await eventually(async () => (await corner()) === "20,30,40", "the corner of a light widget is not the page's");
  }, { context: { colorScheme: "dark" } });

  embedding(`a site that is written from the right keeps a story's own direction (${mode})`, async ({ page, show, src }) => {
    await show({
      head: "<style>html { direction: rtl }</style>",
      lang: "ar",
      body: markup("card", { id: "english", mode, loading: "eager", layout: "compact", src: src(jsonOf(story)) }) + markup("card", { id: "arabic", mode, loading: "eager", layout: "compact", src: src(jsonOf(stories.arabic)) }),
    });
    await until(page, "load", 2);
    for (const [id, direction] of [["english", "ltr"], ["arabic", "rtl"]]) {
      const card = await inside(page.locator(`#${id}`));
      assert.equal(await card.locator(".card-headline").evaluate((element) => getComputedStyle(element).direction), direction);
      const [words, picture] = await Promise.all([card.locator(".card-text").boundingBox(), card.locator(".card-image").boundingBox()]);
      assert.equal(words.x < picture.x, direction === "ltr", `${id}: words at ${words.x}, picture at ${picture.x}`);
    }
  });

  embedding(`nothing sticks out of a column of 280 pixels (${mode})`, async ({ page, show, src }) => {
    await show({ body: `<div style="width: 280px">${each(mode, src)}</div>` });
    await until(page, "load", KINDS.length);
    for (const kind of KINDS) {
      const place = await inside(page.locator(`#${kind}`));
      const wide = await place.locator(".widget").evaluate((element) => {
        const right = element.getBoundingClientRect().right;
        return [...element.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > right + 1 && !one.closest("pre, .table, [hidden]")).map((one) => one.className || one.localName);
      });
      assert.deepEqual(wide, [], kind);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });

  embedding(`what has the focus is one stop per card, in order (${mode})`, async ({ page, show, src }) => {
    await show({ body: `<a id="first" href="#x">Before</a>${markup("list", { mode, loading: "eager", limit: 3, src: src("articles/index.json") }, "<b>The Paper</b>")}<a id="last" href="#y">After</a>` });
    await until(page, "load");
    await page.locator("#first").focus();
    const list = await inside(page.locator("lede-list"));
    const titles = await list.locator(".card-link").allTextContents();
    for (const title of titles) {
      await page.keyboard.press("Tab");
      await eventually(async () => (await list.locator(".card-link:focus").count()) && (await list.locator(".card-link:focus").textContent()) === title, `${title} is not next`);
    }
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement.id === "last"), "the way out is not next");
  });
}

// What a policy allows beside that: one thing less, and it does not work.
for (const [mode, policy] of Object.entries(POLICIES)) {
  const sources = policy("PAPER").split("; ").map((directive) => directive.split(" ")).flatMap(([directive, ...sources]) => sources.map((source) => [directive, source]));
  for (const [directive, source] of sources) {
    // Neither film nor HTML is in this story; the others forbid.
    if (/default-src|media-src|trusted-types/.test(directive)) continue;
    embedding(`the book lets sites allow nothing that is not needed: ${directive} ${source} (${mode})`, async ({ page, show, paper, src, tolerate }) => {
      tolerate(/./);
      const less = policy(paper.origin)
        .split("; ")
        .map((one) => (one.startsWith(directive) ? one.replace(` ${source.replace("PAPER", paper.origin)}`, "") : one))
        .map((one) => (one === directive ? `${one} 'none'` : one))
        .join("; ");
      await page.addInitScript(() => addEventListener("securitypolicyviolation", ({ effectiveDirective }) => (window.violated ??= []).push(effectiveDirective)));
      await show({ headers: { "content-security-policy": less }, body: markup("article", { mode, loading: "eager", src: src(jsonOf(story)) }) });
      await eventually(() => page.evaluate(() => window.violated?.length), "it works without");
      // Without its picture an article is still one.
      if (directive !== "img-src") assert.ok(await isStandingIn(page.locator("lede-article")));
      paper.violations.length = 0;
    });
  }
}

embedding("a site that allows no frame of ours keeps the link", async ({ page, show, paper, src, tolerate }) => {
  tolerate(/violation of frame-src|Framing|frame-src/);
  await show({ headers: { "content-security-policy": `script-src ${paper.origin}; frame-src 'none'` }, body: markup("card", { src: src(jsonOf(story)) }) });
  assert.equal((await until(page, "error"))[0].reason, "unreachable");
  assert.ok(await isStandingIn(page.locator("lede-card")));
});

embedding("a site that allows no script of ours keeps the link", async ({ page, show, src, tolerate }) => {
  tolerate(/script-src/);
  await show({ headers: { "content-security-policy": "script-src 'none'" }, body: markup("card", { src: src(jsonOf(story)) }) });
  assert.ok(await isStandingIn(page.locator("lede-card")));
});

embedding("a frame without script around it follows the reader and leads the page on", async ({ page, show, src }) => {
  const address = `${src(FRAME)}#${new URLSearchParams({ widget: "card", src: src(jsonOf(story)), layout: "compact" })}`;
  await show({
    script: "",
    body: `<iframe src="${address.replaceAll("&", "&amp;")}" width="400" height="300" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`,
  });
  const card = page.locator("iframe").contentFrame();
  await card.locator(".card-compact").waitFor();
  assert.equal(await card.locator(".lede").getAttribute("data-theme"), "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await card.locator('[data-theme="dark"]').waitFor();
  await card.locator(".card-headline").click();
  await page.waitForURL(src(pathOf(story)));
});

// What WordPress does with the frames of other sites, as its `wp-embed.js` has it.
const PRESS = `addEventListener("message", ({ data, source }) => {
  const frame = document.getElementById("press");
  if (!data?.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret) || data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
  frame.removeAttribute("style");
  if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
  if (data.message === "link" && new URL(frame.src).host === new URL(data.value).host && document.activeElement === frame) top.location.href = data.value;
});`;

embedding("in WordPress a frame is as tall as its story, and its link leads there", async ({ page, show, src, site }) => {
  const address = `${src(FRAME)}#${new URLSearchParams({ widget: "card", src: src(jsonOf(story)) })}#?secret=s3cret`;
  site.behave("wp-embed.js", { body: PRESS, type: "text/javascript" });
  await show({ script: "", head: '<script src="wp-embed.js"></script>', body: `<iframe id="press" data-secret="s3cret" src="${address.replaceAll("&", "&amp;")}" width="400" height="200" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden"></iframe>` });
  const card = page.locator("#press").contentFrame().locator(".card");
  await card.waitFor();
  const tall = await card.evaluate((element) => element.closest(".widget").getBoundingClientRect().height);
  await eventually(async () => Math.abs((await page.locator("#press").evaluate((frame) => frame.clientHeight)) - tall) <= 1, "it is not told");
  await page.locator("#press").evaluate((frame) => {
    frame.height = 200;
    frame.contentWindow.postMessage({ message: "ready", secret: "s3cret" }, "*");
  });
  await eventually(async () => (await page.locator("#press").evaluate((frame) => frame.clientHeight)) > 200, "it does not answer");
  await card.locator(".card-headline").click();
  await page.waitForURL(src(pathOf(story)));
});

embedding("what others say to the page is not listened to", async ({ page, show, src }) => {
  await show({ body: `${markup("card", { src: src(jsonOf(story)) })}<iframe id="stranger" srcdoc="<p>Stranger</p>"></iframe>` });
  await until(page, "load");
  const height = () => page.locator("lede-card iframe").evaluate((frame) => frame.clientHeight);
  const before = await height();
  const id = await page.locator("lede-card iframe").evaluate((frame) => new URLSearchParams(new URL(frame.src).hash.slice(1)).get("id"));
  await page.evaluate((id) => {
    const stranger = document.getElementById("stranger").contentWindow;
    stranger.eval(`for (const message of [{ type: "height", detail: 5 }, { type: "error", detail: { reason: "missing" } }, { type: "navigate", detail: { url: "https://evil.example/" } }]) parent.postMessage({ lede: 1, id: ${JSON.stringify(id)}, ...message }, "*")`);
    postMessage({ lede: 1, id, type: "height", detail: 5 }, "*");
  }, id);
  await page.evaluate(() => new Promise((resolve) => { addEventListener("message", ({ data }) => data === "last" && resolve()); postMessage("last", "*"); }));
  assert.equal(await height(), before);
  assert.deepEqual(await page.evaluate(() => window.happened.filter((one) => one.type !== "load" && one.type !== "resize")), []);
});

embedding("a frame that goes wrong cannot be endless, nor lead to a script", async ({ page, show, src }) => {
  // Nobody has touched anything, whatever those who drive the browser do.
  await replace(page, () => Object.defineProperty(navigator, "userActivation", { value: { isActive: false } }));
  await show({ body: markup("card", { src: src(jsonOf(story)) }) });
  await until(page, "load");
  const frame = page.frames().at(-1);
  const say = (message) =>
    frame.evaluate((message) => parent.postMessage({ lede: 1, id: new URLSearchParams(location.hash.slice(1)).get("id"), ...message }, "*"), message);
  const height = () => page.locator("lede-card iframe").evaluate((frame) => frame.clientHeight);
  await say({ type: "navigate", detail: { url: "javascript:window.hurt=1" } });
  await say({ type: "navigate", detail: { url: "https://evil.example/" } });
  await say({ type: "height", detail: "x" });
  await say({ type: "height", detail: -9 });
  await say({ type: "height", detail: 1e12 });
  await eventually(async () => (await height()) === 50_000, "it is not held");
  assert.deepEqual(await page.evaluate(() => [window.hurt, window.happened.filter((one) => one.type === "navigate").length]), [undefined, 0]);
});

embedding("a frame that somebody gave the paper's origin takes code from nobody", async ({ page, show, paper, src }) => {
  const address = `${src(FRAME)}#${new URLSearchParams({ id: "x", widget: "card", src: src(jsonOf(story)) })}`;
  await page.addInitScript(() =>
    addEventListener("message", ({ data, source }) => {
      (window.told ??= []).push(data.type);
      if (data.type !== "hello") return;
      source.postMessage({ lede: 1, id: "x", type: "code", bytes: new ArrayBuffer(8) }, "*");
      source.postMessage({ lede: 1, id: "x", type: "set", attributes: { widget: "card", src: new URLSearchParams(new URL(document.querySelector("iframe").src).hash.slice(1)).get("src") }, properties: {} }, "*");
    }),
  );
  await show({ script: "", body: `<iframe src="${address.replaceAll("&", "&amp;")}" width="400" height="300"></iframe>` });
  await page.locator("iframe").contentFrame().locator(".card").waitFor();
  const told = await page.evaluate(() => window.told);
  assert.ok(!told.includes("error") && !told.includes("code"), told.join(" "));
  assert.equal(paper.asked(/embed_bg\.wasm$/).length, 1);
});
