// Hostile strings in Chromium.
import { after } from "node:test";
import { chromiumPath } from "./lib/environment.mjs";
import { journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { suite } from "./lib/xss/suite.mjs";
import { world } from "./lib/xss/world.mjs";

const outside = chromiumPath ? await world() : null;
after(() => outside?.close());

const attack = (sentence, run) =>
  journey(
    `${sentence} (Chromium)`,
    async ({ page, context, server, tolerate }) => {
      // Playwright's own way to run something needs `eval`, which is listened to.
      const session = await context.newCDPSession(page);
      const ask = async (script, ...args) => {
        const { result, exceptionDetails } = await session.send("Runtime.evaluate", { expression: `(${script}).apply(null, ${JSON.stringify(args)})`, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      const dialogs = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        dialog.dismiss().catch(() => {});
      });
      // Pictures that are not there are none of the page's faults.
      tolerate(/^Failed to load resource/);
      const isControl = /prevents|violated/.test(sentence);
      if (isControl) tolerate(/./);
      await run({ go: (url) => page.goto(url), run: ask, until: (question, what, ...args) => eventually(() => ask(question, ...args), what) }, server);
      if (dialogs.length) throw new Error(`Dialogs were shown: ${dialogs}`);
    },
    { limit: 300_000, context: outside ? { proxy: { server: outside.address, bypass: "127.0.0.1" } } : {} },
  );

suite(attack, outside, { share: 0.2 });
