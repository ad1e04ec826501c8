// The requests to a paper's live sources: those that the application makes
// first, from the templates of `lede_sources::source::templates`.

/** The requests for the document of a page, then those for lists of sections: `{ address, kind }`. */
function sourceRequests(site, { kind, name, preview, base }) {
  const sources = sourcesOf(site, preview, base);
  const isAsked = kind === "search" || kind === "front" || NAMED_PATHS.includes(kind);
  if (!isAsked || (kind !== "front" && !name)) return [];
  const request = (source, page, name) => ({ address: requestTo(source, page, name), kind: page === "sections" ? "" : source.kind });
  const asked = sources.map((source) => request(source, kind, nameAt(source, kind, name))).filter(({ address }) => address);
  const documents = kind === "article" ? asked.slice(0, 1) : asked;
  // Where the paper names its sections, nobody is asked for them.
  const hasSections = !preview && editionsOf(site)[0].sections.length;
  const sections = hasSections ? [] : sources.map((source) => request(source, "sections", "")).filter(({ address }) => address);
  return [...documents, ...sections];
}

function sourcesOf(site, preview, base) {
  const hosts = list(site.read?.hosts);
  if (preview) {
    const url = media(preview.includes("://") ? preview : `https://${preview}`, base);
    const isAllowed = url && (new URL(url).origin === new URL(base).origin || hosts.includes("*") || hosts.includes(new URL(url).host));
    return isAllowed ? [sourceAt({ kind: "auto" }, url, "")] : [];
  }
  const sources = list(site.sources).filter(isObject);
  const sound = sources.map((source) => [source, link(source.url, base) || (source.kind === "guardian" && GUARDIAN)]).filter(([, url]) => url);
  return sound.map(([source, url], index) => sourceAt(source, url, sound.length > 1 ? `${index + 1}~` : ""));
}

function sourceAt({ kind, key, sections }, url, prefix) {
  const parameters = new URL(url).searchParams;
  const ownKey = text(key) || parameters.get("key") || parameters.get("api-key");
  const source = { kind, url, key: ownKey, prefix, sections: isObject(sections) ? sections : {} };
  if (Object.hasOwn(SOURCES, kind ?? "")) return source;
  // The first place where `Source::apis` looks.
  if (url.startsWith(GUARDIAN)) return { ...source, kind: "guardian", url: GUARDIAN };
  if (ownKey || url.includes("/ghost/api/")) return { ...source, kind: "ghost" };
  return { ...source, kind: /^[^?#]*\.json([?#]|$)/.test(url) ? "json_feed" : "wordpress" };
}

/** A name of the paper as the source has it; null if another source has it. */
function nameAt({ prefix, sections }, kind, name) {
  if (kind === "front" || kind === "search") return name;
  if (kind === "section" && Object.hasOwn(sections, name)) return text(sections[name]);
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** The address of a request, or "". */
function requestTo({ kind, url, key }, page, name) {
  const { marked, below, is_file: isFile, key: parameter, pages } = SOURCES[kind];
  const path = url.split(/[?#]/)[0];
  const [mark, end] = marked.find(([mark]) => url.includes(mark)) ?? [];
  const usual = below === undefined || (isFile && path.endsWith(".json")) ? url : path + (path.endsWith("/") ? "" : "/") + below;
  const root = new URL(mark ? url.slice(0, url.indexOf(mark)) + end : usual, url).href;
  const template = (page === "article" && /^[\da-f]{24}$/i.test(name) && pages.article_id) || pages[page];
  const number = /^\d+(?=-|$)/.exec(name)?.[0];
  if (!template || name === null || (template.includes("{number}") && !number)) return "";
  const fill = { root, number, name: escaped(name), path: escaped(name).replaceAll("%2F", "/"), key: parameter && key ? `${parameter}=${escaped(key)}&` : "" };
  const address = (root.includes("?") ? template.replace("?", "&") : template).replace(/\{(\w+)\}/g, (_, place) => fill[place]);
  const { href } = new URL(address, root);
  // A name does not lead out of the folder of a source.
  return template.startsWith("{root}") || href.startsWith(new URL(".", root).href) ? href : "";
}

/** The lead picture of a front or a story in an answer, and where it stands; undefined without one. */
function pictureIn(json, kind, isFront, from) {
  const { stories, picture } = SOURCES[kind];
  if (!picture) return;
  const inside = (value, path) => path.split(".").reduce((value, key) => value?.[key], value);
  const all = [(stories && json[stories]) ?? json].flat();
  for (const story of all.slice(0, isFront ? LEAD_AMONG : 1)) {
    const found = inside(story, picture);
    const image = found && imageOf(found.source_url ? ofLibrary(found) : found, from);
    if (image) return { image, use: isFront ? "card_lead" : isPortrait(image) ? "lead_portrait" : "lead" };
  }
}

/** A picture of WordPress's media library: its files of one shape, the narrowest first. */
function ofLibrary({ source_url: url, mime_type: type, media_details: details }) {
  const { width, height, sizes } = details ?? {};
  const others = Object.values(sizes ?? {}).map((size) => ({ ...size, url: size.source_url, type: size.mime_type }));
  const isSameShape = (file) => Math.abs(file.width * height - width * file.height) * 50 <= Math.max(file.width * height, width * file.height);
  const files = [{ url, type, width, height }, ...others].filter(isSameShape).sort((one, other) => one.width - other.width);
  const renditions = files.filter((file, index) => file.width !== files[index - 1]?.width);
  return { url, width, height, renditions: renditions.length > 1 ? renditions : [] };
}
