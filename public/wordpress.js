// What a WordPress answers, as the native document that the application makes of
// it, for the early drawing. Titles, excerpts and bodies are HTML: here only
// what needs no parser is read, and where that is not certain, nothing is drawn.

/** The character references that WordPress writes. */
const REFERENCES = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0", hellip: "…", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”" };

/** HTML without elements as text, with single spaces. */
function plain(html) {
  if (!isText(html) || /<[a-z/!?]/i.test(html)) unsure();
  const decoded = html.replace(/&(#\d+|#x[\da-f]+|\w+);?/gi, (whole, name) => {
    if (!whole.endsWith(";")) unsure();
    if (name[0] !== "#") return REFERENCES[name] ?? unsure();
    const code = Number(name[1] === "x" ? `0${name.slice(1)}` : name.slice(1));
    // Of others the parser makes something else.
    return (code > 31 && code < 127) || (code > 159 && code < 0xd800) || (code > 0xdfff && code < 0x10ffff) ? String.fromCodePoint(code) : unsure();
  });
  return decoded.replace(/[\s\p{Cc}]+/gu, (space) => (/^[^ \n\r\t]+$/.test(space) ? space : " ")).trim();
}

/** The text of a caption or an excerpt: one paragraph, or none. */
function paragraph(html) {
  const inner = /^\s*(?:<p>)?([^<]*)(?:<\/p>)?\s*$/.exec(html ?? "")?.[1];
  return plain(inner);
}

/** Letters and digits, which decide whether something is said twice. */
const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
const startsWith = (words, start) => start.every((word, index) => words[index]?.startsWith(word));

/** The clock of the publisher with its offset from UTC. */
function momentOf(local, utc) {
  if (!local && !utc) return "";
  const [clock, universal] = [local, utc].map((value) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value) ? timeOf(`${value}Z`)?.millis : unsure()));
  const minutes = Math.trunc((clock - universal) / 60_000);
  if (!(Math.abs(minutes) <= 900)) unsure();
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((number) => String(number).padStart(2, "0"));
  return local + (minutes ? `${minutes < 0 ? "-" : "+"}${hours}:${rest}` : "Z");
}

/** As WordPress is asked for archives: the number, then the slug. */
const pageOf = ({ id, slug }, kind, base) => (id ? base + pathTo(kind, isText(slug) ? `${id}-${unescaped(slug)}` : String(id)) : undefined);

function authorOf(author, base) {
  const name = plain(author.name ?? "");
  // Names of accounts, and words around names, are for the application to judge.
  if (!/^\p{Lu}[\p{L}’-]*( [\p{L}’-]+)*$/u.test(name) || ACCOUNTS.test(name)) unsure();
  const avatar = ["96", "48", "24"].map((size) => author.avatar_urls?.[size]).find(Boolean);
  return { name, url: pageOf(author, "author", base), avatar };
}
const ACCOUNTS = /^(admin|administrator|webmaster|wordpress|root|null|none)$|\b(by|contributed|reported|wrote|submitted)\b/i;

function sectionIn(terms, base) {
  for (const term of terms) {
    const name = plain(term.name ?? "");
    if (term.taxonomy === "author") unsure();
    if (term.taxonomy !== "category" || !name || term.slug === "uncategorized") continue;
    const known = [name, unescaped(term.slug ?? "")].join(" ").toLowerCase();
    // It may be what the installation calls its posts without a category.
    if (term.id === 1 || DEFAULT_CATEGORY_STEMS.some((stem) => known.includes(stem))) unsure();
    return { name, url: pageOf(term, "section", base) };
  }
}

/** The featured picture. The application knows the same files. */
function featured(media) {
  if (!media?.source_url) return undefined;
  if (!/^image\/(avif|webp|jpeg|png|gif)$/.test(media.mime_type)) unsure();
  // Credits are taken out of brackets, and left out where the caption has them.
  if (media.media_details?.image_meta?.credit) unsure();
  return { ...ofLibrary(media), alt: plain(media.alt_text ?? ""), caption: paragraph(media.caption?.rendered) };
}

/** What a card and a story have in common. */
function entryOf(post, base) {
  const headline = plain(post.title?.rendered ?? "");
  const embedded = post._embedded ?? {};
  const authors = list(embedded.author).filter(({ name }) => name).map((author) => authorOf(author, base));
  const [media, second] = list(embedded["wp:featuredmedia"]);
  const image = featured(media);
  // The application looks there for what is not embedded.
  const hasMore = ((post.authors || post.coauthors) && !authors.length) || (post.jetpack_featured_media_url && !image);
  if (!headline || headline.endsWith("…") || hasMore || second || post.content?.protected || post.media_type) unsure();
  const minutes = Object.values(post.yoast_head_json?.twitter_misc ?? {}).map((value) => /^(\d+) /.exec(value)?.[1]).find((value) => value > 0);
  return {
    version: "1",
    id: String(post.id),
    url: post.link,
    language: post.lang || post.wpml_current_locale || post.yoast_head_json?.og_locale,
    headline,
    section: sectionIn(list(embedded["wp:term"]).flatMap(list), base),
    authors,
    date_published: momentOf(post.date, post.date_gmt),
    date_modified: momentOf(post.modified, post.modified_gmt),
    reading_time: Number(minutes ?? 0),
    image,
  };
}

/** An excerpt, with WordPress's sign for a cut text as an ellipsis. */
function excerptOf({ excerpt }, headline) {
  const said = paragraph(excerpt?.rendered).replace(/\s*\[…\]$/, "…");
  // What else may be at its end can lead to the rest of the text.
  if (said && !/[.!?…]["”’»]?$/.test(said)) unsure();
  return said === headline ? "" : said;
}

/** A page of posts as a list, as far as a first screen needs it. */
const listFrom = (posts, base) => ({
  version: "1",
  type: "list",
  items: posts.slice(0, Math.max(SMALL_FRONT, 1 + SECONDS + RIVER)).map((post) => {
    const card = entryOf(post, base);
    return { ...card, standfirst: excerptOf(post, card.headline) };
  }),
});

/** A post as a story, with as much of its text as is certain. */
function storyFrom(post, base) {
  const story = { ...entryOf(post, base), type: "article" };
  const html = post.content?.rendered;
  if (!isText(html) || (!story.language && RTL_LETTERS.test(html))) unsure();
  // More than an excerpt, without what is cut at its end.
  const start = html.slice(0, 5_000).replace(/(<[^>]*|&[^;\s]*)$/, "").replace(/<\/?(a|b|em|i|span|strong)\b[^>]*>/g, "").replace(/<[^>]*>/g, " ");
  const words = wordsOf(plain(start));
  const excerpt = excerptOf(post, story.headline);
  // A generated one would say the start of the text twice.
  const isGenerated = startsWith(plain(start).split(" "), excerpt.replace(/[….\s]+$/, "").split(" "));
  if (!isGenerated) {
    if (startsWith(words, wordsOf(excerpt))) unsure();
    story.standfirst = excerpt;
  }
  if (startsWith(words, wordsOf(story.headline))) unsure();
  const hasPicture = /<(img|figure|iframe|video|audio|picture)\b/.test(html);
  // The text may begin with the picture of the story, or give it one.
  if (hasPicture) delete story.image;
  story.body = hasPicture || html.match(/<h[1-6]\b/g)?.length > 2 ? [] : paragraphsOf(html);
  return story;
}

/** The paragraphs at the start of a text; what follows the last of them is not read. */
function paragraphsOf(html) {
  const blocks = [];
  const next = /\s*<p>((?:[^<[\]]|<\/?(?:em|strong)>)*)<\/p>(?=\s*<)/y;
  for (let found; (found = next.exec(html)) && blocks.length < SCREEN; ) {
    const content = inlinesOf(found[1]);
    // A short line at the start may be a byline or the like.
    if (!content || (!blocks.length && wordsOf(found[1]).length < 8)) break;
    blocks.push({ type: "paragraph", content });
  }
  return blocks;
}

/** The texts and marks of a paragraph; null where it is not certain what becomes of them. */
function inlinesOf(html) {
  const content = [];
  const part = /<(em|strong)>([^<]+)<\/\1>|([^<]+)/gy;
  let end = 0;
  for (let found; (found = part.exec(html)); end = part.lastIndex) {
    const [whole, mark, inner, text] = found;
    const said = (inner ?? text).replace(/[ \t\r\n]+/g, " ");
    if (/&nbsp;|&#160;|\u00a0/.test(whole)) return null;
    const edges = [/^ /, / $/].map((edge) => edge.exec(said)?.[0] ?? "");
    const read = edges[0] + plain(said) + edges[1];
    content.push(mark ? { type: mark === "em" ? "emphasis" : "strong", content: [read] } : read);
  }
  if (end < html.length || !content.length) return null;
  const [first, last] = [0, content.length - 1];
  if (isText(content[first])) content[first] = content[first].trimStart();
  if (isText(content[last])) content[last] = content[last].trimEnd();
  return content;
}
