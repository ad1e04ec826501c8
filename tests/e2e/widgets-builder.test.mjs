// The page that puts snippets together, and the page that shows them at work.
import assert from "node:assert/strict";
import { journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { front, jsonOf, pathOf, site, stories } from "./lib/newsroom.mjs";
import { embedding, inside, OPEN } from "./lib/widgets.mjs";

const PAGE = "embed/builder";
const snippet = (page) => page.locator(".snippet").textContent();
const choose = (page, label) => page.getByLabel(label, { exact: true }).check();

for (const build of ["root", "sub"]) {
  journey(`the builder shows what it gives (${build})`, async ({ page, server }) => {
    await page.goto(server.url(PAGE));
    const first = front.items[0];
    await eventually(async () => (await snippet(page)).includes(first.headline), "there is no snippet");
    assert.equal(
      await snippet(page),
      `<lede-card src="${server.url(`articles/${first.id}.json`)}"><a href="${server.url(`article/${first.id}`)}">${first.headline} — ${site.name}</a></lede-card>\n<script type="module" src="${server.url("embed/v1.js")}"></script>`,
    );
    await choose(page, "A list of stories");
    await choose(page, "Compact");
    await choose(page, "Dark");
    await choose(page, "In the page");
    await page.getByLabel("How many").fill("2");
    assert.match(await snippet(page), /^<lede-list src="[^"]*" layout="compact" limit="2" theme="dark" mode="inline">/);
    for (const preview of await page.locator(".preview lede-list").all()) {
      await preview.scrollIntoViewIfNeeded();
      await preview.locator('[data-theme="dark"] .layout-compact').waitFor();
      assert.equal(await preview.locator(".card").count(), 2);
    }
  }, { build, host: OPEN });
}

journey("a preview is as wide as it says", async ({ page, server }) => {
  await page.goto(server.url(PAGE));
  for (const [name, width] of [["narrow", 280], ["medium", 520]]) {
    const preview = page.locator(`.${name} lede-card`);
    await preview.scrollIntoViewIfNeeded();
    await preview.locator("iframe").contentFrame().locator(".card").waitFor();
    assert.equal((await preview.boundingBox()).width, width);
  }
}, { host: OPEN });

for (const [kind, label] of [["With script", "script"], ["Without script", "frame"], ["A link alone", "link"]]) {
  embedding(`what the builder gives works where it is pasted (${label})`, async ({ page, context, paper, show }) => {
    const builder = await context.newPage();
    await builder.goto(paper.url(PAGE));
    await choose(builder, "Compact");
    await choose(builder, kind);
    const pasted = await eventually(async () => (await snippet(builder)).includes(front.items[0].headline) && snippet(builder), "there is no snippet");
    await builder.close();
    await show({ body: pasted, script: "" });
    if (label === "link") {
      assert.equal(await page.locator("body a").textContent(), `${front.items[0].headline} — ${site.name}`);
      return;
    }
    const card = label === "frame" ? page.locator("iframe").contentFrame() : await inside(page.locator("lede-card"));
    await card.locator(".card-compact").waitFor();
    assert.equal(await card.locator(".card-headline").textContent(), front.items[0].headline);
  });
}

journey("the builder takes the address of any story of the paper", async ({ page, server }) => {
  await page.goto(server.url(PAGE));
  await eventually(async () => (await snippet(page)).startsWith("<lede-card"), "there is no snippet");
  await page.getByLabel("Which").selectOption({ label: "Another, by its address" });
  for (const address of [server.url(pathOf(stories.bare)), server.url(jsonOf(stories.bare))]) {
    await page.getByLabel("Its address", { exact: true }).fill(address);
    await page.getByLabel("Its address", { exact: true }).press("Enter");
    await eventually(async () => (await snippet(page)).includes(`src="${server.url(jsonOf(stories.bare))}"><a href="${server.url(pathOf(stories.bare))}">`), `nothing for ${address}`);
  }
  const preview = page.locator(".narrow lede-card");
  await preview.scrollIntoViewIfNeeded();
  await preview.locator("iframe").contentFrame().locator(".card-headline", { hasText: stories.bare.headline }).waitFor();
  await page.getByLabel("Its address", { exact: true }).fill(server.url("site.json"));
  await page.getByLabel("Its address", { exact: true }).press("Enter");
  await page.getByText("There is no story or list at this address").waitFor();
  assert.equal(await snippet(page), "");
}, { host: OPEN });

journey("the builder says so when the paper does not answer", async ({ page, server, tolerate }) => {
  tolerate(/status of 500|site\.json: 500/);
  server.behave("site.json", { status: 500 });
  await page.goto(server.url(PAGE));
  await page.getByText("The paper does not answer").waitFor();
}, { host: OPEN });

journey("the snippet can be copied", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(server.url(PAGE));
  await eventually(async () => (await snippet(page)).startsWith("<lede-card"), "there is no snippet");
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippet(page));
}, { host: OPEN });

journey("every widget of the demonstration is shown", async ({ page, server }) => {
  await page.goto(server.url("embed/demo"));
  for (const kind of ["card", "article", "list", "related"]) {
    const widget = page.locator(`lede-${kind}`);
    await widget.scrollIntoViewIfNeeded();
    await (await inside(widget)).locator(".card, .article").first().waitFor();
  }
}, { host: OPEN });

journey("the builder of a paper whose stories come from sources says that there is nothing to build", async ({ page, server, tolerate }) => {
  tolerate(/site\.json names no lists/);
  server.behave("site.json", { type: "application/json", body: (text) => JSON.stringify({ ...JSON.parse(text), lists: undefined }) });
  await page.goto(server.url(PAGE));
  await eventually(async () => /other systems/.test(await page.locator(".trouble").textContent()), "nothing is said");
});
