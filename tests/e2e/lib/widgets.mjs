// Widgets of a paper on the page of another site: two hosts, two origins.
import { journey } from "./chromium.mjs";
import { eventually } from "./eventually.mjs";
import { serve } from "./server.mjs";

export const MODES = ["frame", "inline"];
export const CODE = /^embed\/code-[0-9a-f]{10}\/embed_bg\.wasm$/;
/** Without it no other site, and no frame, may ask a paper for anything. */
export const OPEN = { headers: { "access-control-allow-origin": "*" } };
export const FRAME = "embed/v1.html";

/**
 * A journey on a page of another site. `run` is given `show`, which puts a page
 * together and opens it: `body` and `head` of it, and `headers`. `paper` is the
 * host that the widgets come from, `site` the other one.
 */
export function embedding(name, run, options = {}) {
  journey(
    name,
    async (tools) => {
      const site = await serve();
      // Another site for the browser, too, and not only another port.
      const origin = site.origin.replace("127.0.0.1", "localhost");
      site.behave("favicon.ico", { body: "", type: "image/x-icon" });
      const { page, server: paper } = tools;
      const loader = `<script type="module" src="${paper.url("embed/v1.js")}"></script>`;
      const open = async ({ body, head = "", headers = {}, script = loader, lang = "en", path = "page" }) => {
        site.behave(path, {
          type: "text/html; charset=utf-8",
          headers,
          body: `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width"><title>Another site</title>${head}</head><body>${body}${script}</body></html>`,
        });
        await page.goto(`${origin}/${path}`);
      };
      await page.addInitScript(() => {
        window.happened = [];
        for (const type of ["load", "error", "resize", "navigate"]) {
          addEventListener(`lede:${type}`, (event) => window.happened.push({ type, id: event.target.id, of: event.target.localName, ...event.detail }));
        }
      });
      try {
        await run({ ...tools, paper, site, origin, show: open, loader, src: (path) => paper.url(path) });
      } finally {
        await site.close();
      }
    },
    { ...options, host: OPEN },
  );
}

/** A widget's markup, with a link as what stands in for it. */
export function markup(kind, attributes = {}, fallback = `<a href="https://paper.example/">The story — The Paper</a>`) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
  return `<lede-${kind}${written.join("")}>${fallback}</lede-${kind}>`;
}

/** Where the content of a widget is, in either mode. */
export async function inside(widget) {
  return (await widget.getAttribute("mode")) === "inline" ? widget : widget.locator("iframe").contentFrame();
}

/** What happened on the page so far, of one type. */
export const happened = (page, type, id) => page.evaluate(([type, id]) => window.happened.filter((one) => one.type === type && (!id || one.id === id)), [type, id]);

/** Waits until so many events of a type have happened. */
export const until = (page, type, count = 1, id) =>
  eventually(async () => (await happened(page, type, id)).length >= count, `lede:${type} has not happened ${count} times`).then(() => happened(page, type, id));

/** Whether what stands in for a widget can be seen. */
export const isStandingIn = (widget) => widget.locator("a", { hasText: "The story — The Paper" }).first().isVisible();
