// A reader who reads on for hours: what a page took is given back.
import assert from "node:assert/strict";
import { journey, open } from "./lib/chromium.mjs";
import { pathOf, site, stories } from "./lib/newsroom.mjs";

const STEPS = 200;
/** Bytes of WebAssembly's memory that a step may leave behind. */
const LEFT_BY_STEP = 1024;

journey("two hundred pages later the memory is as full as before", async ({ page, server }) => {
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await instantiateStreaming.apply(WebAssembly, given);
      // The first file has the memory, by whatever name; the parts import it.
      window.memory ??= Object.values(result.instance.exports).find((one) => one instanceof WebAssembly.Memory);
      return result;
    };
  });
  await open(page, server.url(pathOf(stories.long)));
  const session = await page.context().newCDPSession(page);
  const measured = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
    return { bytes: await page.evaluate(() => memory.buffer.byteLength), listeners };
  };
  const paths = ["", pathOf(stories.long), pathOf(stories.chosen), `section/${site.sections[0].slug}`];
  const walk = (steps) =>
    page.evaluate(async ([addresses, steps]) => {
      for (let step = 0; step < steps; step++) await navigation.navigate(addresses[step % addresses.length]).finished;
    }, [paths.map((path) => server.url(path)), steps]);
  // Parts are loaded, and the cache is full.
  await walk(5 * paths.length);
  const before = await measured();
  await walk(STEPS);
  const after = await measured();
  const grown = after.bytes - before.bytes;
  assert.ok(grown <= STEPS * LEFT_BY_STEP, `${grown} bytes of memory after ${STEPS} steps`);
  assert.equal(after.listeners, before.listeners, "listeners");
}, { limit: 180_000 });
