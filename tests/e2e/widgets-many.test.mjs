// Many widgets, and widgets that come, go and move.
import assert from "node:assert/strict";
import { eventually } from "./lib/eventually.mjs";
import { front, jsonOf, stories } from "./lib/newsroom.mjs";
import { CODE, embedding, FRAME, happened, inside, markup, MODES, until } from "./lib/widgets.mjs";

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
