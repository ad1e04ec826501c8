import assert from "node:assert/strict";
import { core } from "./lib/core.mjs";
import { ENGINES } from "./lib/webdriver.mjs";

// It has no Navigation API: links load pages.
const journey = core("WebKit", ENGINES.webkit, { isSoft: false });

journey("verse whose lines are indented does not end the browser", async (browser, server) => {
  const lines = "    the tide came in, then\n        winter.open('popup.home','spam'+i,'water=50,harbor=50');";
  const story = { version: "1", type: "article", id: "verse", headline: "Verse", language: "en", body: [{ type: "verse", content: [lines] }] };
  server.behave("articles/verse.json", { status: 200, type: "application/json", body: JSON.stringify(story) });
  await browser.go(server.url("article/verse"));
  await browser.until(() => document.querySelector(".verse-lines")?.getBoundingClientRect().height > 0, "the verse is not set");
  // Whether it does depends on where the lines end.
  const heights = await browser.run(() => {
    const verse = document.querySelector(".verse-lines");
    return Array.from({ length: 700 }, (_, more) => {
      verse.style.width = `${200 + more}px`;
      return verse.getBoundingClientRect().height;
    });
  });
  assert.ok(heights.at(0) > heights.at(-1), "the lines were set in every width");
  assert.equal(await browser.text(".verse-lines"), lines);
});
