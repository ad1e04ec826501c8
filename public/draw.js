// Draws the top of a story as soon as its JSON is here, while the application
// is still on its way: the elements and classes of `components::article` and
// what it is made of, which take their place without a shift. Only what is sure
// to be the same is drawn; it ends at the first block that is not plain text.

/** So many blocks are more than a screen. */
const SCREEN = 10;

/** A story's picture, and where it stands. */
function leadOf(json, from) {
  const image = imageOf(json.image, from);
  return image && { image, use: isPortrait(image) ? "lead_portrait" : "lead" };
}

/** The story, or null where it is not certain what the application shows. */
function storyOf(json, from, { site, href }) {
  const headline = text(json.headline);
  if (!isNative(json, "article") || !headline) return null;
  const own = languageOf(json.language);
  const edition = editionIn(site, own);
  const { language } = edition;
  const strings = stringsOf(language);
  const lead = leadOf(json, from);
  // Without a language the letters decide.
  const isOther = own && primary(own) !== primary(language);
  const letters = own ? headline : headline + text(json.standfirst) + JSON.stringify(list(json.body).slice(0, 100));
  if (directionOf(language) === "rtl" ? !own : RTL_LETTERS.test(letters) && directionOf(own) !== "rtl") unsure();
  const mark = (element) => (isOther ? Object.assign(element, { lang: language, dir: directionOf(language) }) : element);
  const kicker = named(json.label, "text", from) || named(json.section, "name", from);
  const isRestricted = json.access === "restricted";
  const authors = authorsOf(json.authors, from);
  const article = el(
    "article",
    "article",
    el(
      "header",
      "article-head",
      kicker && el("p", "kicker", kicker.url ? linked(kicker.url, kicker.name) : kicker.name),
      el("h1", "headline", headline),
      text(json.standfirst) && el("p", "standfirst", text(json.standfirst)),
      el("div", "meta", bylineOf(text(json.byline), authors, strings, mark), datelineOf(json, language, strings, mark)),
      isRestricted && mark(el("p", "members-note", strings.members_note)),
    ),
    lead && figureOf(lead, strings, mark),
  );
  const parts = list(json.body).filter((block) => /heading$/.test(block?.type)).length;
  const body = bodyOf(json, { from, here: href });
  // Where a list of parts may stand before it, its place is not known; neither
  // is it where a note says that there is no text.
  if (parts < 3 && body.textContent.trim()) article.append(body);
  if (own) article.lang = own;
  const direction = isText(json.dir) && /^(ltr|rtl)$/.test(json.dir) ? json.dir : own ? directionOf(own) : /\p{L}/u.test(headline) && "ltr";
  if (direction) article.dir = direction;
  return el("div", "article-page", article);
}

function bylineOf(byline, authors, strings, mark) {
  const line = el("p", "byline", byline);
  if (byline) return line;
  if (!authors.length) return null;
  // Room for the portraits, which are not what a reader waits for.
  line.append(...authors.filter(({ avatar }) => avatar).map(() => el("span", "avatar")));
  const names = mark(el("span", "byline-names", strings.by));
  authors.forEach(({ name, url }, index) => {
    if (index) names.append(index === authors.length - 1 ? strings.author_last : strings.author_separator);
    names.append(linked(url, name, "author"));
  });
  if (authors.length === 1 && authors[0].role) names.append(" ", el("span", "role", authors[0].role));
  line.append(names);
  return line;
}

function datelineOf(json, language, strings, mark) {
  const published = timeOf(json.date_published);
  const modified = timeOf(json.date_modified);
  const isUpdated = modified && !(published && modified.millis - published.millis <= PUBLISHING_MILLIS);
  const minutes = whole(json.reading_time);
  return el(
    "p",
    "dateline",
    published && mark(timeElement(published, "published", moment(published, language))),
    isUpdated && mark(el("span", "updated-line", strings.updated, timeElement(modified, "updated", moment(modified, language)))),
    // Counting words takes the application: until then there is room for it.
    mark(el("span", "reading-time", minutes && minutesOf(minutes, language, strings))),
  );
}

function figureOf({ image, use }, strings, mark) {
  const below = [image.caption && el("span", "caption", image.caption), image.credit && mark(el("span", "credit", strings.credit.replace("{name}", () => image.credit)))].filter(Boolean);
  if (below.length === 2) below.splice(1, 0, " ");
  return el("figure", `lead${isPortrait(image) ? " is-portrait" : ""}`, pictureOf(image, use, image.alt), below.length && el("figcaption", "", ...below));
}

function bodyOf({ body, drop_cap: cap }, links) {
  const blocks = el("div", "body");
  for (const block of list(body).slice(0, SCREEN)) {
    const { type, content, align } = isText(block) ? { type: "paragraph", content: [block] } : block || {};
    if (type !== "paragraph" || (align ?? "") !== "") break;
    // The application leaves out what has no words.
    if (!list(content).length) continue;
    const paragraph = el("p");
    if (!inlines(paragraph, content, links)) break;
    paragraph.dataset.block = "paragraph";
    if (cap === true && !blocks.firstChild) paragraph.className = "drop-cap";
    blocks.append(paragraph);
  }
  return blocks;
}

/** Whether all of it could be said. */
function inlines(element, content, links) {
  return list(content).every((one) => {
    if (isText(one)) return element.append(one), true;
    const type = isObject(one) && isText(one.type) ? one.type : "";
    const mark = type === "link" ? linked(pointing(link(one.url, links.from), links)) : type === "line_break" ? el("br") : MARKS[type] && el(MARKS[type]);
    if (!mark) return false;
    element.append(mark);
    return type === "line_break" || inlines(mark, one.content, links);
  });
}

/** A link to a part of the document leads to that part of the page. */
const pointing = (href, { from, here }) => (href.startsWith(`${from}#`) ? here + href.slice(from.length) : href);
