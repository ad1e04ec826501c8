// Documents that are much larger than any in the newsroom, made of its own.
import { articles, front } from "../lib/newsroom.mjs";

/** An article with so many blocks of every kind that the newsroom has. */
export function longArticle(id, count) {
  const kinds = new Map();
  for (const story of articles.filter(({ language }) => language?.startsWith("en"))) {
    for (const block of story.body) {
      const kind = block.type ?? "paragraph";
      if (!["html", "footnotes", "update"].includes(kind)) kinds.set(kind, [...(kinds.get(kind) ?? []), block]);
    }
  }
  // Between two other blocks stand two paragraphs, as in most stories.
  const others = [...kinds].filter(([kind]) => kind !== "paragraph").map(([, blocks]) => blocks);
  const body = Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / 3);
    if (index % 3 !== 2) return turn(kinds.get("paragraph"), index);
    return turn(turn(others, round), Math.floor(round / others.length));
  });
  return { version: "1", type: "article", id, language: "en", headline: `A story of ${count} blocks`, date_published: "2025-03-06T20:15:00Z", body };
}

/** A list of so many cards, each without what would make the list too large to be read. */
export function longList(count) {
  const items = Array.from({ length: count }, (_, index) => {
    const { headline, standfirst, image, date_published } = turn(front.items, index);
    return { id: `story-${index}`, headline: `${headline} ${index + 1}`, standfirst, date_published, image: image && { url: new URL(image.url, "http://host/articles/index.json").pathname, width: image.width, height: image.height, alt: image.alt } };
  });
  return { version: "1", type: "list", title: `A list of ${count}`, items };
}

const turn = (list, index) => list[index % list.length];
