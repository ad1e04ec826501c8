// The Guardian's Content API as it answers.
//
// https://open-platform.theguardian.com/documentation/
import { host } from "./host.mjs";
import { stories } from "./stories.mjs";

export async function guardian({ posts = stories(50, { of: "weir" }), key = "test-key" } = {}) {
  let origin = "";
  const server = await host((url) => {
    const query = url.searchParams;
    if (query.get("api-key") !== key) return { status: 401, json: { message: "Unauthorized" } };
    return answer(decodeURIComponent(url.pathname.slice(1)), query);
  });
  origin = server.origin;

  function answer(path, query) {
    const words = query.get("q")?.toLowerCase();
    if (path === "search") return list(posts.filter((post) => !words || `${post.title} ${post.text}`.toLowerCase().includes(words)), query, {});
    const post = posts.find((one) => idOf(one) === path);
    if (post) return { json: { response: { status: "ok", userTier: "developer", total: 1, content: item(post, query), relatedContent: [] } } };
    for (const post of posts) {
      if (post.section.slug === path) return list(posts.filter((one) => one.section === post.section), query, { section: section(post.section), edition: undefined });
      for (const tag of [contributor(post.author), keyword(post)]) {
        if (tag.id === path) return list(posts.filter((one) => contributor(one.author).id === path || keyword(one).id === path), query, { tag });
      }
    }
    return { status: 404, json: { response: { status: "error", message: "The requested resource could not be found." } } };
  }

  function list(found, query, about) {
    const pageSize = Number(query.get("page-size") ?? 10);
    const currentPage = Number(query.get("page") ?? 1);
    const pages = Math.ceil(found.length / pageSize);
    if (currentPage > Math.max(pages, 1)) return { status: 400, json: { response: { status: "error", message: "requested page is beyond the number of available pages" } } };
    return {
      json: {
        response: {
          status: "ok",
          userTier: "developer",
          total: found.length,
          startIndex: found.length ? (currentPage - 1) * pageSize + 1 : 0,
          pageSize,
          currentPage,
          pages,
          orderBy: query.get("order-by"),
          ...about,
          results: found.slice((currentPage - 1) * pageSize, currentPage * pageSize).map((post) => item(post, query)),
        },
      },
    };
  }

  function item(post, query) {
    const shown = {
      id: idOf(post),
      type: "article",
      sectionId: post.section.slug,
      sectionName: post.section.name,
      webPublicationDate: `${post.date}Z`,
      webTitle: post.title,
      webUrl: `https://weir.example/${idOf(post)}`,
      apiUrl: `${origin}/${idOf(post)}`,
      isHosted: false,
    };
    const fields = query.get("show-fields")?.split(",") ?? [];
    const all = { headline: post.title, trailText: post.summary, standfirst: `<p>${post.summary}</p>`, byline: post.author.name, wordcount: "12", lang: "en", body: post.text };
    if (fields.length) shown.fields = fields[0] === "all" ? all : Object.fromEntries(fields.filter((field) => field in all).map((field) => [field, all[field]]));
    const types = query.get("show-tags")?.split(",") ?? [];
    if (types.length) shown.tags = [contributor(post.author), keyword(post)].filter((tag) => types.includes("all") || types.includes(tag.type));
    return shown;
  }

  const contributor = ({ slug, name, bio }) => ({ id: `profile/${slug}`, type: "contributor", webTitle: name, webUrl: `https://weir.example/profile/${slug}`, apiUrl: `${origin}/profile/${slug}`, bio });
  const keyword = ({ section, tag }) => ({ id: `${section.slug}/${tag.slug}`, type: "keyword", webTitle: tag.name, webUrl: `https://weir.example/${section.slug}/${tag.slug}`, apiUrl: `${origin}/${section.slug}/${tag.slug}` });
  const section = ({ slug, name }) => ({ id: slug, webTitle: name, webUrl: `https://weir.example/${slug}`, apiUrl: `${origin}/${slug}` });

  return { ...server, site: `${origin}/`, posts, key };
}

export const idOf = (post) => `${post.section.slug}/2025/jun/${post.slug}`;
