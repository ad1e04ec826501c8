// The host of hostile pages: the build, with the hooks and the oracle in front
// of everything else, and a page without any policy for the control.
import { readFileSync } from "node:fs";

const file = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const LISTENING = '<script src="/hooks.js" data-own></script>';
const ORACLE = '<script src="/oracle.js"></script>';
export const STRICT = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";

/** Teaches a host the pages of a suite. */
export function prepare(server) {
  const script = (name) => server.behave(name, { status: 200, body: file(name), type: "text/javascript; charset=utf-8" });
  for (const name of ["hooks.js", "oracle.js", "frames.js"]) script(name);
  server.behave(/^article\//, { status: 200, type: "text/html; charset=utf-8", body: server.text("index.html").replace(/<meta charset="?utf-8"?[^>]*>/, `$&${LISTENING}${ORACLE}`) });
  server.behave(/^control\/page$/, { status: 200, type: "text/html; charset=utf-8", body: `<!doctype html><head>${LISTENING}${ORACLE}<script src="/frames.js"></script></head><body>` });
  server.behave(/^control\/strict$/, { status: 200, type: "text/html; charset=utf-8", body: `<!doctype html><head>${LISTENING}</head><body>`, headers: { "content-security-policy": STRICT } });
  // An answer that is no error, for what waits until the page is at rest.
  server.behave(/^at-rest\//, { status: 200, type: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' });
}

/** Publishes an article; gives its path. */
export function publish(server, document) {
  server.behave(`articles/${document.id}.json`, { status: 200, type: "application/json", body: JSON.stringify(document) });
  return `article/${document.id}`;
}

const MEDIA = ["image", "video", "audio", "track"];
const OWN = /^(article\/.*|articles\/[\w/-]*\.json|(boot|lede|lists|rich|html|shared\d+)-[0-9a-f]+(_bg)?\.(js|wasm|css)|(hooks|oracle)\.js|at-rest\/.*|icon-.*|favicon\.ico)$/;

/** Requests that no article may cause. */
export function strays(server) {
  return server.requests
    .filter(({ path, headers }) => {
      const isMedia = MEDIA.includes(headers["sec-fetch-dest"]);
      return path === null || path.startsWith("canary/") || (!isMedia && !OWN.test(path)) || (isMedia && headers["sec-fetch-mode"] === "navigate");
    })
    .map(({ method, path, headers }) => `${method} ${path} as ${headers["sec-fetch-dest"]}`);
}
