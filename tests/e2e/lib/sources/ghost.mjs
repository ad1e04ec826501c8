// Ghost's Content API as it answers.
//
// https://docs.ghost.org/content-api/
import { host } from "./host.mjs";
import { stories } from "./stories.mjs";

const KEY = "0123456789abcdef0123456789";

export async function ghost({ posts = stories(41, { of: "sluice" }), key = KEY } = {}) {
  let origin = "";
  const server = await host((url) => {
    const path = /^\/ghost\/api\/content\/(.*)\/$/.exec(url.pathname)?.[1];
    if (path === undefined) return { status: 404, type: "text/html", body: "<!doctype html><title>404</title>" };
    const query = url.searchParams;
    if (!query.has("key")) return error(403, "NoPermissionError", "Authorization failed");
    if (query.get("key") !== key) return error(401, "UnauthorizedError", "Unknown Content API Key");
    return answer(path, query);
  });
  origin = server.origin;

  function answer(path, query) {
    if (path === "posts") return list(query);
    if (path === "tags") return tags(query);
    const [, slug] = /^posts\/slug\/([^/]+)$/.exec(path) ?? [];
    const [, id] = /^posts\/([^/]+)$/.exec(path) ?? [];
    if (id && !/^[0-9a-f]{24}$/.test(id)) return error(422, "ValidationError", "Validation (Matches) failed for id");
    const post = posts.find((one) => one.slug === slug || idOf(one) === id);
    return post ? { json: { posts: [shown(post, query)] } } : error(404, "NotFoundError", "Resource not found error, cannot read post.");
  }

  function list(query) {
    const limit = Math.min(Number(query.get("limit") ?? 15), 100);
    const page = Number(query.get("page") ?? 1);
    const [, field, value] = /^(tag|author):(.+)$/.exec(query.get("filter") ?? "") ?? [];
    const found = posts.filter((post) => !field || (field === "author" ? post.author.slug === value : [post.section.slug, post.tag.slug].includes(value)));
    const pages = Math.max(Math.ceil(found.length / limit), 1);
    const pagination = { page, limit, pages, total: found.length, next: page < pages ? page + 1 : null, prev: page > 1 ? page - 1 : null };
    return { json: { posts: found.slice((page - 1) * limit, page * limit).map((post) => shown(post, query)), meta: { pagination } } };
  }

  function tags(query) {
    const all = new Map();
    for (const post of posts) for (const one of [post.section, post.tag]) all.set(one, (all.get(one) ?? 0) + 1);
    const counted = [...all].sort((one, other) => other[1] - one[1]).slice(0, Number(query.get("limit") ?? 15));
    return { json: { tags: counted.map(([one, count]) => ({ ...tag(one), count: { posts: count } })), meta: { pagination: {} } } };
  }

  function shown(post, query) {
    const shown = {
      id: idOf(post),
      uuid: `00000000-0000-4000-8000-00000000${post.id}`,
      title: post.title,
      slug: post.slug,
      html: post.text,
      comment_id: idOf(post),
      feature_image: null,
      featured: false,
      visibility: "public",
      access: true,
      created_at: `${post.date}.000+00:00`,
      updated_at: `${post.date}.000+00:00`,
      published_at: `${post.date}.000+00:00`,
      custom_excerpt: post.summary,
      excerpt: post.summary,
      reading_time: 1,
      url: `${origin}/${post.slug}/`,
    };
    const include = query.get("include")?.split(",") ?? [];
    if (include.includes("authors")) Object.assign(shown, { authors: [author(post.author)], primary_author: author(post.author) });
    if (include.includes("tags")) Object.assign(shown, { tags: [tag(post.section), tag(post.tag)], primary_tag: tag(post.section) });
    return shown;
  }

  const author = ({ id, slug, name, bio }) => ({ id: String(id), name, slug, profile_image: null, bio, url: `${origin}/author/${slug}/` });
  const tag = ({ id, slug, name }) => ({ id: String(id), name, slug, description: null, visibility: "public", url: `${origin}/tag/${slug}/` });

  return { ...server, site: `${origin}/`, posts, key };
}

export const idOf = (post) => post.id.toString(16).padStart(24, "6");
const error = (status, type, message) => ({ status, json: { errors: [{ message, type, context: null, code: null, id: "00000000-0000-4000-8000-000000000000" }] } });
