// A paper that lives from sources.

/** Makes every page of a build that of a paper with another `site.json`. */
export function bePaper(server, site, hosts) {
  const json = JSON.stringify({ version: "1", type: "site", name: "The Reader", language: "en", ...site }).replaceAll("<", "\\u003c");
  const page = server
    .text("404.html")
    .replace(/(<script[^>]*id="?site"?[^>]*>).*?(<\/script>)/s, (_, open, close) => open + json + close)
    .replace("connect-src 'self'", `connect-src 'self' ${hosts.join(" ")}`);
  if (!page.includes(json) || !page.includes(hosts[0])) throw new Error("the page has no place for another site.json");
  // Ids may have dots in them; files have an ending.
  server.behave(/^(?!.*\.(js|wasm|css|json|svg|png|jpg|avif)$)/, { body: page, type: "text/html" });
}

/** Requests that are more than CORS calls simple. */
export const notSimple = (host) => host.requests.filter(({ method, headers }) => method !== "GET" || headers.cookie || headers.authorization || (headers["content-type"] ?? "") !== "");
