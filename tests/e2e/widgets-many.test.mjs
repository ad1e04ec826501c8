// Many widgets, and widgets that come, go and move.
import assert from "node:assert/strict";
import { eventually } from "./lib/eventually.mjs";
import { front, jsonOf, stories } from "./lib/newsroom.mjs";
import { CODE, embedding, FRAME, happened, inside, isStandingIn, markup, MODES, until } from "./lib/widgets.mjs";

const story = stories.chosen;

for (const mode of MODES) {
  embedding(`a hundred widgets are shown as they come near (${mode})`, async ({ page, show, paper, src }) => {
    const cards = Array.from({ length: 100 }, (_, index) => markup("card", { mode, layout: "compact", src: src(`articles/${front.items[index % front.items.length].id}.json`) }, "<b>The story — The Paper</b>"));
    await show({ body: cards.join("") });
    await until(page, "load", 3);
    assert.ok((await happened(page, "load")).length < 60, "those far away wait");
    await eventually(
      async () => {
        await page.evaluate(() => scrollBy(0, 700));
        return (await happened(page, "load")).length >= 100;
      },
      "not all are shown",
      90_000,
    );
    assert.equal(paper.asked(CODE).length, 1);
    assert.equal(await page.locator("b:visible").count(), 0);
  }, { limit: 200_000 });

  embedding(`a widget that is added and taken away two hundred times leaves nothing (${mode})`, async ({ page, context, show, src }) => {
    await show({ body: "<main></main>" });
    await page.waitForFunction(() => customElements.get("lede-card"));
    const client = await context.newCDPSession(page);
    await client.send("HeapProfiler.enable");
    const once = (times) =>
      page.evaluate(
        async ([times, src, mode]) => {
          for (let index = 0; index < times; index++) {
            const widget = document.createElement("lede-card");
            widget.setAttribute("src", src);
            widget.setAttribute("mode", mode);
            widget.setAttribute("loading", "eager");
            const shown = new Promise((resolve, reject) => {
              widget.addEventListener("lede:load", resolve);
              widget.addEventListener("lede:error", reject);
            });
            document.querySelector("main").append(widget);
            // Some go before they have come.
            if (index % 4) await shown;
            widget.remove();
          }
          window.happened = [];
        },
        [times, src(jsonOf(story)), mode],
      );
    const heap = async () => {
      for (let round = 0; round < 4; round++) {
        await client.send("HeapProfiler.collectGarbage");
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      }
      return (await client.send("Runtime.getHeapUsage")).usedSize;
    };
    await once(20);
    const before = await heap();
    await once(200);
    const after = await heap();
    assert.ok(after < before * 1.1, `the heap went from ${before} to ${after}`);
    assert.equal(page.frames().length, 1);
  }, { limit: 240_000 });

  embedding(`a widget that is moved, hidden or put aside works on (${mode})`, async ({ page, show, src }) => {
    await show({ body: `<div id="one">${markup("card", { id: "moved", mode, src: src(jsonOf(story)) })}</div><div id="two"></div><div id="dark" style="display: none">${markup("card", { id: "hidden", mode, src: src(jsonOf(story)) })}</div>` });
    await until(page, "load", 1, "moved");
    assert.equal((await happened(page, "load", "hidden")).length, 0, "nobody sees it");
    await page.evaluate(() => document.getElementById("two").append(document.getElementById("moved")));
    const card = await inside(page.locator("#moved"));
    await card.locator(".card").waitFor();
    await page.evaluate(() => (document.getElementById("dark").style.display = ""));
    await until(page, "load", 1, "hidden");
    const height = () => page.locator("#hidden").evaluate((element) => element.clientHeight);
    const before = await height();
    await page.evaluate(() => (document.getElementById("dark").style.display = "none"));
    assert.equal(await height(), 0);
    await page.evaluate(() => (document.getElementById("dark").style.display = ""));
    await eventually(async () => Math.abs((await height()) - before) <= 1, "it does not come back as tall as it was");
    const content = await inside(page.locator("#hidden"));
    assert.ok(await content.locator(".card").isVisible());
    await page.evaluate(() => {
      const widget = document.getElementById("moved");
      widget.remove();
      window.aside = widget;
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await page.evaluate(() => document.getElementById("one").append(window.aside));
    await card.locator(".card").waitFor();
  });

  embedding(`a widget that nobody sees is as it should be when somebody does (${mode})`, async ({ page, show, src }) => {
    const card = (id) => markup("card", { id, mode, layout: "compact", loading: "eager", src: src(jsonOf(story)) });
    await show({ body: `<div id="dark" style="display: none">${card("hidden")}</div><details><summary>More</summary>${card("folded")}</details>${card("seen")}` });
    await until(page, "load", 3);
    await page.locator("#hidden").evaluate((element) => element.setAttribute("heading-level", "5"));
    await until(page, "load", 2, "hidden");
    await page.evaluate(() => {
      document.getElementById("dark").style.display = "";
      document.querySelector("details").open = true;
    });
    const height = (id) => page.locator(`#${id}`).evaluate((element) => element.clientHeight);
    for (const id of ["hidden", "folded"]) {
      await eventually(async () => Math.abs((await height(id)) - (await height("seen"))) <= 1, `${id} is not as tall as it should be`);
      assert.ok(await (await inside(page.locator(`#${id}`))).locator(".card").isVisible());
    }
    assert.equal(await (await inside(page.locator("#hidden"))).locator('[aria-level="5"]').count(), 1);
  });

  embedding(`the link comes back, and no empty room, when another story is missing (${mode})`, async ({ page, show, src, tolerate }) => {
    tolerate(/status of 404/);
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    await until(page, "load");
    await widget.evaluate((element, src) => element.setAttribute("src", src), src("articles/no-such-story.json"));
    await until(page, "error");
    assert.ok(await isStandingIn(widget));
    assert.ok((await widget.boundingBox()).height < 60, "as much room as the other story took");
    await widget.evaluate((element) => element.classList.add("other"));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.ok((await widget.boundingBox()).height < 60, "room for what does not come");
    assert.equal((await happened(page, "error")).length, 1);
  });

  embedding(`the mode can be changed on the way (${mode})`, async ({ page, show, src }) => {
    const other = MODES.find((one) => one !== mode);
    await show({ body: markup("card", { mode, src: src(jsonOf(story)) }) });
    const widget = page.locator("lede-card");
    await until(page, "load");
    await widget.evaluate((element, mode) => element.setAttribute("mode", mode), other);
    await until(page, "load", 2);
    assert.equal(await widget.locator("iframe").count(), other === "frame" ? 1 : 0);
    assert.equal(await widget.locator(".card").count(), other === "frame" ? 0 : 1);
  });
}

embedding("a frame that does not come back after a move gives the link its place", async ({ page, show, paper, src }) => {
  await show({ body: `<div id="one">${markup("card", { src: src(jsonOf(story)) })}</div><div id="two"></div>` });
  const widget = page.locator("lede-card");
  await until(page, "load");
  paper.behave(FRAME, { body: "<!doctype html><p>Moved</p>", type: "text/html" });
  await page.evaluate(() => document.getElementById("two").append(document.querySelector("lede-card")));
  assert.equal((await until(page, "error"))[0].reason, "unreachable");
  assert.ok(await isStandingIn(widget));
});

embedding("a move that keeps a frame's state keeps it", async ({ page, show, paper, src }) => {
  await show({ body: `<div id="one">${markup("card", { src: src(jsonOf(story)) })}</div><div id="two"></div>` });
  await until(page, "load");
  await page.evaluate(() => document.getElementById("two").moveBefore(document.querySelector("lede-card"), null));
  const widget = page.locator("lede-card");
  assert.ok(!(await isStandingIn(widget)));
  await widget.evaluate((element) => element.setAttribute("layout", "compact"));
  await (await inside(widget)).locator(".layout-compact").waitFor();
  assert.equal(paper.asked(FRAME).length, 1);
});

for (const [what, leave, requests] of [
  ["is taken away", (widget) => widget.remove(), 2],
  ["is moved", (widget) => document.body.append(widget), 2],
  ["becomes part of the page", (widget) => widget.setAttribute("mode", "inline"), 3],
]) {
  embedding(`when the widget that loads the code for all ${what}, another does`, async ({ page, show, paper, src }) => {
    await page.addInitScript(() => addEventListener("message", ({ data }) => data?.type === "fetch" && (window.isToLoad = true)));
    const release = paper.hold(CODE);
    await show({ body: [1, 2, 3].map((number) => markup("card", { id: `w${number}`, loading: "eager", src: src(jsonOf(story)) })).join("") });
    const name = await eventually(async () => {
      for (const frame of page.frames().slice(1)) if (await frame.evaluate(() => window.isToLoad)) return new URLSearchParams(new URL(frame.url()).hash.slice(1)).get("id");
    }, "no frame is to load the code");
    await eventually(() => paper.asked(CODE).length === 1, "the code is not asked for");
    await page.locator(`#${name}`).evaluate(leave);
    await eventually(() => paper.asked(CODE).length >= requests, "nobody else asks for the code");
    release();
    await until(page, "load", what === "is taken away" ? 2 : 3);
  });
}

embedding("elements of the same name that are there already are left alone", async ({ page, show, src }) => {
  await show({
    head: "<script>customElements.define('lede-card', class extends HTMLElement { connectedCallback() { this.isTheirs = true } })</script>",
    body: markup("card", { src: src(jsonOf(story)) }) + markup("list", { src: src("articles/index.json"), loading: "eager" }),
  });
  await until(page, "load", 1);
  assert.ok(await page.locator("lede-card").evaluate((element) => element.isTheirs && !element.shadowRoot));
});

embedding("the loader may be there many times, and beside a copy of it", async ({ page, show, site, paper, loader, src }) => {
  site.behave("older.js", { body: paper.text("embed/v1.js"), type: "text/javascript" });
  await show({
    script: `${loader.repeat(3)}<script type="module" src="${paper.url("embed/v1.js")}?again"></script><script type="module" src="older.js"></script>`,
    body: markup("card", { src: src(jsonOf(story)) }),
  });
  await until(page, "load");
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("lede-card iframe").count(), 1);
  assert.equal(paper.asked(FRAME).length, 1);
  assert.equal((await happened(page, "load")).length, 1);
});

embedding("a frame does not grow by itself", async ({ page, show, src }) => {
  await show({ body: markup("article", { src: src(jsonOf(story)) }) });
  await until(page, "load");
  await page.waitForLoadState("networkidle");
  const frame = page.locator("lede-article iframe");
  const heights = [];
  for (let round = 0; round < 20; round++) heights.push(await frame.evaluate((element) => new Promise((resolve) => requestAnimationFrame(() => resolve(element.clientHeight)))));
  assert.equal(new Set(heights).size, 1, heights.join(" "));
});
