// One visit to one page under one kind of conditions, and what it cost.
import { readFileSync } from "node:fs";
import { eventually } from "../lib/eventually.mjs";

const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");

/**
 * Chromium's own throttling: a delay for each request and shared bandwidth,
 * without the set-up of connections, and a slower main thread.
 */
export const CONDITIONS = {
  slow: { network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }, cpu: 4 },
  cpu: { cpu: 4 },
  free: { cpu: 1 },
};

/** A page that watches for `marks` (names, each with an expression). */
export async function prepare(context, { network, cpu }, marks = {}) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (cpu > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  const watches = Object.entries(marks).map(([name, isThere]) => `probe.watch(${JSON.stringify(name)}, () => ${isThere});`);
  await page.addInitScript(`${PROBE};${watches.join("")}`);
  return { page, session, marks: Object.keys(marks) };
}

/** Loads an address whole, waits for the marks and for rest. */
export async function load({ page, marks }, address) {
  await page.goto(address, { waitUntil: "commit", timeout: 120_000 });
  await eventually(() => page.evaluate((marks) => marks.every((mark) => mark in probe.seen), marks), `${address} shows no ${marks}`, 120_000);
  await page.waitForLoadState("networkidle", { timeout: 60_000 });
  return page.evaluate(() => ({ ...probe.seen, lcp: probe.lcp, shift: probe.shift, blocking: probe.blocking, longest: probe.longest }));
}

/** Megabytes that are in use after what is not has been collected. */
export async function heap(session) {
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value / 1e6;
}
