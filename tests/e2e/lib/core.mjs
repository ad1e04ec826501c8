// The journey that every engine makes.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { dist, distSub, subPath } from "./environment.mjs";
import { jsonOf, pathOf, site, stories } from "./newsroom.mjs";
import { atRest } from "./rest.mjs";
import { serve } from "./server.mjs";
import { start } from "./webdriver.mjs";

const CARDS = "main .card a.card-link";

const shown = (browser) => browser.until(() => document.documentElement.hasAttribute("data-ready") && !!document.querySelector("main#story h1"), "the application does not come");
const headline = (browser, text) => browser.until((text) => document.documentElement.hasAttribute("data-ready") && document.querySelector("main h1")?.textContent === text, `the headline is not “${text}”`, text);
const scrolledTo = (browser, top) =>
  browser
    .until((top) => Math.abs(scrollY - top) <= 2, `the page is not scrolled to ${top}`, top)
    .catch(async (error) => {
      throw new Error(`${error.message}; it is at ${await browser.run(() => scrollY)} of ${await browser.run(() => document.documentElement.scrollHeight)}`);
    });

/** Registers the core journey for an engine, and gives `journey` for more. */
export function core(name, engine, { isSoft }) {
  let browser;
  after(() => browser?.close());

  const journey = (sentence, run, { build = "root" } = {}) => {
    const skip = engine.missing || (build === "sub" && !distSub && "LEDE_DIST_SUB names no build");
    test(`${sentence} (${name})`, { skip, timeout: 120_000 }, async () => {
      browser ??= await start(engine);
      const server = await serve(build === "sub" ? { folder: distSub, base: subPath } : { folder: dist });
      try {
        await browser.resize(1200, 900).catch(() => {});
        await run(browser, server);
        assert.equal(await browser.run(() => document.querySelectorAll(".overlay").length), 0, "the application is alive");
        assert.deepEqual(server.violations, [], "the policy is kept");
      } finally {
        await browser.go("about:blank").catch(() => {});
        await server.close();
      }
    });
  };

  const walk = async (browser, server) => {
    await browser.go(server.url());
    await shown(browser);
    await browser.run(() => void (window.isSameDocument = true));
    const index = await browser.run((selector) => {
      const links = [...document.querySelectorAll(selector)];
      const index = Math.floor(links.length * 0.6);
      links.forEach((link) => link.removeAttribute("data-chosen"));
      links[index].setAttribute("data-chosen", "");
      return index;
    }, CARDS);
    const scroll = () =>
      browser.run(() => {
        document.querySelector("[data-chosen]").scrollIntoView({ block: "center", behavior: "instant" });
        return Math.round(scrollY);
      });
    const place = await atRest(browser.run, scroll, "the front");
    assert.ok(index > 3 && place > 200, `the front is scrolled: ${place}`);
    const title = await browser.text("[data-chosen]");
    await browser.click("[data-chosen]");
    await headline(browser, title);
    await scrolledTo(browser, 0);
    assert.equal(await browser.run(() => window.isSameDocument === true), isSoft, isSoft ? "the page was not loaded anew" : "the page was loaded whole");
    // The story may be drawn before the application is here, which names it.
    await browser.until(() => document.title.includes(" — "), "the window has no story's title");
    assert.equal(await browser.run(() => document.title), `${title} — ${site.name}`);

    await browser.back();
    await browser.until(() => !!document.querySelector("main .front"), "the front does not come back");
    assert.equal(await browser.address(), server.url());
    await scrolledTo(browser, place);

    await browser.forward();
    await headline(browser, title);
    // What to read next, from there.
    await browser.until(() => !!document.querySelector(".related a.card-link"), "nothing to read next");
    const next = await browser.text(".related a.card-link");
    await browser.run(() => document.querySelector(".related a.card-link").scrollIntoView({ block: "center", behavior: "instant" }));
    await browser.click(".related a.card-link");
    await headline(browser, next);
  };

  journey("a reader goes from the front to a story and back to the same place", walk);
  journey("the same below a path of the host", walk, { build: "sub" });

  journey("a story opens by its address and survives a reload", async (browser, server) => {
    await browser.go(server.url(pathOf(stories.long)));
    await headline(browser, stories.long.headline);
    assert.equal(server.asked(jsonOf(stories.long)).length, 1, "its JSON is asked for once");
    await browser.reload();
    await shown(browser);
    await headline(browser, stories.long.headline);
    assert.equal(await browser.run(() => document.querySelectorAll(".body [data-block]").length), stories.long.body.length);
    await browser.until((address) => document.querySelector("link[rel=canonical]")?.href === address, "the head does not name the story's address", server.url(pathOf(stories.long)));
  });

  journey("trouble is told in plain words, and trying again helps", async (browser, server) => {
    const heal = server.behave(jsonOf(stories.long), { status: 500 });
    await browser.go(server.url(pathOf(stories.long)));
    await browser.until(() => document.querySelector("[role=alert].failure")?.dataset.kind === "server", "no failure is shown");
    assert.match(await browser.text(".failure-text"), /error \(500\)/);
    assert.equal(server.asked(jsonOf(stories.long)).length, 3, "it was asked for three times");
    heal();
    await browser.click(".failure .retry");
    await headline(browser, stories.long.headline);
  });

  journey("an Arabic story is mirrored", async (browser, server) => {
    await browser.go(server.url(pathOf(stories.arabic)));
    await headline(browser, stories.arabic.headline);
    const direction = await browser.run(() => [document.documentElement.dir, document.documentElement.lang, getComputedStyle(document.querySelector(".body p")).direction].join(" "));
    assert.equal(direction, "rtl ar rtl");
  });

  return journey;
}
