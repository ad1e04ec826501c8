// What holds in every engine: hostile strings do nothing on the real page, and
// the same strings are heard and seen where nothing prevents them.
import assert from "node:assert/strict";
import { stories, pathOf } from "../newsroom.mjs";
import { standing } from "../standing.mjs";
import { asFields, asHtml } from "./articles.mjs";
import { all, batches } from "./attacks.mjs";
import { prepare, publish, strays } from "./host.mjs";
import { CANARIES, KINDS } from "./probes.mjs";
import * as visit from "./visit.mjs";

const HARMLESS = { payload: "plain words", trigger: null };

/**
 * Registers the suite. `journey` makes a test of a sentence and of what is done
 * with a browser (`go`, `run`, `until`) and a host; `world` is what lies
 * outside; of the strings, `share` must do something where nothing prevents it. A
 * page that does not come is loaded `loads` times: whether it comes is not what
 * this is about.
 */
export function suite(journey, world, { share, deaf = [], loads = 1 }) {
  journey("hostile strings as HTML do nothing", (browser, server) => attack(browser, server, world, { write: asHtml, size: 40, events: visit.EVENTS, loads }));
  journey("hostile strings in every other field do nothing", (browser, server) => attack(browser, server, world, { write: asFields, size: 20, events: visit.FEW_EVENTS, loads }));

  journey("a story with nothing hostile in it is not accused", async (browser, server) => {
    prepare(server);
    for (const story of [stories.long, stories.arabic]) {
      await browser.go(server.url(pathOf(story)));
      await browser.until(() => !document.getElementById("shell") && !!document.querySelector(".related .card"), "the story does not come");
      assert.deepEqual(await browser.run(visit.judge), []);
      assert.deepEqual(await browser.run(visit.calls), []);
    }
  });

  journey("the same strings are heard and seen where nothing prevents them", async (browser, server) => {
    prepare(server);
    await browser.go(server.url("control/page"));
    const heardOf = new Map();
    const accused = new Set();
    for (const batch of batches(all, 40)) {
      await browser.run((batch) => void frames_.set(batch), batch);
      await browser.until(() => frames_.areJudged(), "some frames do not load");
      const round = `control-${batch[0].id}`;
      await browser.run(visit.rest, round);
      await browser.until(visit.isAtRest, "the frames do not come to rest", round);
      for (const [id, kind] of await browser.run(() => heard.byAttack ?? [])) heardOf.set(id, (heardOf.get(id) ?? new Set()).add(kind));
      for (const id of await browser.run(() => Object.keys(frames_.judged))) accused.add(id);
    }
    const kinds = new Set([...heardOf.values()].flatMap((kinds) => [...kinds]));
    const missed = [...heardOf.keys()].filter((id) => !accused.has(id));
    console.log(`# ${heardOf.size} of ${all.length} strings did something, the oracle accused ${accused.size}; heard: ${[...kinds].join(", ")}`);
    assert.deepEqual(KINDS.filter((kind) => !kinds.has(kind) && !deaf.includes(kind)), [], "kinds of calls that were not heard");
    assert.ok(heardOf.size >= share * all.length, `only ${heardOf.size} of ${all.length} strings did something`);
    assert.deepEqual(missed, [], "strings that did something and were not accused");
    const asked = CANARIES.filter((name) => !server.asked(`canary/${name}`).length && !deaf.includes(name));
    assert.deepEqual(asked, [], "requests that did not come");
    assert.ok(world.seen.length > 0, "hosts elsewhere were asked for something");
  });

  journey("a policy that is violated is heard", async (browser, server) => {
    prepare(server);
    await browser.go(server.url("control/strict"));
    await browser.run(() => document.querySelector("body").append(Object.assign(document.createElement("img"), { src: "https://canary.example/" })));
    await browser.until(() => heard.calls.some(({ kind }) => kind === "violation"), "no violation is heard");
    server.violations.length = 0;
  });
}

async function attack(browser, server, world, { write, size, events, loads }) {
  prepare(server);
  const findings = [];
  const before = world.seen.length;
  const look = async (document, batch) => {
    const path = publish(server, document);
    for (let left = loads; ; left -= 1) {
      await browser.go(server.url(path));
      try {
        await browser.until(visit.stands, `${document.id} does not come`, batch.length);
        return browser.run(visit.surroundings);
      } catch ({ message }) {
        const open = server.requests.filter(({ isAnswered, isAborted }) => !isAnswered && !isAborted).map((request) => request.path);
        const what = `${message}; ${JSON.stringify({ ...(await browser.run(standing)), open })}`;
        if (left === 1) throw new Error(what);
        console.log(`# loaded again: ${what}`);
      }
    }
  };
  let number = 0;
  let usual = [];
  for (const batch of batches(all, size)) {
    number += 1;
    const id = `xss-${number}`;
    if (usual.length === 0 || usual.count !== batch.length) {
      usual = await look(write(`plain-${batch.length}`, batch.map(({ id }) => ({ ...HARMLESS, id }))), batch);
      usual.count = batch.length;
    }
    const found = (what) => findings.push(...what.map((one) => `${id} (${batch[0].id} to ${batch.at(-1).id}): ${one}`));
    const around = await look(write(id, batch), batch);
    const loaded = server.asked(`article/${id}`).length;
    found(different(usual, around));
    await settle(browser, `${id}-a`);
    found(await browser.run(visit.judge));
    await browser.run(visit.stay);
    found(await browser.run(visit.triggers(batch)));
    await browser.run(visit.provoke, events);
    const path = await browser.run(visit.goToParts, ["#x", "#javascript:alert(1)", "#story", ""]);
    if (path !== `/article/${id}`) found([`the page is at ${path}`]);
    await settle(browser, `${id}-b`);
    found(await browser.run(visit.judge));
    found(await browser.run(visit.calls));
    found(different(usual, await browser.run(visit.surroundings)));
    if (await browser.run(() => document.querySelectorAll(".overlay").length)) found(["the application has died"]);
    if (server.asked(`article/${id}`).length !== loaded) found(["the page was loaded again"]);
  }
  findings.push(...strays(server), ...world.seen.slice(before).filter((address) => /canary\.example|^http:/.test(address)), ...server.violations);
  assert.equal(findings.length, 0, [...new Set(findings)].slice(0, 60).join("\n"));
  console.log(`# ${all.length} strings, ${number} pages`);
}

async function settle(browser, round) {
  await browser.run(visit.hurry);
  await browser.until(visit.hasLoaded, `the pictures of ${round} do not end`);
  await browser.run(visit.rest, round);
  await browser.until(visit.isAtRest, `${round} does not come to rest`, round);
}

/** What was put in or taken out. */
function different(usual, now) {
  const count = (list) => list.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map());
  const [before, after] = [count(usual), count(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((one) => before.get(one) !== after.get(one)).map((one) => `outside the article, ${before.get(one) ?? 0} became ${after.get(one) ?? 0}: ${one}`);
}
