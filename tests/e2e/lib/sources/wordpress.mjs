// WordPress's REST API as it answers: routes, paging, headers, errors, CORS.
//
// https://developer.wordpress.org/rest-api/
import { host } from "./host.mjs";
import { AUTHORS, SECTIONS, TAGS, stories } from "./stories.mjs";

/**
 * `root` is the folder of the site; `isPretty` whether its addresses are; with
 * `exposes` off, pages of other origins do not see how many pages there are.
 */
export async function wordpress({ posts = stories(45), root = "/", isPretty = true, exposes = true } = {}) {
  const cors = { "access-control-allow-origin": "*", vary: "Origin" };
  if (exposes) cors["access-control-expose-headers"] = "X-WP-Total, X-WP-TotalPages, Link";
  let origin = "";
  const server = await host((url) => {
    const route = routeOf(url);
    // Only the API lets pages of other origins in. Where addresses are plain,
    // every other one is the front.
    if (route === null) return { status: isPretty ? 404 : 200, type: "text/html", body: "<!doctype html><title>The Harbour</title>", isPage: true };
    return answer(route, url.searchParams);
  }, cors);
  origin = server.origin;
  const site = origin + root;
  const at = (pretty, plain) => site + (isPretty ? pretty : plain);

  function routeOf(url) {
    const given = url.searchParams.get("rest_route");
    if (url.pathname === root && given) return given;
    const start = `${root}wp-json`;
    return isPretty && url.pathname.startsWith(start) ? url.pathname.slice(start.length).replace(/\/$/, "") || "/" : null;
  }

  function answer(route, query) {
    if (route === "/wp/v2/posts") return list(query);
    if (route === "/wp/v2/categories") return categories(query);
    const id = /^\/wp\/v2\/posts\/(\d+)$/.exec(route)?.[1];
    if (!id) return error(404, "rest_no_route", "No route was found matching the URL and request method.");
    const post = posts.find((one) => one.id === Number(id));
    return post ? { json: shown(post, query) } : error(404, "rest_post_invalid_id", "Invalid post ID.");
  }

  function list(query) {
    const perPage = Number(query.get("per_page") ?? 10);
    const page = Number(query.get("page") ?? 1);
    if (!(perPage >= 1 && perPage <= 100)) return error(400, "rest_invalid_param", "Invalid parameter(s): per_page");
    const words = query.get("search")?.toLowerCase();
    const found = posts.filter(
      (post) =>
        (!query.has("categories") || String(post.section.id) === query.get("categories")) &&
        (!query.has("tags") || String(post.tag.id) === query.get("tags")) &&
        (!query.has("author") || String(post.author.id) === query.get("author")) &&
        (!words || `${post.title} ${post.text}`.toLowerCase().includes(words)),
    );
    const pages = Math.ceil(found.length / perPage);
    if (page > 1 && page > pages) return error(400, "rest_post_invalid_page_number", "The page number requested is larger than the number of pages available.");
    return {
      headers: { "x-wp-total": found.length, "x-wp-totalpages": pages },
      json: found.slice((page - 1) * perPage, page * perPage).map((post) => shown(post, query)),
    };
  }

  function categories(query) {
    const all = SECTIONS.map((section) => ({ ...section, name: section.name.replace("&", "&amp;"), count: posts.filter((post) => post.section === section).length }));
    all.push({ id: 1, slug: "uncategorized", name: "Uncategorized", count: 1 });
    all.sort((one, other) => other.count - one.count);
    return { json: all.slice(0, Number(query.get("per_page") ?? 10)) };
  }

  // `_fields` takes members out, also from within others; what is embedded
  // comes after that, and only if the links are still there.
  function shown(post, query) {
    const whole = {
      id: post.id,
      date: post.date,
      date_gmt: post.utc ?? post.date,
      modified: post.modified ?? post.date,
      modified_gmt: post.modified ?? post.utc ?? post.date,
      slug: post.slug,
      status: "publish",
      type: "post",
      link: at(`${post.slug}/`, `?p=${post.id}`),
      title: { rendered: post.title },
      content: { rendered: `${post.text}<p><a href="/elsewhere/">Elsewhere</a></p>`, protected: false },
      excerpt: { rendered: `<p>${post.summary}</p>\n`, protected: false },
      author: post.author.id,
      featured_media: 0,
      meta: [],
      categories: [post.section.id],
      tags: [post.tag.id],
      _links: { author: [{ embeddable: true, href: `${at("wp-json", "index.php?rest_route=")}/wp/v2/users/${post.author.id}` }] },
    };
    const fields = query.get("_fields")?.split(",").map((field) => field.split("."));
    const picked = fields ? pick(whole, fields) : whole;
    const embed = query.get("_embed")?.split(",");
    if (embed && picked._links) {
      picked._embedded = {};
      if (embed.includes("author")) picked._embedded.author = [author(post.author)];
      if (embed.includes("wp:featuredmedia") && post.picture) picked._embedded["wp:featuredmedia"] = [post.picture];
      if (embed.includes("wp:term")) picked._embedded["wp:term"] = [[term(post.section, "category")], [term(post.tag, "post_tag")]];
    }
    return picked;
  }

  const author = ({ id, slug, name, bio }) => ({ id, name, url: "", description: bio, link: at(`author/${slug}/`, `?author=${id}`), slug, avatar_urls: {} });
  const term = ({ id, slug, name }, taxonomy) => ({ id, link: at(`${taxonomy}/${slug}/`, `?${taxonomy}=${slug}`), name: name.replace("&", "&amp;"), slug, taxonomy });

  return { ...server, site, posts, authors: AUTHORS, sections: SECTIONS, tags: TAGS };
}

const error = (status, code, message) => ({ status, json: { code, message, data: { status } } });

function pick(value, paths) {
  const picked = {};
  for (const [key, ...rest] of paths) {
    if (!(key in value)) continue;
    picked[key] = rest.length ? { ...picked[key], ...pick(value[key], [rest]) } : value[key];
  }
  return picked;
}
