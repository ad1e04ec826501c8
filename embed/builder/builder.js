// Puts a snippet together from what is chosen, and shows what it makes.
const BASE = new URL("../../", import.meta.url);
// Room for a frame that nothing can make taller, in pixels.
const HEIGHTS = { headline: 150, compact: 170, standard: 480, wide: 260 };
const ROW = { headline: 100, compact: 130, standard: 190, wide: 220 };
const WHOLE = 900;

const form = document.querySelector(".choices");
const kinds = document.querySelector(".tabs");
const code = document.querySelector(".snippet code");
const copied = document.querySelector(".copied");
const previews = [...document.querySelectorAll(".preview div")];

const make = (tag, values) => Object.assign(document.createElement(tag), values);
const json = async (address) => {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const site = await json(new URL("site.json", BASE));
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
  form.elements.src.replaceChildren(...groups);
}

const read = () => Object.fromEntries(new FormData(form));

function attributes() {
  const { widget, src, limit, layout, theme, mode } = read();
  const all = { src: new URL(src, BASE).href };
  if (widget !== "article" && layout !== "standard") all.layout = layout;
  if (widget === "list" || widget === "related") all.limit = limit || "4";
  if (theme !== "auto") all.theme = theme;
  if (mode !== "frame") all.mode = mode;
  return all;
}

function link() {
  const { label, text = label, href, paper } = chosen.get(read().src);
  return { href: new URL(href, BASE).href, text: paper ? `${text} — ${paper}` : text };
}

function height() {
  const { widget, layout, limit } = read();
  if (widget === "article") return WHOLE;
  return widget === "card" ? HEIGHTS[layout] : ROW[layout] * (limit || 4) + (widget === "related" ? 60 : 20);
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

function show() {
  offer();
  const { widget, mode } = read();
  for (const part of document.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(widget);
  for (const note of document.querySelectorAll("[data-mode]")) note.hidden = note.dataset.mode !== mode;
  code.textContent = snippet();
  copied.textContent = "";
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

form.addEventListener("input", show);
kinds.addEventListener("input", () => (code.textContent = snippet()));
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
