// <lede-card>, <lede-list>, <lede-related> and <lede-article> on any page.
// What this file promises is in docs/embedding.md, and is kept for ever.
const ATTRIBUTES = ["src", "layout", "lang", "limit", "heading-level", "target", "tags", "section"];
const PROPERTIES = ["font", "text", "background", "accent", "radius", "gap", "image-ratio"];
// Room that is kept before anything has come: percents of the width, and rems;
// in lists, rems for each story.
const ROOM = { headline: [0, 7, 5], compact: [0, 8, 7], standard: [64, 12, 11], wide: [30, 7, 8] };
// Of a frame, in pixels.
const HIGHEST = 50000;
// For a frame's first word once it has loaded, in milliseconds.
const PATIENCE = 8000;

const make = (tag, values) => Object.assign(document.createElement(tag), values);
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ":host{display:block}:host([hidden]){display:none}.box{display:grid;grid-template-columns:minmax(0,1fr)}.box>*{display:block;grid-area:1/1}iframe{border:0;width:100%;height:0;visibility:hidden}.on>iframe{visibility:visible}.on>:is(slot,.room),:not(.on)>.lede{display:none}",
);

// Every widget of the page, by the name that its frame is told.
const live = new Map();
let minted = 0;
// The code that frames run: its bytes, or the widget whose frame is to load it.
let code;

class Widget extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "mode", "theme", "class", "style"];
  #box;
  #room;
  #name;
  #frame;
  #inside;
  #isBegun;
  #isDue;
  #isHeard;
  #isOn;
  #isRefresh;

  static #near = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => isIntersecting && target.#begin()), { rootMargin: "600px" });
  static #sizes = new ResizeObserver((entries) => entries.forEach(({ target, contentRect: { width, height } }) => target.#isOn && target.#emit("resize", { width, height })));
  static {
    addEventListener("message", ({ data, source }) => {
      const widget = data?.lede === 1 && live.get(data.id);
      if (widget && source === widget.#frame?.contentWindow) widget.#hear(data);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => live.forEach((widget) => widget.#update()));
  }

  connectedCallback() {
    if (!this.#box) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append((this.#box = make("div", { className: "box" })));
      this.#box.append((this.#room = make("div", { className: "room" })), make("slot"));
    }
    // It was only moved.
    if (this.#name) return;
    live.set((this.#name = "w" + ++minted), this);
    this.#keepRoom();
    Widget.#sizes.observe(this);
    if (this.getAttribute("loading") === "eager") this.#begin();
    else Widget.#near.observe(this);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#name) return;
      this.#clear();
      Widget.#near.unobserve(this);
      Widget.#sizes.unobserve(this);
      live.delete(this.#name);
      this.#name = this.#isBegun = null;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#update();
  }

  refresh() {
    this.#isRefresh = true;
    this.#update();
  }

  #begin() {
    Widget.#near.unobserve(this);
    this.#isBegun = true;
    this.#update();
  }

  // Many changes at once are one.
  #update() {
    if (!this.#isBegun || this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.#isBegun) this.#show();
    });
  }

  #show() {
    const isInline = this.getAttribute("mode") === "inline";
    if (isInline ? this.#frame : this.#inside) this.#clear();
    this.#keepRoom();
    if (isInline) {
      const attributes = this.#read();
      const isRefresh = this.#isRefresh;
      const inside = (this.#inside ??= import("./{code}/widget.js").then(({ widget }) => widget(this.shadowRoot, this.#box, (...what) => this.#happen(...what))));
      inside.then(
        (it) => inside === this.#inside && it.set(attributes, isRefresh),
        () => {
          this.#inside = null;
          this.#happen("error", { reason: "unreachable" });
        },
      );
    } else if (this.#isHeard) {
      this.#tell();
    } else if (!this.#frame) {
      const frame = (this.#frame = make("iframe", { title: this.textContent.trim(), scrolling: "no", referrerPolicy: "no-referrer" }));
      // Not the paper's origin, no forms, no way to lead the page elsewhere.
      frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
      frame.src = new URL("v1.html#" + new URLSearchParams({ id: this.#name, ...this.#read() }), import.meta.url);
      frame.onload = () => setTimeout(() => this.#frame === frame && !this.#isHeard && this.#happen("error", { reason: "unreachable" }), PATIENCE);
      this.#box.append(frame);
    }
  }

  // What the site says, without what it does not.
  #read() {
    const attributes = { widget: this.localName.slice(5), theme: this.#theme() };
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value) attributes[name] = name === "src" ? new URL(value, document.baseURI).href : value;
    }
    return attributes;
  }

  // `auto` is dark where the page's text is light, whatever made it so.
  #theme() {
    const theme = this.getAttribute("theme");
    if (theme === "dark" || theme === "light") return theme;
    const { color } = getComputedStyle(this);
    const [first] = color.match(/[\d.]+/) ?? [0];
    return first / (color[0] === "r" ? 255 : color[0] === "o" ? 1 : 100) > 0.55 ? "dark" : "light";
  }

  // Brings the frame up to date.
  #tell() {
    const style = getComputedStyle(this);
    const properties = {};
    for (const name of PROPERTIES) properties["--lede-" + name] = style.getPropertyValue("--lede-" + name);
    this.#frame.style.colorScheme = this.#theme();
    this.#say({ type: "set", attributes: this.#read(), properties, isRefresh: this.#isRefresh });
  }

  #say(message) {
    this.#frame.contentWindow?.postMessage({ lede: 1, id: this.#name, ...message }, "*");
  }

  #hear({ type, detail }) {
    if (type === "hello") {
      // Also after it was moved, which loads it anew.
      this.#isHeard = true;
      this.#turn(false);
      this.#tell();
      if (code?.byteLength) this.#say({ type: "code", bytes: code });
      else if (!live.has(code)) {
        code = this.#name;
        this.#say({ type: "fetch" });
      }
    } else if (type === "code") {
      code = detail;
      live.forEach((widget) => widget.#isHeard && widget.#say({ type, bytes: code }));
    } else if (type === "height") {
      const height = Math.min(Math.max(detail, 0), HIGHEST);
      if (Math.abs(height - this.#frame.clientHeight) > 1) this.#frame.style.height = height + "px";
    } else this.#happen(type, detail);
  }

  #happen(type, detail, cause) {
    if (type === "navigate") {
      if (!/^https?:/.test(detail.url)) return;
      const target = this.getAttribute("target") || "_self";
      if (!this.#emit(type, detail, true)) cause?.preventDefault();
      else if (!cause) open(detail.url, target, target === "_blank" ? "noopener" : "");
      return;
    }
    if (type === "load") this.#turn(true);
    else if (type !== "error") return;
    // What is there stays when it could not be made new.
    else if (!this.#isRefresh) this.#turn(false, true);
    this.#isRefresh = false;
    if (detail.title && this.#frame) this.#frame.title = detail.title;
    this.#emit(type, detail);
  }

  #turn(isOn, isOver) {
    this.#isOn = isOn;
    this.#box.classList.toggle("on", isOn);
    if (isOver) this.#room.style.padding = 0;
  }

  #keepRoom() {
    const [percent, rems, row] = ROOM[this.getAttribute("layout")] ?? ROOM.standard;
    const kind = this.localName.slice(5);
    const rows = (this.getAttribute("limit") || 4) * row;
    this.#room.style.paddingBlockEnd = kind === "card" ? `calc(${percent}% + ${rems}rem)` : kind === "article" ? "calc(60% + 60rem)" : rows + "rem";
  }

  #clear() {
    this.#turn(false);
    this.#frame?.remove();
    this.#inside?.then((it) => it.end(), () => {});
    this.#frame = this.#inside = this.#isHeard = null;
  }

  #emit(name, detail, cancelable) {
    return this.dispatchEvent(new CustomEvent("lede:" + name, { bubbles: true, composed: true, cancelable, detail }));
  }
}

for (const kind of ["card", "list", "related", "article"]) customElements.get("lede-" + kind) || customElements.define("lede-" + kind, class extends Widget {});
