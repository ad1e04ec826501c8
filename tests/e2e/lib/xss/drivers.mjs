// The suite in browsers over WebDriver.
import { after, test } from "node:test";
import { dist } from "../environment.mjs";
import { serve } from "../server.mjs";
import { start } from "../webdriver.mjs";
import { suite } from "./suite.mjs";
import { world } from "./world.mjs";

export async function attack(name, engine, options) {
  const outside = engine.missing ? null : await world();
  let browser;
  after(() => Promise.all([browser?.close(), outside?.close()]));

  const proxy = outside && { proxyType: "manual", httpProxy: outside.address, sslProxy: outside.address, noProxy: ["127.0.0.1"] };
  const journey = (sentence, run) =>
    test(`${sentence} (${name})`, { skip: engine.missing, timeout: 300_000 }, async () => {
      browser ??= await start({ ...engine, capabilities: { ...engine.capabilities, proxy } });
      const server = await serve({ folder: dist });
      try {
        await run(browser, server);
      } finally {
        await browser.go("about:blank").catch(() => {});
        await server.close();
      }
    });
  suite(journey, outside, options);
}
