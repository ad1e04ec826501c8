// The hostile strings: the corpus, and one for everything that a page could be
// made to do.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { probes } from "./probes.mjs";

const root = new URL("../../../..", import.meta.url).pathname;

const files = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));

const read = (file) =>
  JSON.parse(readFileSync(file, "utf8")).map((attack, index) => ({
    id: attack.id ?? `${file}-${index}`,
    payload: attack.payload,
    trigger: isProgram(attack.trigger) ? attack.trigger : null,
  }));

/** Some triggers are notes to a reader and no programs. */
function isProgram(trigger) {
  try {
    return Boolean(trigger) && Boolean(new Function(trigger));
  } catch {
    return false;
  }
}

export const all = [...files(join(root, "crates/formats/tests/corpus/xss")).flatMap(read), ...probes];

/** The same strings in lists of at most so many. */
export const batches = (attacks, size) => Array.from({ length: Math.ceil(attacks.length / size) }, (_, index) => attacks.slice(index * size, (index + 1) * size));

/**
 * The addresses in the attributes of a string, as a URL field would have them.
 * Pictures by `http:` are refused by the policy where a page itself is not
 * encrypted, as here, and loaded by `https:` where it is.
 */
export function addresses(payload) {
  const values = [...payload.matchAll(/[\w:]+\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(([, ...texts]) => unescape(texts.find((text) => text !== undefined)));
  return values.filter((value) => value.includes(":")).map((value) => value.replace(/^http:/, "https:"));
}

const NAMED = { colon: ":", Tab: "\t", NewLine: "\n", lpar: "(", rpar: ")", quot: '"', amp: "&", lt: "<", gt: ">" };

function unescape(text) {
  return text
    .replace(/&#x0*([0-9a-f]{1,5});?/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#0*(\d{1,6});?/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (whole, name) => NAMED[name] ?? whole);
}
