// Runs before everything else, while the application is still on its way:
// asks for the JSON that the address calls for, preloads its lead picture and
// the code that its body needs, starts the application, and takes over when
// that fails.
(() => {
  const page = document;
  const lede = Object.assign(self.lede, { fail, json, take });
  const ahead = {};
  /** After so many milliseconds the application waits for nothing. */
  const PATIENCE = 1500;
  const site = JSON.parse(page.getElementById("site").textContent);

  // An application that cannot go on would still take the way out for a way
  // within it. Such events are heard in the order of listening.
  let isOver;
  self.navigation?.addEventListener("navigate", (event) => isOver && event.stopImmediatePropagation());

  const base = new URL(".", page.baseURI).href;
  const here = location.href.split("#")[0];
  const [path, query] = (here.startsWith(base) ? here.slice(base.length) : "?").split("?");
  const [kind, name = "", beyond] = path.replace(/\/$/, "").split("/");
  // The same templates and the same escaping as `Site::address_of`.
  const escaped = encodeURIComponent(tryDecode(name)).replace(/[!'()*]/g, (sign) => "%" + sign.charCodeAt().toString(16).toUpperCase());
  const edition = (site.editions || []).find((one) => kind === "edition" && one.slug === tryDecode(name));
  const lists = site.lists || {};
  const template = edition ? edition.front : path === "" || path === "index.html" ? lists.front : name && !beyond && lists[kind];
  const asked = new URLSearchParams(query);
  const address = kind === "read" && asked.get("url");
  // What sources have, the application asks for; the code for that is on its
  // way meanwhile.
  const isSourced = kind === "search" || ((site.sources || asked.get("source")) && !edition && kind !== "read");
  // A story is drawn without the application, which would keep the processor
  // from that; and on a slow line its picture would be twice as long on its way
  // beside the application's code. What is in the browser's cache takes nothing
  // from anybody: there, this script was, too.
  const mayWait = kind === "article" && !isSourced;
  const isFirst = performance.getEntriesByName(page.currentScript.src)[0]?.transferSize;
  if (!isFirst) code();
  if (mayWait) setTimeout(start, PATIENCE);
  else start();
  if (isSourced) fetchParts(kind === "article" ? ["common", "html"] : ["common"]);
  else if (template || address) begin(new URL(address || template.replace(/\{(slug|id)\}/g, () => escaped), base));
  else start();

  function begin(address) {
    // Other hosts are for the application to judge.
    if (address.origin !== location.origin) return start();
    lede.address = address.href;
    lede.answer = fetch(address, { credentials: "omit" });
    lede.answer
      // A long list has nothing that is worth reading it twice.
      .then((answer) => answer.ok && !(/^(section|author|tag)$/.test(kind) && answer.headers.get("content-length") > 99999) && answer.clone().json())
      .then(async (story) => {
        if (!story) return;
        await standing();
        const picture = preload(story, address);
        if (lede.draw(story, picture) && mayWait) await ((isFirst && picture?.isHere) || shown());
        fetchParts(partsOf(story));
      })
      // The application meets the same failure and explains it.
      .catch(() => {})
      .then(start);
  }

  /** What comes from a cache may be here before the rest of the page is. */
  function standing() {
    if (page.readyState === "loading" && !page.querySelector("#shell main")) return new Promise((resolve) => page.addEventListener("DOMContentLoaded", resolve));
  }

  /** What is drawn is on the screen, with the picture if that is here, too. */
  async function shown() {
    await painted();
    const image = page.querySelector("main img");
    if (image?.complete) await image.decode().then(painted, () => {});
  }

  /** In the second frame the first has been painted. */
  function painted() {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  }

  // The candidates and sizes are those of `components::picture`.
  function preload(story, address) {
    const items = story.items || [];
    const image = story.image || (items.slice(0, 3).find((card) => card.image) || {}).image;
    const isFront = edition || template === lists.front;
    if (!image || (!story.headline && !isFront)) return;
    const absolute = (one) => new URL(one, address).href.replace(/,/g, "%2C");
    const candidates = (isWanted) => (image.renditions || []).filter(({ type }) => isWanted(type)).map((one) => absolute(one.url) + " " + one.width + "w").join(", ");
    const avif = candidates((type) => type === "image/avif");
    const list = candidates((type) => !type || /^image\/(jpeg|png|gif|webp)$/.test(type));
    const sizes = isFront
      ? "(min-width: 75rem) 50rem, (min-width: 64rem) 64vw, 100vw"
      : image.height > image.width
        ? "(min-width: 48rem) 42rem, 100vw"
        : "(min-width: 75rem) 60rem, (min-width: 48rem) 90vw, 100vw";
    const href = absolute(image.url);
    const link = Object.assign(page.createElement("link"), { rel: "preload", as: "image", fetchPriority: "high" });
    if (avif) link.type = "image/avif";
    if (avif || list) Object.assign(link, { imageSrcset: avif || list, imageSizes: sizes });
    link.href = href;
    const isHere = new Promise((resolve) => (link.onload = link.onerror = resolve));
    page.head.append(link);
    return { avif, list, sizes, href, isHere };
  }

  // Rich bodies and other formats need parts that load on demand (`src/lazy/`).
  // The application takes a prefetched part from here when it has read the
  // story, and requests the part itself when that is faster.
  function partsOf({ type, headline, items, body }) {
    const isPlain = (block) => !block.type || /^(paragraph|heading|list|quote|image|divider)$/.test(block.type);
    const isCommon = type !== "list" && !headline && !(items || []).some((one) => one.headline);
    const isRich = isCommon || (!items && !(Array.isArray(body) && body.every(isPlain)));
    if (isCommon) return ["common", "html"];
    const hasHtml = isRich && body?.some?.((block) => block.type === "html");
    return hasHtml ? ["rich", "html"] : isRich ? ["rich"] : [];
  }

  function fetchParts(parts) {
    for (const name of parts) {
      const files = page.querySelector(`meta[name=${name}]`)?.content.split(" ") || [];
      for (const file of files) {
        const key = file.split("/").pop();
        if (key in ahead) continue;
        ahead[key] = fetch(file);
        ahead[key].catch(() => {});
      }
    }
  }

  function take(file) {
    const answer = ahead[file];
    ahead[file] = null;
    return answer;
  }

  // What search engines are told stands in a script element, where the policy
  // lets only this pass: JSON.
  function json(text) {
    const only = (text) => JSON.stringify(JSON.parse(text));
    lede.policy ??= self.trustedTypes?.createPolicy("lede-json", { createScript: only }) ?? { createScript: only };
    return lede.policy.createScript(text);
  }

  function tryDecode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function code() {
    lede.code ??= fetch(page.querySelector("link[href$='.wasm']").href);
    // `import` meets it, too, but may be later.
    lede.code.catch(() => {});
    return lede.code;
  }

  function start() {
    if (lede.isStarted) return;
    lede.isStarted = true;
    const module_or_path = code();
    import(page.querySelector("link[href$='.js']").href)
      .then(async (lede) => {
        await standing();
        return lede.default({ module_or_path });
      })
      .catch(fail);
  }

  // After a panic, or when the application did not load, none of its code is
  // called any more: this is plain DOM with a way on. `error` is why it did not
  // load; a panic has a message and a place in the source, which a site can report.
  function fail(error, message, place) {
    if (error) console.error(error);
    if (place) dispatchEvent(new CustomEvent("lede:panic", { detail: { message, location: place } }));
    if (isOver) return;
    isOver = true;
    const strings = stringsOf(page.documentElement.lang);
    const make = (tag, className, content) => Object.assign(page.createElement(tag), { className, textContent: content });
    const overlay = make("div", "overlay", "");
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-label", strings.broken);
    const button = make("button", "overlay-reload", strings.reload);
    button.type = "button";
    button.onclick = () => location.reload();
    const box = make("div", "overlay-box", "");
    box.append(make("p", "overlay-title", strings.broken), make("p", "overlay-text", strings.broken_text), button);
    if (lede.address) box.append(Object.assign(make("a", "overlay-original", strings.plain_data), { href: lede.address }));
    overlay.append(box);
    (page.body || page.documentElement).append(overlay);
    button.focus();
  }
})();
