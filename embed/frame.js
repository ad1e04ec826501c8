// The page in a frame: one widget, as large as the frame is wide. What it shows
// stands in the fragment of its address; with an `id` there, it is held by
// `v1.js`, which tells what changes and is told what happens. Messages are
// `{ lede: 1, id, type, … }`; docs/embedding.md has them all.
import { load, widget } from "./widget.js";

// How long to wait for code that another frame of the page is loading, in
// milliseconds. That one may have been taken away: the next to ask is left to
// chance, or all would at once.
const PATIENCE = 5000 * (1 + 2 * Math.random());

// WordPress puts the second part behind the addresses of its frames.
const [fragment, secret] = location.hash.slice(1).split("#?secret=");
const attributes = Object.fromEntries(new URLSearchParams(fragment));
const { id, src } = attributes;
const isDark = matchMedia("(prefers-color-scheme: dark)");
let give;
const code = new Promise((resolve) => (give = resolve));
let isFetching = false;
const root = document.getElementById("widget").attachShadow({ mode: "open" });
const shown = widget(root, root, tell, () => code.catch(() => {}).then(() => load()));
shown.place.classList.add("is-framed");
// Alone it is as tall as somebody has made the frame.
if (!id && !secret) shown.place.classList.add("is-alone");

// The story is on its way before the code is; see `fetch::first`.
if (/^https?:/.test(src) && URL.canParse?.(src)) {
  const answer = fetch(src, { credentials: "omit" });
  answer.catch(() => {});
  // By the address as the code writes it.
  self.lede = { answers: { [new URL(src).href]: answer } };
}

function say(type, detail, transfer) {
  if (id) parent.postMessage({ lede: 1, id, type, detail }, "*", transfer);
}

function tell(type, detail, event) {
  // Without `v1.js` the link leads where its target says. WordPress lets its
  // frames lead nowhere, and does it itself.
  if (type === "navigate" && (id || secret)) event.preventDefault();
  if (type === "navigate" && secret) press("link", detail.url);
  if (type === "load") measure();
  say(type, detail);
}

// In a closed part of a page a frame has no width, and no height that counts.
let isUnseen = false;

// What is in the frame, never its window: that would grow with its own height.
function measure() {
  isUnseen = !innerWidth;
  if (isUnseen) return;
  const height = Math.ceil(shown.place.getBoundingClientRect().height);
  say("height", height);
  if (secret) press("height", height);
}

// Messages as WordPress has them, which makes frames of other sites by itself.
function press(message, value) {
  parent.postMessage({ message, value, secret }, "*");
}

function set(isRefresh) {
  const theme = /^(dark|light)$/.test(attributes.theme) ? attributes.theme : isDark.matches ? "dark" : "light";
  document.documentElement.style.colorScheme = theme;
  // Links leave the frame.
  shown.set({ ...attributes, theme, target: attributes.target || "_top" }, isRefresh);
}

// Browsers that keep nothing for frames without an origin would ask for the
// code once per frame: the first passes it on.
function fetchCode() {
  if (isFetching) return;
  isFetching = true;
  const answer = fetch(new URL("embed_bg.wasm", import.meta.url));
  if (origin === "null")
    answer
      .then((answer) => answer.clone().arrayBuffer())
      .then((bytes) => say("code", bytes, [bytes]))
      .catch(() => {});
  give(load(answer));
}

addEventListener("message", ({ data, source }) => {
  if (source !== parent) return;
  if (secret && data?.message === "ready") measure();
  if (!id || data?.lede !== 1 || data.id !== id) return;
  if (data.type === "fetch") fetchCode();
  // Where this page has an origin that is worth something, nobody gives it code.
  if (data.type === "code" && origin === "null" && !isFetching) {
    isFetching = true;
    give(load(data.bytes));
  }
  if (data.type === "set") {
    for (const name in attributes) delete attributes[name];
    Object.assign(attributes, data.attributes);
    for (const [name, value] of Object.entries(data.properties ?? {})) shown.place.style.setProperty("--lede-" + name, value);
    set(data.isRefresh);
  }
});
new ResizeObserver(measure).observe(shown.place);
addEventListener("visibilitychange", measure);
// What is in it may have been laid out before the window has its width.
addEventListener("resize", () => isUnseen && measure());

document.body.style.margin = 0;
if (id) {
  document.body.style.overflow = "hidden";
  say("hello");
  setTimeout(fetchCode, PATIENCE);
} else {
  fetchCode();
  set();
  isDark.addEventListener("change", () => set());
}
