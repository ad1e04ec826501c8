// Puts a snippet together from what is chosen, and shows what it makes.
const BASE = new URL("../../", import.meta.url);
// Room for a frame that nothing can make taller, in pixels.
const HEIGHTS = { headline: 150, compact: 170, standard: 480, wide: 260 };
const ROW = { headline: 100, compact: 130, standard: 190, wide: 220 };
const WHOLE = 900;

// As the widgets have it.
const MOST = 50;
const ANOTHER = "another";

const form = document.querySelector(".choices");
const kinds = document.querySelector(".tabs");
const code = document.querySelector(".snippet code");
const copied = document.querySelector(".copied");
const another = document.querySelector(".another");
const trouble = document.querySelector(".trouble");
const previews = [...document.querySelectorAll(".preview div")];

const make = (tag, values) => Object.assign(document.createElement(tag), values);
const json = async (address) => {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const site = await json(new URL("site.json", BASE)).catch((error) => {
  trouble.textContent = "The paper does not answer. Load this page again.";
  throw error;
});
if (!site.lists?.article) {
  trouble.textContent = "The stories of this paper come from other systems, and widgets show only documents of the paper's own.";
  throw new Error("site.json names no lists");
}
const listOf = (slug) => site.lists.section?.replace("{slug}", encodeURIComponent(slug));
const editions = [site, ...(site.editions ?? [])];
const fronts = await Promise.all(editions.map((edition) => json(new URL(edition.front ?? site.lists.front, BASE)).catch(() => ({ items: [] }))));
const stories = editions.map((edition, index) => ({
  name: edition.name,
  options: fronts[index].items.map((card) => ({
    label: card.headline,
    src: site.lists.article.replace("{id}", encodeURIComponent(card.id)),
    href: `article/${encodeURIComponent(card.id)}`,
    paper: edition.name,
  })),
}));
const lists = editions.map((edition) => ({
  name: edition.name,
  options: [
    { label: "Newest stories", text: edition.name, src: edition.front ?? site.lists.front, href: edition.slug ? `edition/${edition.slug}` : "" },
    ...(edition.sections ?? []).filter(() => site.lists.section).map((section) => ({ label: section.name, text: section.name, src: listOf(section.slug), href: `section/${section.slug}`, paper: edition.name })),
  ],
}));

// Where the JSON of a page of the paper is, by the kind of page.
const JSON_OF = { article: (id) => site.lists.article.replace("{id}", id), section: (slug) => site.lists.section?.replace("{slug}", slug), tag: (slug) => site.lists.tag?.replace("{slug}", slug) };

// What is not offered: by the address of its page in the paper, or of its JSON.
async function find(address) {
  const { href } = new URL(address);
  const [, kind, name] = (href.startsWith(BASE.href) && /^(article|section|tag)\/([^/?#]+)/.exec(href.slice(BASE.href.length))) || [];
  const src = new URL((kind && JSON_OF[kind](name)) || href, BASE).href;
  const found = await json(src);
  const text = found.headline ?? found.title;
  if (!text) throw new Error(`${src} is no story`);
  return { text, src, href: kind ? href : found.id ? `article/${encodeURIComponent(found.id)}` : new URL(found.url ?? "", src).href, paper: site.name };
}

let offered;
let chosen = new Map();

function offer() {
  const wanted = read().widget === "list" ? lists : stories;
  if (wanted === offered) return;
  offered = wanted;
  chosen = new Map();
  const groups = wanted.map(({ name, options }) => {
    const group = make("optgroup", { label: name });
    group.append(
      ...options.map((option) => {
        chosen.set(option.src, option);
        return make("option", { value: option.src, textContent: option.label });
      }),
    );
    return group;
  });
  form.elements.src.replaceChildren(...groups, make("option", { value: ANOTHER, textContent: "Another, by its address" }));
}

const read = () => Object.fromEntries(new FormData(form));

const rows = () => Math.min(Math.max(Math.round(read().limit) || 4, 1), MOST);

function attributes() {
  const { widget, src, layout, theme, mode } = read();
  const all = { src: new URL(chosen.get(src).src, BASE).href };
  if (widget !== "article" && layout !== "standard") all.layout = layout;
  if (widget === "list" || widget === "related") all.limit = String(rows());
  if (theme !== "auto") all.theme = theme;
  if (mode !== "frame") all.mode = mode;
  return all;
}

function link() {
  const { label, text = label, href, paper } = chosen.get(read().src);
  return { href: new URL(href, BASE).href, text: paper ? `${text} — ${paper}` : text };
}

function height() {
  const { widget, layout } = read();
  if (widget === "article") return WHOLE;
  return widget === "card" ? HEIGHTS[layout] : ROW[layout] * rows() + (widget === "related" ? 60 : 20);
}

function snippet() {
  const { widget } = read();
  const all = attributes();
  const { href, text } = link();
  const anchor = `<a href="${escaped(href)}">${escaped(text)}</a>`;
  const kind = kinds.querySelector(":checked").value;
  if (kind === "link") return anchor;
  if (kind === "frame") {
    delete all.mode;
    const address = new URL("embed/v1.html", BASE) + "#" + new URLSearchParams({ widget, ...all });
    return `<iframe src="${escaped(address)}"\n  title="${escaped(text)}" width="100%" height="${height()}" loading="lazy" referrerpolicy="no-referrer"\n  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`;
  }
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<lede-${widget}${written.join("")}>${anchor}</lede-${widget}>\n<script type="module" src="${escaped(new URL("embed/v1.js", BASE).href)}"></script>`;
}

async function show() {
  offer();
  const { widget, mode, src, address } = read();
  another.hidden = src !== ANOTHER;
  trouble.textContent = "";
  for (const part of document.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(widget);
  for (const note of document.querySelectorAll("[data-mode]")) note.hidden = note.dataset.mode !== mode;
  copied.textContent = "";
  if (src === ANOTHER) {
    chosen.delete(ANOTHER);
    code.textContent = "";
    if (!address) return;
    try {
      const found = await find(address);
      // Something else was chosen meanwhile.
      if (read().address !== address || read().src !== src) return;
      chosen.set(ANOTHER, found);
    } catch {
      if (read().address === address) trouble.textContent = "There is no story or list at this address, or this paper may not read it.";
      return;
    }
  }
  code.textContent = snippet();
  const all = attributes();
  for (const place of previews) {
    let shown = place.firstElementChild;
    if (shown?.localName !== `lede-${widget}`) {
      shown = make(`lede-${widget}`);
      place.replaceChildren(shown);
    }
    for (const name of ["src", "layout", "limit", "theme", "mode"]) {
      if (all[name]) shown.setAttribute(name, all[name]);
      else shown.removeAttribute(name);
    }
    shown.replaceChildren(make("a", { href: link().href, textContent: link().text }));
  }
}

// An address is none before it is whole.
form.addEventListener("input", ({ target }) => target.name !== "address" && show());
form.elements.address.addEventListener("change", show);
kinds.addEventListener("input", () => {
  copied.textContent = "";
  if (chosen.has(read().src)) code.textContent = snippet();
});
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector(".copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(code);
    copied.textContent = "Selected: copy it by the keyboard";
  }
});
show();
