// A WordPress and a Ghost that run somewhere, asked in their own words for what
// a paper that lives from them has to show.
import { env } from "node:process";

/**
 * A story as its source tells it: `id` as it stands in the paper's addresses,
 * `slug` where it can be asked for by that as well, `title`, and what it belongs
 * to: `section`, `author` and `tag`, each with an `id` and a `name`. Names and
 * titles are HTML where `isHtml`.
 */

/** How long a source has for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** WordPress, where `LEDE_WORDPRESS` says. */
export const wordpress = {
  name: "WordPress",
  site: env.LEDE_WORDPRESS,
  missing: !env.LEDE_WORDPRESS && "LEDE_WORDPRESS names no site",
  isHtml: true,
  config: { kind: "wordpress", url: env.LEDE_WORDPRESS },
  /** How many of the newest a front asks for. */
  perFront: 20,
  /** Whether a story can be asked for by its slug. */
  hasSlugs: false,
  /** The id of no story. */
  nowhere: "999999999",
  /** What a preview is given. */
  preview: env.LEDE_WORDPRESS,

  /** The stories of a list, the newest first, to its end. */
  async stories(choice = {}) {
    const posts = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const address = new URL(env.LEDE_WORDPRESS);
      address.search = new URLSearchParams({ rest_route: "/wp/v2/posts", _embed: "author,wp:term", per_page: 50, page, ...choice });
      const response = await asked(address);
      pages = Number(response.headers.get("x-wp-totalpages"));
      posts.push(...(await response.json()));
    }
    return posts.map((post) => {
      const terms = post._embedded["wp:term"].flat();
      const term = (taxonomy) => terms.find((one) => one.taxonomy === taxonomy && one.slug !== "uncategorized");
      return { id: String(post.id), title: post.title.rendered, isOpen: !post.content.protected, section: term("category"), tag: term("post_tag"), author: post._embedded.author[0] };
    });
  },
  inSection: (section) => wordpress.stories({ categories: section.id }),
  byAuthor: (author) => wordpress.stories({ author: author.id }),
  withTag: (tag) => wordpress.stories({ tags: tag.id }),
  with: (words) => wordpress.stories({ search: words }),
  /**
   * What the console says all the same: where addresses are plain, the place of
   * pretty ones is a page that lets no other origin in.
   */
  async noise() {
    const address = new URL(env.LEDE_WORDPRESS);
    address.search = new URLSearchParams({ rest_route: "/wp/v2/posts", _fields: "link", per_page: 1 });
    const [post] = await (await asked(address)).json();
    return new URL(post.link).searchParams.has("p") ? [/\/wp-json\/.*blocked by CORS policy/, /net::ERR_FAILED \[.*\/wp-json\//] : [];
  },
};

/** Ghost, where `LEDE_GHOST` says. */
export const ghost = {
  name: "Ghost",
  site: env.LEDE_GHOST,
  missing: (!env.LEDE_GHOST || !env.LEDE_GHOST_KEY) && "LEDE_GHOST and LEDE_GHOST_KEY name no site and its key",
  isHtml: false,
  config: { kind: "ghost", url: env.LEDE_GHOST, key: env.LEDE_GHOST_KEY },
  perFront: 15,
  hasSlugs: true,
  nowhere: "000000000000000000000000",
  preview: `${env.LEDE_GHOST}?key=${env.LEDE_GHOST_KEY}`,

  async stories(choice = {}) {
    const posts = [];
    for (let page = 1; page; ) {
      const address = new URL("ghost/api/content/posts/", env.LEDE_GHOST);
      address.search = new URLSearchParams({ key: env.LEDE_GHOST_KEY, include: "authors,tags", limit: 50, page, ...choice });
      const answer = await (await asked(address)).json();
      posts.push(...answer.posts);
      page = answer.meta.pagination.next;
    }
    return posts.map((post) => {
      const tags = post.tags.filter((tag) => tag.visibility === "public");
      return { id: post.id, slug: post.slug, title: post.title, isOpen: post.access, section: tags[0], tag: tags[1], author: post.authors[0], words: `${post.title} ${post.excerpt} ${post.html}` };
    });
  },
  inSection: (section) => ghost.stories({ filter: `tag:${section.slug}` }),
  byAuthor: (author) => ghost.stories({ filter: `author:${author.slug}` }),
  withTag: (tag) => ghost.stories({ filter: `tag:${tag.slug}` }),
  /** It has no search. */
  with: async (words) => (await ghost.stories()).filter((story) => story.words.toLowerCase().includes(words.toLowerCase())),
  noise: async () => [],
};

async function asked(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} from ${address}`);
  return response;
}
