// The page that an address names, and its document, as `lede_sources` knows
// them. The page itself has these few lines, too: see `first_request.js`.
const page = document;

/** All characters but the unreserved ones of RFC 3986, as `lede_sources::route::escape`. */
const escaped = (name) => encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt().toString(16).toUpperCase()}`);

function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The paper, as the page has it. */
const siteHere = () => JSON.parse(page.getElementById("site").textContent);

/** The folder of the paper. */
const baseHere = () => new URL(".", page.baseURI).href;

/** The route of the page, and the source that it previews. */
function routeHere(site, base) {
  const here = location.href.split("#")[0];
  const [path, query] = (here.startsWith(base) ? here.slice(base.length) : "?").split("?");
  const parameters = new URLSearchParams(query);
  return { ...routeOf(site, path, parameters), preview: parameters.get("source")?.trim() };
}

/** As `Route::parse`. */
function routeOf(site, path, parameters) {
  const [kind, name = "", beyond] = path.replace(/\/$/, "").split("/");
  if (path === "" || path === "index.html") return { kind: "front", name: "" };
  if (kind === "read") return { kind, name: parameters.get("url") ?? "" };
  if (kind === "search") return { kind, name: parameters.get("q") ?? "" };
  if (!NAMED_PATHS.includes(kind) || !name || beyond !== undefined) return {};
  const slug = unescaped(name);
  const edition = kind === "edition" && (site.editions || []).find((one) => one.slug === slug);
  return { kind: edition ? "front" : kind, name: slug, edition };
}

/** Whether a page is made of what live sources have. */
const isSourced = (site, { kind, edition, preview }) => kind === "search" || ((site.sources || preview) && !edition && kind !== "read");

/** As `Site::address_of`; empty for pages without a document. */
function addressOf(site, { kind, name, edition }) {
  const lists = site.lists || {};
  if (kind === "front") return edition ? edition.front : lists.front;
  // What begins with a host is for the application to judge.
  const isHost = /^\s*[^/?#]+\.[^/?#]/.test(name) && !/^\s*[^/?#]+\.json(?!\/)/.test(name);
  if (kind === "read") return isHost ? "" : name.split("#")[0];
  const template = kind === "article" ? (lists.article ?? DEFAULT_ARTICLE) : Object.hasOwn(lists, kind ?? "") && lists[kind];
  return /\{.*\}/.test(template) ? template.replace(/\{[^}]*\}/, () => escaped(name)) : "";
}

/** Requests what the application will ask for, which takes it by its address. */
function ask(answers, address) {
  if (address in answers) return;
  answers[address] = fetch(address, { credentials: "omit" });
  // The application meets the same failure and explains it.
  answers[address].catch(() => {});
}
