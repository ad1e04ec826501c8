// Where storage, caches and workers are forbidden.
import assert from "node:assert/strict";
import { follow, headline, journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { pathOf, stories } from "./lib/newsroom.mjs";
import { replace } from "./lib/replace.mjs";
import { serve } from "./lib/server.mjs";

journey("a reader whose browser forbids storage reads all the same", async ({ page, open }) => {
  await replace(page, () => {
    for (const name of ["sessionStorage", "localStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    }
    Object.defineProperty(Navigator.prototype, "serviceWorker", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await open(pathOf(stories.chosen));
  await headline(page, stories.chosen.headline);
  const title = await page.locator(".related a.card-link").first().textContent();
  await follow(page, ".related a.card-link");
  await headline(page, title);
  await page.goBack();
  await headline(page, stories.chosen.headline);
  await page.reload();
  await headline(page, stories.chosen.headline);
});

journey("where storage is forbidden, a link to a part of a story led to its top", async ({ page, open }) => {
  await replace(page, () => Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("The operation is insecure.", "SecurityError"); } }));
  await open(pathOf(stories.long));
  const part = await page.locator(".body :is(h2, h3)[id]").last().getAttribute("id");
  await open("");
  await open(`${pathOf(stories.long)}#${part}`);
  await eventually(() => page.evaluate((part) => Math.abs(document.getElementById(part).getBoundingClientRect().top) < innerHeight, part), "the part is not on the screen");
});

journey("a sandboxed frame on another site, where touching storage throws, shows the story", async ({ page, server, tolerate }) => {
  // The host answers deep links with the application and this status.
  tolerate(/status of 404/);
  const host = await serve();
  try {
    host.behave("", { body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="800" height="600" src="${server.url(pathOf(stories.chosen))}"></iframe>`, type: "text/html" });
    await page.goto(host.url());
    const frame = page.frameLocator("iframe");
    await frame.locator("article.article h1").waitFor();
    assert.equal(await frame.locator("h1").textContent(), stories.chosen.headline);
    await frame.locator(".related .card").first().waitFor();
    const inside = page.frames().find((frame) => frame.url().startsWith(server.origin));
    assert.equal(await inside.evaluate(() => { try { return String(window.sessionStorage); } catch (error) { return error.name; } }), "SecurityError", "the frame is as strict as it is meant to be");
    const title = await frame.locator(".related a.card-link").first().textContent();
    await frame.locator(".related a.card-link").first().evaluate((link) => link.click());
    await inside.waitForFunction((title) => document.querySelector("main h1")?.textContent === title, title);
  } finally {
    await host.close();
  }
}, { host: { headers: { "access-control-allow-origin": "*" } } });
