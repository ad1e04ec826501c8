// `cargo xtask bench`: medians and ranges of every scenario, beside the budget.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { FLAGS, PHONE, chromiumPath, dist } from "../lib/environment.mjs";
import { serve } from "../lib/server.mjs";
import { scenarios } from "./scenarios.mjs";
import { widgets } from "./widgets.mjs";

// Measured in a browser of its own.
const WIDGETS = "widgets";

const { values: asked } = parseArgs({ options: { scenario: { type: "string" }, rounds: { type: "string", default: "7" } } });
const names = asked.scenario?.split(",") ?? [...Object.keys(scenarios), WIDGETS];
const unknown = names.filter((name) => !scenarios[name] && name !== WIDGETS);
if (unknown.length) throw new Error(`No scenario ${unknown}; there are ${Object.keys(scenarios)} and ${WIDGETS}`);
const rounds = Number(asked.rounds);
const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));

const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, median of ${rounds} (lowest to highest)`);
let isOver = false;
try {
  for (const name of names.filter((name) => name !== WIDGETS)) {
    const { title, metrics, run } = scenarios[name];
    const runs = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await once(run));
    console.log(`\n${name}: ${title}`);
    for (const [metric, unit] of Object.entries(metrics)) {
      const sorted = runs.map((run) => run[metric]).sort((one, other) => one - other);
      const median = sorted[Math.floor(sorted.length / 2)];
      const limit = budget[name]?.[metric];
      if (median > limit) isOver = true;
      const allowed = limit === undefined ? "" : `  budget ${limit} ${unit}${median > limit ? ", EXCEEDED" : ""}`;
      console.log(`  ${metric.padEnd(9)}${show(median).padStart(9)} ${unit.padEnd(3)} (${show(sorted[0])} to ${show(sorted.at(-1))})${allowed}`);
    }
  }
} finally {
  await browser.close();
}
if (names.includes(WIDGETS)) await widgets(rounds);
process.exitCode = isOver ? 1 : 0;

/** One run, in a context and before a host of its own, without service workers. */
async function once(run) {
  const server = await serve({ folder: dist });
  const context = await browser.newContext({ viewport: PHONE, locale: "en-GB", serviceWorkers: "block" });
  try {
    return await run({ context, server });
  } finally {
    await context.close();
    await server.close();
  }
}

function show(number) {
  return Math.abs(number) >= 100 ? String(Math.round(number)) : number.toFixed(Math.abs(number) >= 1 ? 1 : 3);
}
