// What the build's newsroom holds, so that no journey depends on one story.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dist } from "./environment.mjs";

const json = (path) => JSON.parse(readFileSync(join(dist, path), "utf8"));
const names = (folder) =>
  readdirSync(join(dist, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));

export const site = json("site.json");
export const front = json("articles/index.json");
export const articles = names("articles")
  .map((name) => json(`articles/${name}.json`))
  .filter((document) => document.type === "article");

/** The first article for which `isWanted` holds. */
export function article(isWanted, what) {
  const found = articles.find(isWanted);
  if (!found) throw new Error(`The newsroom has no article ${what}`);
  return found;
}

/** The first list of a kind (`section`, `author`, `tag`) for which `isWanted` holds. */
export function list(kind, isWanted = (list) => list.items.length > 1) {
  for (const slug of names(`articles/${kind}`)) {
    const document = json(`articles/${kind}/${slug}.json`);
    if (isWanted(document)) return { slug, path: `${kind}/${slug}`, json: `articles/${kind}/${slug}.json`, ...document };
  }
  throw new Error(`The newsroom has no ${kind} like that`);
}

const isEnglish = (one) => one.language?.startsWith("en");

export const stories = {
  /** Long, with pictures in its text. */
  long: article((one) => isEnglish(one) && one.image && one.body.some((block) => block.type === "image") && one.body.some((block) => block.type === "heading"), "that is long"),
  /** Chosen related stories. */
  chosen: article((one) => one.related?.items?.length > 1, "with related stories of its own"),
  /** No picture. */
  bare: article((one) => isEnglish(one) && !one.image && !one.authors?.length && !one.byline, "without picture or author"),
  portrait: article((one) => isEnglish(one) && one.image?.height > one.image?.width, "with a portrait"),
  restricted: article((one) => one.access === "restricted", "for members"),
  corrected: article((one) => one.corrections?.length, "with a correction"),
  updated: article((one) => isEnglish(one) && one.date_modified, "that was updated"),
  arabic: article((one) => one.language === "ar" && one.image && one.body.length > 6, "in Arabic"),
  ukrainian: article((one) => one.language === "uk" && one.image && one.body.length > 6, "in Ukrainian"),
};

const PLAIN = ["paragraph", "heading", "list", "quote", "image", "divider"];
/** The stories whose bodies need the second download. */
export const richStories = articles.filter((story) => story.body.some((block) => !PLAIN.includes(block.type ?? "paragraph")));

export const pathOf = (story) => `article/${story.id}`;
/** Their paths, by what to call them. */
export const richPages = Object.fromEntries(richStories.map((story) => [`the rich story ${story.id}`, pathOf(story)]));
export const jsonOf = (story) => `articles/${story.id}.json`;

/** A list that goes on elsewhere. */
export const growing = () => list("tag", (list) => list.next_url && list.items.length > 4);
