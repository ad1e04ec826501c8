// Articles whose every part is a hostile string. Before the blocks that are
// made of a string stands a paragraph that names it, so that a finding does.
import { stories } from "../newsroom.mjs";
import { addresses } from "./attacks.mjs";

const PICTURE = new URL(stories.long.image.url, "http://host/articles/").pathname;

export const mark = (id) => `⟦${id}⟧`;
const sign = (id) => ({ type: "paragraph", content: [mark(id)] });

const article = (id, rest) => ({ version: "1", type: "article", id, language: "en", ...rest });

/** A body of HTML: every string is a block, and is parsed, alone. */
export const asHtml = (id, attacks) =>
  article(id, {
    headline: `Read as HTML: ${id}`,
    body: attacks.flatMap((attack) => [sign(attack.id), { type: "html", html: attack.payload }]),
    related: { items: [{ id: "other", headline: "Another story" }] },
  });

/** Every field that takes words or an address. */
export function asFields(id, attacks) {
  const all = attacks.map((attack) => attack.payload).join(" ");
  // Many strings lead to the same address, and players are dear.
  const seen = new Set();
  const fresh = ({ payload }) => addresses(payload).filter((address) => !seen.has(address) && seen.add(address));
  const picture = { url: PICTURE, width: 1200, height: 800, alt: all, caption: all, credit: all };
  return article(id, {
    headline: `Read as fields: ${id} ${all}`,
    standfirst: all,
    label: { text: all, url: attacks[0].payload },
    section: { name: all, url: attacks[0].payload },
    image: picture,
    authors: attacks.map(({ payload }) => ({ name: payload, url: payload, avatar: payload, role: payload, bio: payload })),
    // Named by their ids as well, since a tag without a name is none.
    tags: attacks.map(({ id, payload }) => ({ name: `${id} ${payload}`, url: payload })),
    date_published: attacks[0].payload,
    corrections: attacks.map(({ payload }) => ({ text: payload, kind: payload, date: payload })),
    body: attacks.flatMap((attack) => [sign(attack.id), ...words(attack.payload), ...leads(attack.payload, attack.payload), ...fresh(attack).flatMap((address) => [...leads(address, attack.id), ...plays(address, attack.id)])]),
    related: {
      title: all,
      see_all: { text: all, url: attacks[0].payload },
      items: attacks.map(({ id, payload }) => ({ id: `${id} ${payload}`, url: payload, headline: payload, standfirst: payload, byline: payload, label: { text: payload, url: payload }, image: { ...picture, alt: payload } })),
    },
  });
}

/** Blocks with the string in every place for words. */
const words = (text) => [
  { type: "heading", level: 2, content: [text] },
  {
    type: "paragraph",
    content: [
      text,
      { type: "strong", content: [text] },
      { type: "abbreviation", title: text, content: [text] },
      { type: "time", datetime: text, content: [text] },
      { type: "language", language: text, content: [text] },
      { type: "note", note: text },
      { type: "math", alt: text, math: [{ type: "mtext", text }, { type: text, text }] },
    ],
  },
  { type: "footnotes", notes: [{ id: text, body: [{ type: "paragraph", content: [text] }] }] },
  { type: "image", role: text, image: { url: PICTURE, alt: text, caption: text, credit: text } },
  { type: "gallery", title: text, images: [{ url: PICTURE, alt: text, caption: text, credit: text }] },
  { type: "quote", style: text, content: [text], attribution: text },
  { type: "code", language: text, text },
  { type: "verse", content: [text], attribution: text },
  { type: "table", caption: text, head: [{ cells: [{ content: [text] }] }], rows: [{ cells: [{ content: [text], align: text }] }] },
  { type: "key_points", title: text, items: [[text]] },
  { type: "timeline", title: text, events: [{ date: text, title: text, body: [] }] },
  { type: "aside", title: text, body: [{ type: "paragraph", content: [text] }] },
  { type: "update", id: text, date: text, title: text, body: [{ type: "paragraph", content: [text] }] },
  { type: "math", alt: text, math: [{ type: "mi", text }] },
  { type: text, text },
];

/** Blocks with the string in every place for an address. */
const leads = (url, text) => [
  { type: "paragraph", content: [{ type: "link", url, content: [text] }] },
  { type: "image", image: { url, alt: text, renditions: [{ url, width: 100 }, { url, width: 200, type: "image/avif" }] } },
  { type: "image", image: { url: PICTURE, alt: text, renditions: [{ url, width: 100, type: text }] } },
  { type: "embed", url, title: text, caption: text },
  { type: "embed", provider: "youtube", id: url, title: text },
  { type: "embed", provider: text, id: "abc", url },
  { type: "link_card", url, title: text, description: text, publisher: text, image: { url, alt: text } },
  { type: "map", url, image: { url: PICTURE, alt: text } },
];

/** Recordings with the string in every place for an address. */
const plays = (url, text) => [
  { type: "video", url, poster: url, title: text, caption: text, credit: text, tracks: [{ url, label: text, language: text }] },
  { type: "video", sources: [{ url: PICTURE, type: text }], poster: url, tracks: [{ url, label: text }] },
  { type: "audio", url, title: text },
];
