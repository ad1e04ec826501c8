// Journeys in Chromium.
import { chromium } from "playwright-core";
import { after, test } from "node:test";
import { DESKTOP, FLAGS, browserEnvironment, chromiumPath, dist, distSub, subPath } from "./environment.mjs";
import { eventually } from "./eventually.mjs";
import { atRest } from "./rest.mjs";
import { serve } from "./server.mjs";

export { DESKTOP, FLAGS, PHONE } from "./environment.mjs";

// One that is still being started when the last journey is out of time has to
// be closed as well.
let starting;
after(async () => (await starting?.catch(() => {}))?.close());

/**
 * A test with a browser context and a host of its own. It fails, whatever it
 * checks, when the page violates its policy, throws, or complains on the
 * console in a way that `tolerate` was not told of.
 *
 * `options`: `build` is `root` or `sub`; `viewport`; `context` goes to the
 * browser's context; `host` to the host; `limit` in milliseconds.
 */
export function journey(name, run, options = {}) {
  const { build = "root", viewport = DESKTOP, context: contextOptions = {}, host = {}, limit = 90_000 } = options;
  const isSub = build === "sub";
  const skip = !chromiumPath ? "CHROMIUM names no browser" : isSub && !distSub ? "LEDE_DIST_SUB names no build" : false;
  test(name, { skip, timeout: limit }, async ({ signal }) => {
    starting ??= chromium.launch({ executablePath: chromiumPath, args: FLAGS, env: browserEnvironment, timeout: 60_000 });
    const browser = await starting;
    signal.throwIfAborted();
    const server = await serve({ folder: isSub ? distSub : dist, base: isSub ? subPath : "/", ...host });
    let context;
    try {
      context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Europe/London", ...contextOptions });
      // Node only says that a journey is out of time. Its pages are taken away,
      // so that it ends, and does not go on beside the next one.
      signal.addEventListener("abort", () => void context.close().catch(() => {}));
      // Patient: machines that test are often busy.
      context.setDefaultTimeout(40_000);
      const watch = await watchOver(context, server);
      const page = await context.newPage();
      await run({ page, context, server, tolerate: watch.tolerate, open: (path = "", target = page) => open(target, server.url(path)) });
      watch.check();
    } finally {
      // Has no page to close where the browser has been closed before.
      await context?.close().catch(() => {});
      await server.close();
    }
  });
}

/** Loads an address whole and waits for the page on it. */
export async function open(page, address) {
  const response = await page.goto(address, { waitUntil: "commit" });
  await shown(page);
  return response;
}

/** Waits until the application says that the page can be used. */
export async function shown(page) {
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-ready") && document.querySelector("main#story h1"));
}

/** Waits for the headline of the page. The one that is drawn early does not count. */
export async function headline(page, text) {
  await page.waitForFunction((text) => document.documentElement.hasAttribute("data-ready") && document.querySelector("main h1")?.textContent === text, text);
}

/** Where the page is scrolled to. */
export const scrollTop = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls an element into the middle of the window, and says where that is. */
export async function scrollTo(page, selector, index = 0) {
  const element = page.locator(selector).nth(index);
  // While one page fades into the other, nothing on either can be pressed, and
  // Playwright would look for the element by scrolling.
  await page.waitForFunction(() => !document.activeViewTransition);
  await element.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  // Pictures above may still be on their way, and lists lay themselves out.
  const scroll = async () => {
    await element.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    return scrollTop(page);
  };
  return atRest((script) => page.evaluate(script), scroll, selector);
}

/** Waits until the page is scrolled to a place. */
export async function scrolledTo(page, top, tolerance = 2) {
  await eventually(async () => Math.abs((await scrollTop(page)) - top) <= tolerance, `the page is not scrolled to ${top}`).catch(async (error) => {
    throw new Error(`${error.message}; it is at ${await scrollTop(page)} of ${await page.evaluate(() => document.documentElement.scrollHeight)}`);
  });
}

/** Follows a link without going near it with a pointer, which would prefetch. */
export const follow = (page, selector) => page.locator(selector).first().evaluate((link) => link.click());

/** Marks the document, to tell later whether it was loaded anew. */
export const mark = (page) => page.evaluate(() => void (window.isSameDocument = true));
export const isMarked = (page) => page.evaluate(() => window.isSameDocument === true);

async function watchOver(context, server) {
  const complaints = [];
  const tolerated = [];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().name}: ${error.error().message} ${error.error().stack}`));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const from = message.location().url;
    const text = `${message.text()} [${from}]`;
    // A static host sends the application for a deep link with status 404.
    const isDeepLink = /status of 404/.test(text) && message.page()?.url().split("#")[0] === from.split("#")[0] && !/\.\w+$/.test(new URL(from).pathname);
    if (!isDeepLink) complaints.push(text);
  });
  return {
    tolerate: (pattern) => tolerated.push(pattern),
    check() {
      const left = complaints.filter((complaint) => !tolerated.some((pattern) => pattern.test(complaint)));
      if (left.length) throw new Error(`The page complained:\n${left.join("\n")}`);
      if (server.violations.length) throw new Error(`The policy was violated:\n${server.violations.join("\n")}`);
    },
  };
}
