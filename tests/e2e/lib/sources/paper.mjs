// A paper that lives from sources.

/** Makes every page of a build that of a paper with another `site.json`, as the build fills it in. */
export function bePaper(server, site, hosts) {
  const paper = { version: "1", type: "site", name: "The Reader", language: "en", sections: [], ...site };
  const json = JSON.stringify(paper).replaceAll("<", "\\u003c");
  const sections = paper.sections.map(({ slug, name }) => `<li><a href="section/${slug}">${name}</a></li>`).join("");
  const page = server
    .text("404.html")
    .replace(/(<script[^>]*id="?site"?[^>]*>).*?(<\/script>)/s, (_, open, close) => open + json + close)
    .replace(/(class="?wordmark"?[^>]*>)[^<]*/, (_, open) => open + paper.name)
    .replace(/(<nav[^>]*><ul[^>]*>).*?(<\/ul>)/s, (_, open, close) => open + sections + close)
    .replace("connect-src 'self'", `connect-src 'self' ${hosts.join(" ")}`);
  if (!page.includes(json) || !page.includes(hosts[0])) throw new Error("the page has no place for another site.json");
  // Ids may have dots in them; files have an ending.
  server.behave(/^(?!.*\.(js|wasm|css|json|svg|png|jpg|avif)$)/, { body: page, type: "text/html" });
}

/** Requests that are more than CORS calls simple. */
export const notSimple = (host) => host.requests.filter(({ method, headers }) => method !== "GET" || headers.cookie || headers.authorization || (headers["content-type"] ?? "") !== "");
