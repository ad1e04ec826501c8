// Every kind of page, for suites that hold for all of them.
import { growing, jsonOf, list, pathOf, richPages, site, stories } from "./newsroom.mjs";

const edition = (language) => site.editions.find((edition) => edition.language === language).slug;
const section = (edition) => `section/${(edition ? site.editions.find((one) => one.language === edition) : site).sections[0].slug}`;

export const KINDS = {
  "the front": "",
  "the Arabic front": `edition/${edition("ar")}`,
  "the Ukrainian front": `edition/${edition("uk")}`,
  "a section": section(),
  "an Arabic section": section("ar"),
  "an author": list("author").path,
  "a tag with more to load": growing().path,
  "a long article": pathOf(stories.long),
  "a wire story": pathOf(stories.chosen),
  "an article without picture or author": pathOf(stories.bare),
  "an article with a portrait": pathOf(stories.portrait),
  "an article for members": pathOf(stories.restricted),
  "a corrected article": pathOf(stories.corrected),
  "an Arabic article": pathOf(stories.arabic),
  "a Ukrainian article": pathOf(stories.ukrainian),
  ...richPages,
  "a document by its address": `read?url=${jsonOf(stories.long)}`,
  "the form for addresses": "read",
  "an address that leads nowhere": "no-such-page",
  "a failure": "article/there-is-no-such-story",
};

/** Opens a kind of page and waits until nothing more comes to it. */
export async function openKind(kind, { page, open, tolerate }) {
  if (kind === "a failure") tolerate(/status of 404/);
  await open(KINDS[kind]);
  if (await page.locator("article.article").count()) await page.locator(".related .card").first().waitFor();
}
