// <lede-card>, <lede-list>, <lede-related> and <lede-article> on any page.
// What this file promises is in docs/embedding.md, and is kept for ever.
const ATTRIBUTES = "src layout lang limit heading-level target tags section";
const PROPERTIES = "font text background accent radius gap image-ratio".split(" ");
// Room that is kept for a story before it has come, of the width or as high as
// its words: in narrow places pictures stand above those. An article is taken
// for four.
const ABOVE = "64% + 11rem";
const ROOM = { headline: "6.5rem", compact: "7rem", wide: `min(${ABOVE},12rem + max(0px,26rem - 100%)*99)` };

const make = (tag, values) => Object.assign(document.createElement(tag), values);
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ":host(:not([hidden])){display:block}.box{display:grid;grid:auto/100%}.box>*,.box::before{grid-area:1/1}.box::before{content:'';color:oklch(from currentcolor l 0 0);transition:color 1ms}slot{display:block}iframe{border:0;width:100%}.off>iframe{visibility:hidden;height:0!important}.off::before{padding-bottom:var(--room)}.off>.lede,:not(.off)>slot{display:none}",
);

// Every widget of the page, by the name that its frame is told.
const live = new Map();
let minted = 0;
// What tells widgets that they come near, and that they change their size.
let near;
let sizes;
// The code that frames run: its bytes, or the widget whose frame is to load it.
let code;

class Widget extends HTMLElement {
  static observedAttributes = (ATTRIBUTES + " mode theme loading class style").split(" ");
  #box;
  #name;
  #frame;
  #inside;
  #isBegun;
  #isDue;
  #isHeard;
  // `false` once something went wrong.
  #isOn;
  #isRefresh;
  #late;

  static {
    near = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => isIntersecting && target.#begin()), { rootMargin: "600px" });
    sizes = new ResizeObserver((entries) => entries.forEach(({ target, contentRect: { width, height } }) => target.#isOn && target.#emit("resize", { width, height })));
    addEventListener("message", ({ data, source }) => {
      const widget = live.get(data?.id);
      if (source === widget?.#frame?.contentWindow && data.lede === 1) widget.#hear(data);
    });
  }

  connectedCallback() {
    if (!this.#box) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      // The page's text has another colour now, whatever made it so.
      root.append((this.#box = make("div", { className: "box off", ontransitionend: () => this.#update() })));
      this.#box.append(make("slot"));
    }
    // It was only moved, which loads a frame anew.
    if (this.#name) {
      if (this.#frame) this.#wait();
      return;
    }
    live.set((this.#name = "w" + ++minted), this);
    near.observe(this);
    sizes.observe(this);
    this.#update();
  }

  // Moved by `moveBefore`, it is as it was.
  connectedMoveCallback() {}

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#clear();
      near.unobserve(this);
      sizes.unobserve(this);
      live.delete(this.#name);
      this.#name = this.#isBegun = null;
    });
  }

  attributeChangedCallback() {
    this.#update();
  }

  refresh() {
    this.#isRefresh = true;
    this.#update();
  }

  #begin() {
    near.unobserve(this);
    this.#isBegun = true;
    this.#update();
  }

  // Many changes at once are one.
  #update() {
    if (!this.#name) return;
    this.#isBegun ||= this.getAttribute("loading") === "eager";
    if (this.#isOn === undefined) this.#keepRoom();
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
    if (isInline) {
      const inside = (this.#inside ??= import("./{code}/widget.js").then(({ widget }) => widget(this.shadowRoot, this.#box, (...what) => this.#happen(...what))));
      inside.then(
        (it) => inside === this.#inside && it.set(this.#read(), this.#isRefresh),
        () => {
          if (inside === this.#inside) this.#inside = this.#happen("error", { reason: "unreachable" });
        },
      );
    } else if (this.#isHeard) {
      this.#tell();
    } else if (!this.#frame) {
      this.#frame = make("iframe", {
        title: this.textContent,
        scrolling: "no",
        referrerPolicy: "no-referrer",
        // Not the paper's origin, no forms, no way to lead the page elsewhere.
        sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
        src: new URL("v1.html#" + new URLSearchParams({ id: this.#name, ...this.#read() }), import.meta.url),
      });
      this.#box.append(this.#frame);
      this.#wait();
    }
  }

  // What the site says, without what it does not.
  #read() {
    const attributes = { widget: this.localName.slice(5), theme: this.#theme() };
    for (const name of ATTRIBUTES.split(" ")) {
      const value = this.getAttribute(name);
      // A link knows where it leads, and what is no address it leaves as it is.
      if (value) attributes[name] = name === "src" ? make("a", { href: value }).href : value;
    }
    return attributes;
  }

  // `auto` is dark where the page's text is light, whatever made it so.
  #theme() {
    const theme = this.getAttribute("theme");
    if (theme === "dark" || theme === "light") return theme;
    // The sheet leaves the lightness of it: `oklch(0.9 0 0)`.
    return parseFloat(getComputedStyle(this.#box, "::before").color.slice(6)) > 0.65 ? "dark" : "light";
  }

  // Brings the frame up to date.
  #tell() {
    const style = getComputedStyle(this);
    const properties = {};
    for (const name of PROPERTIES) properties[name] = style.getPropertyValue("--lede-" + name);
    this.#frame.style.colorScheme = this.#theme();
    this.#say("set", { attributes: this.#read(), properties, isRefresh: this.#isRefresh });
  }

  #say(type, more) {
    this.#frame.contentWindow?.postMessage({ lede: 1, id: this.#name, type, ...more }, "*");
  }

  #hear({ type, detail }) {
    if (type === "hello") {
      this.#isHeard = true;
      this.#tell();
      this.#give();
    } else if (type === "code") {
      code = detail;
      live.forEach((widget) => widget.#give());
    } else if (type === "height") {
      // Of no frame that goes wrong without end.
      const height = Math.min(detail, 5e4);
      if (Math.abs(height - this.#frame.clientHeight) > 1) this.#frame.style.height = height + "px";
    } else if (type === "scroll") {
      scrollBy(0, this.#frame.getBoundingClientRect().top + detail);
    } else this.#happen(type, detail);
  }

  #happen(type, detail, cause) {
    if (type === "navigate") {
      // A frame that goes wrong leads nowhere without the reader's hand.
      if (!/^http/.test(detail.url) || (!cause && navigator.userActivation?.isActive === false)) return;
      if (!this.#emit(type, detail, true)) cause?.preventDefault();
      else if (!cause) open(detail.url, this.getAttribute("target") || "_self", "noopener");
      return;
    }
    if (type === "load") {
      this.#turn(true);
      if (this.#frame) this.#frame.title = detail.title;
    } else if (type !== "error") return;
    // What is there stays when it could not be made new.
    else if (!this.#isRefresh || !this.#isOn) {
      this.#turn(false);
      this.#keep(0);
    }
    this.#isRefresh = false;
    this.#emit(type, detail);
  }

  #turn(isOn) {
    this.#isOn = isOn;
    this.#box.classList.toggle("off", !isOn);
  }

  // The code, or the order to load it for all; also again, to one that was moved.
  #give() {
    if (!this.#isHeard) return;
    if (code?.byteLength) this.#say("code", { bytes: code });
    else if ((live.get(code) || this) === this) {
      code = this.#name;
      this.#say("fetch");
    }
  }

  // For a frame's first word.
  #wait() {
    this.#isHeard = null;
    this.#turn();
    // Not every browser says that it loads nothing, or something else.
    clearTimeout(this.#late);
    this.#late = this.#frame && setTimeout(() => this.#isHeard || this.#happen("error", { reason: "unreachable" }), 15e3);
  }

  #keepRoom() {
    const isCard = this.localName === "lede-card";
    const story = ROOM[this.getAttribute("layout")] ?? (isCard ? ABOVE : ROOM.wide);
    this.#keep(`calc(1rem + (${story})*${isCard ? 1 : this.getAttribute("limit") || 4})`);
  }

  #keep(room) {
    this.#box.style = "--room:" + room;
  }

  #clear() {
    this.#inside?.then((it) => it.end(), () => {});
    this.#frame?.remove();
    this.#frame = this.#inside = null;
    this.#wait();
  }

  #emit(name, detail, cancelable) {
    return this.dispatchEvent(new CustomEvent("lede:" + name, { bubbles: true, composed: true, cancelable, detail }));
  }
}

for (const name of ["lede-card", "lede-list", "lede-related", "lede-article"]) customElements.get(name) || customElements.define(name, class extends Widget {});
