// Every page has the words in a browser that it has natively. `cargo test --test
// native` writes them to `tests/words`, in the same surroundings, and takes them from
// the HTML by the same rules.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";

const FOLDER = new URL("../words/", import.meta.url);
const RULES = JSON.parse(readFileSync(new URL("rules.json", FOLDER), "utf8"));
/** As `tests/native/newsroom.rs` has them. */
const NOW = new Date("2026-11-24T09:30:00Z");
const CONTEXT = { locale: "en-GB", timezoneId: "Europe/London" };
/** So many milliseconds are enough for what comes after the first frame. */
const PATIENCE = 10_000;

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const [first, , ...lines] = readFileSync(new URL(name, FOLDER), "utf8").trimEnd().split("\n");
    return { name, path: first.slice(1), lines };
  });

/** The words that a reader sees in the page, one line for each block. */
function wordsOfPage({ inline, unseen, ignored }) {
  let text = "";
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.data.replaceAll("\n", " ");
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName;
    const isClosed = name === "dialog" && !node.hasAttribute("open");
    if (unseen.includes(name) || node.hasAttribute("hidden") || isClosed) return;
    const edge = inline.includes(name) ? "" : "\n";
    text += edge;
    node.childNodes.forEach(walk);
    text += edge;
  };
  walk(document.body);
  for (const { character } of ignored) text = text.replaceAll(character, "");
  text = text.replaceAll(`${location.origin}/`, "{base}").replaceAll(location.host, "{host}");
  const lines = text.split("\n").map((line) => line.split(/\s+/u).filter(Boolean).join(" "));
  return lines.filter(Boolean);
}

/** The first line that is another one; `undefined` where none is. */
function difference(name, expected, found) {
  const at = Array.from({ length: Math.max(expected.length, found.length) }).findIndex((_, index) => expected[index] !== found[index]);
  return at < 0 ? undefined : `${name}, line ${at + 3}:\n  natively   ${expected[at]}\n  in Chromium ${found[at]}`;
}

const kindOf = ({ path }) => path.split(/[/?]/)[0] || "front";

assert.ok(pages.length > 0, "there are no files of words");

for (const kind of new Set(pages.map(kindOf))) {
  journey(`pages have the words that they have natively: ${kind}`, async ({ page, open, tolerate }) => {
    // Some pages say that something is not there.
    tolerate(/status of 404/);
    await page.clock.setFixedTime(NOW);
    const differences = [];
    for (const { name, path, lines } of pages.filter((one) => kindOf(one) === kind)) {
      await open(path);
      // What to read next comes last; before that the words may be right by chance.
      if (await page.locator("article.article").count()) await page.locator(".related .card").first().waitFor();
      const compared = async () => difference(name, lines, await page.evaluate(wordsOfPage, RULES));
      // Once something is wrong nobody waits long for more of it.
      const patience = differences.length ? 1_000 : PATIENCE;
      await eventually(async () => !(await compared()), name, patience).catch(async (error) => differences.push((await compared()) ?? error.message));
    }
    assert.ok(differences.length === 0, `\n${differences.join("\n")}`);
  }, { context: CONTEXT, limit: 300_000 });
}
