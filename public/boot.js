// Runs before everything else, while the application is still on its way:
// asks for the JSON that the address calls for, preloads its lead picture and
// the code that its body needs, draws the first screen, starts the application,
// and takes over when that fails.
(() => {
  // `answers` are requests by their addresses, which the application takes. The
  // page itself has begun the first.
  const lede = (self.lede = { answers: self.lede?.answers ?? {}, fail, json, take });
  const ahead = {};
  /** After so many milliseconds the application waits for nothing. */
  const PATIENCE = 1500;
  const site = siteHere();
  // Chrome 116, Firefox 124 and Safari 17.4 have it, and what else is needed.
  const isOutdated = !self.AbortSignal?.any;
  /** Where the story was published. */
  let original = "";

  // An application that cannot go on would still take the way out for a way
  // within it. Such events are heard in the order of listening.
  let isOver;
  self.navigation?.addEventListener("navigate", (event) => isOver && event.stopImmediatePropagation());

  const base = baseHere();
  const route = routeHere(site, base);
  // What sources have is not drawn early: the application is on its way at once.
  const isLive = isSourced(site, route);
  // The first screen is drawn without the application, which would keep the
  // processor from that; and on a slow line its picture would be twice as long on
  // its way beside the application's code. What is in the browser's cache takes
  // nothing from anybody: there, this script was, too.
  const mayWait = !isLive && /^(front|article|section|author|tag)$/.test(route.kind);
  const isFirst = performance.getEntriesByName(page.currentScript.src)[0]?.transferSize;
  const address = isLive ? "" : addressOf(site, route);
  if (isLive) askSources();
  if ((!isFirst || isLive) && !isOutdated) code();
  if (mayWait && address) setTimeout(start, PATIENCE);
  else start();
  if (isLive) fetchParts(route.kind === "article" ? ["common", "html"] : ["common"]);
  else if (address) begin(new URL(address, base));

  function askSources() {
    try {
      const requests = sourceRequests(site, { ...route, base });
      for (const { address } of requests) ask(lede.answers, address);
      const [first, second] = requests;
      // Of several sources it is not known whose story leads.
      if (first?.kind && !second?.kind && /^(front|article)$/.test(route.kind)) showFrom(first);
    } catch {
      // The application asks by itself.
    }
  }

  /** The first screen of a paper that lives from one source, or at least its lead picture. */
  async function showFrom({ address, kind }) {
    try {
      const json = await (await lede.answers[address]).clone().json();
      const isFront = route.kind === "front";
      const found = pictureIn(json, kind, isFront, address);
      if (found) preload(found);
      // Sections may have other names in the paper.
      const hasOwnNames = list(site.sources).some(({ sections }) => sections);
      if (kind !== "wordpress" || route.preview || hasOwnNames) return;
      const native = isFront ? listFrom(json, base) : storyFrom(json, base);
      await standing();
      draw(native, address);
    } catch {
      // The application meets the same failure and explains it.
    }
  }

  function begin(address) {
    // Other hosts are for the application to judge.
    if (address.origin !== location.origin) return start();
    lede.address = address.href;
    ask(lede.answers, address.href);
    lede.answers[address.href]
      // A long list has nothing that is worth reading it twice.
      .then((answer) => answer.ok && !(/^(section|author|tag)$/.test(route.kind) && answer.headers.get("content-length") > 99999) && answer.clone().json())
      .then(async (json) => {
        if (!json) return;
        await standing();
        original = media(json.url, address.href);
        const { picture, isDrawn } = show(json, address.href);
        // A picture takes some answers' time. The application is asked for a little
        // before it is here: on its way it would be twice as long beside it, after
        // it the line is idle for a whole round trip.
        if (isFirst && picture && !isOutdated) setTimeout(code, 1.5 * durationOf(address.href));
        if (isDrawn) await ((isFirst && picture?.isHere) || shown());
        fetchParts(partsOf(json));
      })
      .catch(() => {})
      .then(start);
  }

  /** How long an answer took, in milliseconds. */
  function durationOf(address) {
    return performance.getEntriesByName(address)[0]?.duration ?? 0;
  }

  /** Begins to load the lead picture, and draws the first screen where that is certain. */
  function show(json, from) {
    let picture;
    try {
      const lead = leadIn(json, from);
      picture = lead && preload(lead);
      return { picture, isDrawn: draw(json, from) };
    } catch {
      return { picture };
    }
  }

  function leadIn(json, from) {
    if (/^(article|read)$/.test(route.kind)) return leadOf(json, from);
    const image = route.kind === "front" && leadOfFront(cardsOf(json, from, LEAD_AMONG))?.image;
    return image && { image, use: "card_lead" };
  }

  /** Whether the first screen of a native document could be drawn. */
  function draw(json, from) {
    const { kind, name, edition: own } = route;
    const main = page.querySelector("#shell main");
    // Above a document of any address stands where it came from.
    if (!main || kind === "read") return false;
    const place = { site, base, kind, name, href: base + pathTo(kind, name) };
    const edition = editionIn(site, languageOf(kind === "front" ? own?.language : json.language));
    const element = kind === "article" ? storyOf(json, from, place) : kind === "front" ? frontOf(json, from, edition, place) : listOf(json, from, place);
    if (!element) return false;
    if (edition.slug) dress(edition, element);
    else main.replaceChildren(element);
    return true;
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

  // Rich bodies and other formats need parts that load on demand (`src/lazy/`).
  // The application takes a prefetched part from here when it has read the
  // story, and requests the part itself when that is faster.
  function partsOf({ type, headline, items, body }) {
    const isPlainKind = (kind) => !isText(kind) || !/^\w+$/.test(kind) || PLAIN_KINDS.includes(kind);
    const isPlain = (part) => !(part instanceof Object) || (isPlainKind(part.type) && Object.values(part).every(isPlain));
    const isCommon = type !== "list" && !headline && !(items || []).some((one) => one.headline);
    const isRich = isCommon || (!items && !(Array.isArray(body) && isPlain(body)));
    if (isCommon) return ["common", "html"];
    if (items) return ["lists"];
    const hasHtml = isRich && body?.some?.((block) => block.type === "html");
    return hasHtml ? ["rich", "html"] : isRich ? ["rich"] : [];
  }

  function fetchParts(parts) {
    if (isOutdated) return;
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

  function code() {
    lede.code ??= fetch(page.querySelector("link[href$='.wasm']").href, { priority: "low" });
    // `import` meets it, too, but may be later.
    lede.code.catch(() => {});
    return lede.code;
  }

  function start() {
    if (lede.isStarted) return;
    lede.isStarted = true;
    if (isOutdated) return refuse();
    const module_or_path = code();
    // Everything but a story is a list, or offers one.
    if (!/^(article|read)$/.test(route.kind)) fetchParts(["lists"]);
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
    const { broken, broken_text: text, reload } = stringsOf(page.documentElement.lang);
    const button = make("button", "overlay-reload", reload);
    button.type = "button";
    button.onclick = () => location.reload();
    cover(broken, text, button);
    button.focus();
  }

  // A browser without what requests are made with. The story may be readable
  // where it was published.
  function refuse() {
    const { outdated, outdated_text: text, original: label } = stringsOf(page.documentElement.lang);
    cover(outdated, text, original && Object.assign(make("a", "overlay-original", label), { href: original }));
  }

  function make(tag, className, content) {
    return Object.assign(page.createElement(tag), { className, textContent: content });
  }

  /** Says over the page why it does not go on. */
  function cover(title, text, way) {
    const overlay = make("div", "overlay", "");
    overlay.setAttribute("role", "alertdialog");
    overlay.setAttribute("aria-label", title);
    const box = make("div", "overlay-box", "");
    box.append(make("p", "overlay-title", title), make("p", "overlay-text", text), way || "");
    const { plain_data: label } = stringsOf(page.documentElement.lang);
    if (lede.address) box.append(Object.assign(make("a", "overlay-original", label), { href: lede.address }));
    overlay.append(box);
    (page.body || page.documentElement).append(overlay);
  }
})();
