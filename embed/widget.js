// One widget in a shadow root, in the page itself or in a frame of ours. The
// rendering is the WebAssembly's; here is what it takes to call it.
import init, { Widgets, begin } from "./embed.js";
import lists from "./lists.js";
import css from "./cards.js";

const BASE = new URL("../../", import.meta.url).href;
// Ends what waits for code that is dead.
const ends = new Set();
let ready;
const sheets = {};

/**
 * Loads the code, once per document however many widgets there are. `code`
 * spares the request for it: its bytes, or an answer that has them.
 */
export function load(code = new URL("embed_bg.wasm", import.meta.url)) {
  ready ??= init({ module_or_path: code }).then(
    () => {
      begin(fall);
      return new Widgets();
    },
    (error) => {
      ready = null;
      throw error;
    },
  );
  return ready;
}

// After a panic nothing of the code can be relied on.
function fall() {
  ready = Promise.reject("broken");
  ready.catch(() => {});
  for (const end of ends) end("broken");
}

async function styleOfArticles() {
  const answer = await fetch(new URL("article.css", import.meta.url));
  if (!answer.ok) throw answer.status;
  return answer.text();
}

/** Adds a style sheet to a shadow root; all of them share one. */
function dress(root, name, css) {
  const sheet = (sheets[name] ??= new CSSStyleSheet());
  if (!sheet.cssRules.length) sheet.replaceSync(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * A place for a widget within `parent`, in a shadow root. `tell` is called with
 * what happens (`load`, `error`, `navigate`, `scroll`), its detail, and the event
 * that caused it.
 */
export function widget(root, parent, tell, whenLoaded = load) {
  dress(root, "cards", css);
  const place = document.createElement("div");
  place.className = "lede";
  parent.append(place);
  // What the reader has set as the size of text, whatever the page around has.
  place.style.setProperty("--rem", getComputedStyle(place).fontSize);
  place.addEventListener("click", follow);
  let running;
  // The attributes that are shown, or were to be.
  let wanted;

  async function set({ theme, ...attributes }, isRefresh = false) {
    place.dataset.theme = theme;
    // The theme alone is a matter of style. To show the same again would stop
    // what plays, and take the place of the reader away.
    const asked = JSON.stringify(attributes);
    if (asked === wanted && !isRefresh) return;
    wanted = asked;
    running?.abort();
    const { signal } = (running = new AbortController());
    const isArticle = attributes.widget === "article";
    let end;
    try {
      const [style, widgets] = await Promise.all([isArticle && !sheets.article && styleOfArticles(), whenLoaded()]);
      if (isArticle) dress(root, "article", style);
      const dead = new Promise((_, reject) => ends.add((end = reject)));
      // Pictures are as wide as the column.
      const width = String(root.host.clientWidth);
      const title = await Promise.race([widgets.show(place, { ...attributes, ...lists, width }, BASE, isRefresh, signal), dead]);
      tell("load", { title });
    } catch (error) {
      if (signal.aborted) return;
      tell("error", { reason: typeof error === "string" ? error : "unreachable" });
    } finally {
      ends.delete(end);
    }
  }

  // What a link to a part of the article that is shown leads to.
  function aimOf(link) {
    const [page, part] = link.href.split("#");
    if (!part || page !== place.dataset.page) return null;
    try {
      return root.getElementById(decodeURIComponent(part));
    } catch {
      // Not escaped as addresses are.
      return root.getElementById(part);
    }
  }

  // Links to parts of an article lead there; all others ask first.
  function follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const aim = aimOf(link);
    if (aim) {
      event.preventDefault();
      aim.scrollIntoView();
      // Some browsers let frames scroll nothing but themselves.
      tell("scroll", aim.getBoundingClientRect().top - parseFloat(getComputedStyle(aim).scrollMarginTop));
      aim.tabIndex = -1;
      aim.focus({ preventScroll: true });
    } else if (/^https?:/.test(link.href)) {
      tell("navigate", { url: link.href }, event);
    }
  }

  return {
    place,
    set,
    end() {
      running?.abort();
      place.remove();
    },
  };
}
