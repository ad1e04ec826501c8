// Draws the first screen of a front or a list as `components::front` and
// `pages::list` do. Pictures that no reader waits for have their room and load
// when the application does.

/** So many cards of a list are more than a screen. */
const LIST_SCREEN = 10;

/** The cards among the first so many items. */
function cardsOf(json, from, most) {
  const cards = [];
  for (const item of list(json.items)) {
    if (cards.length === most) break;
    const card = cardOf(item, from);
    if (card) cards.push(card);
  }
  return cards;
}

/** The story that leads a front. */
const leadOfFront = (cards) => cards.slice(0, LEAD_AMONG).find(({ image }) => image) ?? cards[0];

/** The front, or null where it is not certain what the application shows. */
function frontOf(json, from, edition, place) {
  if (!isNative(json, "list")) return null;
  const isSmall = cardsOf(json, from, SMALL_FRONT).length < SMALL_FRONT;
  const cards = cardsOf(json, from, 1 + (isSmall ? SMALL_SECONDS : SECONDS) + RIVER);
  const lead = leadOfFront(cards);
  // The application leaves out what comes twice.
  if (!lead || new Set(cards.map(({ id }) => id)).size < cards.length) return null;
  const rest = cards.filter((card) => card !== lead);
  const seconds = rest.slice(0, isSmall ? SMALL_SECONDS : SECONDS);
  const river = rest.slice(seconds.length);
  const set = (card, shape) => cardElement(card, shape, { ...place, edition, from });
  const items = (cards, shapeOf) => {
    const element = el("ul", "cards", ...cards.map((card, index) => el("li", "", set(card, shapeOf(card, index)))));
    element.setAttribute("role", "list");
    return element;
  };
  const upper = el(
    "div",
    "front-upper",
    el("section", "front-lead", set(lead, "card-lead")),
    seconds.length && el("section", "front-seconds", items(seconds, () => "card-second")),
  );
  const below = river.length && el("section", "river", items(river, riverShape));
  return el("div", "front", el("h1", "visually-hidden", edition.name), upper, below);
}

const riverShape = ({ image }) => (image ? "card-standard" : "card-words");

/** A section's, an author's or a tag's list, or null. */
function listOf(json, from, place) {
  if (!isNative(json, "list")) return null;
  const edition = editionIn(place.site, languageOf(json.language));
  const strings = stringsOf(edition.language);
  const [author] = authorsOf([json.author ?? ""], from);
  const sections = editionsOf(place.site).flatMap(({ sections }) => sections);
  const section = place.kind === "section" && sections.find(({ slug }) => slug === place.name);
  const own = section?.name || text(json.title);
  const title = (place.kind === "author" ? author?.name || own : own || author?.name) || place.name;
  const about = text(json.description) || author?.bio;
  const seen = new Set();
  const cards = cardsOf(json, from, LIST_SCREEN).filter(({ id }) => !seen.has(id) && seen.add(id));
  if (!cards.length) return null;
  const head = el(
    "header",
    "list-head",
    author?.avatar && el("span", "portrait"),
    el("div", "list-head-text", el("p", "kicker", author?.role || strings[place.kind === "tag" ? "topic" : place.kind]), el("h1", "headline", title), about && el("p", "standfirst", about)),
  );
  const run = el("div", "run");
  for (let start = 0; start < cards.length; start += CARDS_PER_CHUNK) {
    const chunk = cards.slice(start, start + CARDS_PER_CHUNK);
    const items = el("ul", "cards", ...chunk.map((card) => el("li", "", cardElement(card, riverShape(card), { ...place, edition, from }))));
    items.style.setProperty("--cards", chunk.length);
    run.append(items);
  }
  return el("div", "list-page", head, el("div", "stories", run));
}

/** As `components::card`. Only the lead's picture loads at once. */
function cardElement(card, shape, { edition, from, base }) {
  const { language } = edition;
  const strings = stringsOf(language);
  const isLead = shape === "card-lead";
  const picture = card.image && shape !== "card-words" && el("div", `card-image${isPortrait(card.image) ? " is-portrait" : ""}`, isLead ? pictureOf(card.image, "card_lead", "") : el("span", "picture-room"));
  const headline = linked(hrefOf(card, from, base), card.headline);
  headline.className = "card-link";
  const names = namesOf(card, strings);
  const meta = [
    names && el("span", "card-byline", names),
    card.published && timeElement(card.published, "", freshOrDate(card.published, language)),
    card.minutes && el("span", "reading-time", minutesOf(card.minutes, language, strings)),
    card.isRestricted && el("span", "members", strings.members),
  ].filter(Boolean);
  // Without a language the letters decide.
  if (directionOf(language) === "rtl" ? !card.language && !RTL_LETTERS.test(card.headline) : RTL_LETTERS.test(card.headline) && directionOf(card.language || language) !== "rtl") unsure();
  const element = el(
    "article",
    `card ${shape}`,
    picture,
    el(
      "div",
      "card-text",
      card.kicker && el("p", "kicker", card.kicker),
      el("h2", "card-headline", headline),
      card.standfirst && el("p", "card-standfirst", card.standfirst),
      meta.length && el("p", "card-meta", ...meta),
    ),
  );
  if (card.language && primary(card.language) !== primary(language)) Object.assign(element, { lang: card.language, dir: directionOf(card.language) });
  return element;
}

/** As `Site::href_of` for a list of this site. */
function hrefOf({ id, url }, from, base) {
  return isRoute(url, base) ? url : base + pathTo("article", id);
}

/** As `Site::route_of`. */
function isRoute(url, base) {
  if (!url.startsWith(base)) return false;
  const [path, query] = url.slice(base.length).split("#")[0].split("?");
  if (new URLSearchParams(query).get("source")?.trim()) return false;
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  const [kind, name, beyond] = trimmed.split("/");
  return FIXED_PATHS.includes(trimmed) || (NAMED_PATHS.includes(kind) && !!name && beyond === undefined);
}
