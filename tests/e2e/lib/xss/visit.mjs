// What is done to the page of an article of hostile strings, in the page.
// These functions are sent to the browser and know nothing but it.

/** Whether the article stands, with all its strings. */
export const stands = (count) => !document.getElementById("shell") && !!document.querySelector("main#story article.article h1") && [...document.querySelectorAll(":is(.body, .chunk) > p")].filter((p) => /^⟦.*⟧$/.test(p.textContent)).length === count && !!document.querySelector(".related .card") && !!document.querySelector("meta[property='og:type']");

/** Loads what would wait until it comes near the screen. */
export const hurry = () => document.querySelectorAll("img[loading=lazy]").forEach((image) => (image.loading = "eager"));

export const hasLoaded = () => [...document.images].every((image) => image.complete);

/** Asks the host for something; when it has come, so has what was asked for before. */
export const rest = (round) => {
  const picture = new Image();
  const done = () => requestAnimationFrame(() => requestAnimationFrame(() => (heard.round = round)));
  picture.onload = done;
  picture.onerror = done;
  picture.src = `/at-rest/${round}`;
};

export const isAtRest = (round) => heard.round === round;

/** What the oracle says of the article and of what follows it, by string. */
export const judge = () => {
  const nameOf = (node) => {
    const marks = [...document.querySelectorAll(":is(.body, .chunk) > p")].filter((p) => /^⟦.*⟧$/.test(p.textContent));
    const before = marks.findLast((mark) => mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    return before && node.closest?.(".body") ? before.textContent.slice(1, -1) : "around the body";
  };
  return [...document.querySelectorAll("article.article, .related-place")]
    .flatMap((root) => oracle.inspect(root))
    .map(({ node, what }) => `${nameOf(node)}: ${what}`);
};

/** Every element outside the article, with what makes it what it is. */
export const surroundings = () => {
  const CONTENT = /^(content|href|imagesrcset|imagesizes|aria-label|data-waiting)$/;
  const isInside = (node) => node.closest?.("article.article, .related-place");
  return [...oracle.nodes(document.documentElement)]
    .filter((node) => node.nodeType === Node.ELEMENT_NODE && (!isInside(node) || node.matches("article.article, .related-place")))
    .map((node) => `${node.localName} ${oracle.attributesOf(node).map(([name, value]) => (CONTENT.test(name) ? name : `${name}=${value}`)).join(" ")}`);
};

/** Stays here: a link that leads to a page would end this one, one that runs does not. */
export const stay = () =>
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && /^(https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
  });

/** Does everything to every element that a reader could, and more. */
export const provoke = (events) => {
  const elements = [...document.querySelectorAll("article.article, article.article *")];
  for (const element of elements) {
    // What a click has taken away is out of reach.
    if (!element.isConnected) continue;
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    // An agreement that is remembered would change the pages to come.
    if (!element.matches(".embed-always")) element.click?.();
  }
};

/** The events that strings wait for most often, and all that they wait for. */
export const FEW_EVENTS = "mouseover focus load error toggle".split(" ");
export const EVENTS = "mouseover mouseenter mouseout mousemove mousedown mouseup pointerover pointerenter pointermove pointerdown pointerup wheel touchstart focus focusin blur keydown keyup keypress input change beforeinput submit reset invalid toggle beforetoggle cancel close load error scroll copy cut paste drag dragstart drop contextmenu dblclick animationstart animationend transitionend select".split(" ");

/** Goes to every part that the strings may have made, and to where they lead. */
export const goToParts = (hashes) => {
  for (const hash of hashes) location.hash = hash;
  return location.pathname;
};

/** What was called, apart from what the application itself does. */
export const calls = () => {
  const isOwn = ({ kind, detail }) => kind === "fetch" && new URL(detail, location.href).origin === location.origin && /\.(json|wasm)$/.test(detail.split(/[?#]/)[0]);
  return heard.calls.filter((call) => !isOwn(call)).map(({ kind, detail }) => `${kind}: ${detail}`);
};

/**
 * A script that does what each string waits for. `document` and `location` are
 * the string's own part of the page, or the first link would be the paper's.
 */
export function triggers(attacks) {
  const cases = attacks.filter((attack) => attack.trigger).map(({ id, trigger }) => `[${JSON.stringify(id)}, (document, location, forms, l) => { ${trigger}\n; return location; }]`);
  return `() => {
    const leads = [];
    // Some set a style themselves, to see whether that is noticed.
    const styled = [...document.querySelectorAll("article.article *")].map((element) => [element, element.style?.cssText]);
    const partOf = (id) => {
      const blocks = [...document.querySelectorAll(":is(.body, .chunk) > :not(.chunk)")];
      const after = blocks.slice(blocks.findIndex((p) => p.textContent === "⟦" + id + "⟧") + 1);
      const end = after.findIndex((block) => /^⟦.*⟧$/.test(block.textContent));
      const roots = end < 0 ? after : after.slice(0, end);
      const all = (selector) => roots.flatMap((root) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)]);
      return { querySelector: (selector) => all(selector)[0] ?? null, querySelectorAll: all, getElementsByTagName: all, getElementById: (id) => all("#" + CSS.escape(id))[0] ?? null, links: all("a[href]"), forms: all("form"), body: roots[0], documentElement: roots[0] };
    };
    const place = { set hash(value) { location.hash = value; }, set href(value) { leads.push(value); }, assign: (value) => leads.push(value) };
    for (const [id, run] of [${cases.join(",\n")}]) {
      try {
        const gone = run(partOf(id), place, [], null);
        if (gone !== place) leads.push(gone);
      } catch {
        // What it waits for was not let in.
      }
    }
    for (const [element, style] of styled) {
      if (element.style && element.style.cssText !== style) element.style.cssText = style;
      if (element.getAttribute("style") === "") element.removeAttribute("style");
    }
    return leads.map(String).filter((address) => !/^(https?|mailto|tel):/.test(address) && address !== "undefined");
  }`;
}
