// A JSON Feed in parts.
//
// https://www.jsonfeed.org/version/1.1/
import { host } from "./host.mjs";
import { stories } from "./stories.mjs";

/** `at` is the path of the feed. */
export async function jsonFeed({ posts = stories(30, { of: "lagoon" }), at = "/feed.json", perPart = 12 } = {}) {
  let origin = "";
  const server = await host((url) => {
    if (url.pathname !== at) return { status: 404, type: "text/html", body: "<!doctype html><title>404</title>" };
    const part = Number(url.searchParams.get("part") ?? 1);
    const next = part * perPart < posts.length ? { next_url: `${origin}${at}?part=${part + 1}` } : {};
    return {
      type: "application/feed+json",
      json: {
        version: "https://jsonfeed.org/version/1.1",
        title: "The Lagoon",
        home_page_url: `${origin}/`,
        feed_url: `${origin}${at}`,
        ...next,
        items: posts.slice((part - 1) * perPart, part * perPart).map(item),
      },
    };
  });
  origin = server.origin;

  const item = (post) => ({
    id: idOf(post),
    url: `https://lagoon.example/${post.slug}`,
    title: post.title,
    summary: post.summary,
    content_html: post.text,
    date_published: `${post.date}Z`,
    authors: [{ name: post.author.name, url: `https://lagoon.example/about/${post.author.slug}` }],
    tags: [post.section.name, post.tag.name],
    language: "en",
  });

  return { ...server, site: `${origin}/`, feed: origin + at, posts };
}

export const idOf = (post) => `https://lagoon.example/${post.slug}`;
