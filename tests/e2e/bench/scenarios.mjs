// What is measured. A scenario gives the numbers of one run.
import { eventually } from "../lib/eventually.mjs";
import { list, pathOf, stories } from "../lib/newsroom.mjs";
import { longArticle, longList } from "./documents.mjs";
import { CONDITIONS, heap, load, prepare } from "./measure.mjs";

const BLOCKS = 5000;
const CARDS = 10_000;
const MOVES = 200;

/** What a reader sees first may be drawn before the application is here (`public/draw.js`). */
const HEADLINE = `probe.has("main h1.headline")`;
const BODY = `probe.has(".body > p")`;
const RUNNING = `!document.getElementById("shell") && probe.has("main#story h1")`;
const ARTICLE = { headline: HEADLINE, body: BODY, running: RUNNING };
const READ = { headline: "ms", body: "ms", lcp: "ms", running: "ms", blocking: "ms", shift: "" };

const cold = async ({ context, server }) => load(await prepare(context, CONDITIONS.slow, ARTICLE), server.url(pathOf(stories.long)));

/** The last card of a list is on the screen. */
const LAST_CARD = `document.querySelector("main .stories > :last-child > :last-child > :last-child")?.getBoundingClientRect().top < innerHeight`;

/** Frames of a scroll to the end: the slowest, and what one in twenty exceeds. */
async function scroll({ page }) {
  const frames = (await page.evaluate(() => probe.scroll())).sort((one, other) => one - other);
  return { frame95: frames[Math.floor(frames.length * 0.95)], frame: frames.at(-1) };
}

export const scenarios = {
  cold: { title: "an article, cold, slow 4G, CPU ×4", metrics: READ, run: cold },
  warm: {
    title: "the same, again, from the browser's cache",
    metrics: READ,
    async run(world) {
      const first = await prepare(world.context, CONDITIONS.free, ARTICLE);
      await load(first, world.server.url(pathOf(stories.long)));
      await first.page.close();
      return cold(world);
    },
  },
  soft: {
    title: "from a card to its article, CPU ×4",
    metrics: { headline: "ms", blocking: "ms" },
    async run({ context, server }) {
      const visit = await prepare(context, CONDITIONS.cpu, { cards: `probe.has("main .card")` });
      await load(visit, server.url(""));
      const before = await visit.page.evaluate(() => probe.blocking);
      const moving = visit.page.evaluate(
        () => new Promise((resolve) => addEventListener("click", (event) => void probe.painted(() => document.querySelector("article.article h1")).then((time) => resolve(time - event.timeStamp)), { capture: true, once: true })),
      );
      await visit.page.locator("main .card a[href*='/article/']").nth(1).click();
      return { headline: await moving, blocking: (await visit.page.evaluate(() => probe.blocking)) - before };
    },
  },
  list: {
    title: `a list of ${CARDS} cards, CPU ×4`,
    metrics: { first: "ms", end: "ms", longest: "ms", frame95: "ms", frame: "ms", heap: "MB" },
    async run({ context, server }) {
      const section = list("tag");
      server.behave(section.json, { status: 200, type: "application/json", body: JSON.stringify(longList(CARDS)) });
      const visit = await prepare(context, CONDITIONS.cpu, { first: `probe.has("main .card")` });
      const { first } = await load(visit, server.url(section.path));
      const end = await visit.page.evaluate(`probe.jump(() => ${LAST_CARD})`);
      await visit.page.evaluate(() => scrollTo(0, 0));
      const frames = await scroll(visit);
      const longest = await visit.page.evaluate(() => probe.longest);
      return { first, end, longest, ...frames, heap: await heap(visit.session) };
    },
  },
  long: {
    title: `an article of ${BLOCKS} mixed blocks, CPU ×4`,
    metrics: { first: "ms", last: "ms", blocking: "ms", frame95: "ms", frame: "ms", heap: "MB" },
    async run({ context, server }) {
      const story = longArticle("long", BLOCKS);
      server.behave("articles/long.json", { status: 200, type: "application/json", body: JSON.stringify(story) });
      const marks = { first: BODY, last: `document.querySelectorAll(":is(.body, .chunk) > [data-block]").length >= ${BLOCKS}` };
      const visit = await prepare(context, CONDITIONS.cpu, marks);
      const { first, last, blocking } = await load(visit, server.url(pathOf(story)));
      return { first, last, blocking, ...(await scroll(visit)), heap: await heap(visit.session) };
    },
  },
  leak: {
    title: `${MOVES} moves from article to article`,
    metrics: { growth: "KB" },
    async run({ context, server }) {
      const visit = await prepare(context, CONDITIONS.free, ARTICLE);
      const turns = [stories.long, stories.updated, stories.portrait];
      await load(visit, server.url(pathOf(stories.long)));
      const move = async (times) => {
        for (let turn = 1; turn <= times; turn += 1) {
          const story = turns[turn % turns.length];
          await visit.page.evaluate((address) => navigation.navigate(address).committed, server.url(pathOf(story)));
          await eventually(() => visit.page.evaluate((headline) => document.querySelector("main h1")?.textContent === headline, story.headline), story.headline, 20_000);
        }
      };
      // What is made once is made before.
      await move(turns.length * 4);
      const before = await heap(visit.session);
      await move(MOVES);
      return { growth: ((await heap(visit.session)) - before) * (1000 / MOVES) };
    },
  },
};
