// Documents of formats that are not Lede's own.
import assert from "node:assert/strict";
import { headline, journey } from "./lib/chromium.mjs";
import { eventually } from "./lib/eventually.mjs";
import { pathOf, stories } from "./lib/newsroom.mjs";

const COMMON = /^common-[0-9a-f]{16}\.wasm$/;
const post = {
  id: 7,
  date_gmt: "2025-03-06T18:15:00",
  slug: "eels",
  type: "post",
  link: "https://blog.example/2025/eels/",
  title: { rendered: "Eels &amp; other weather" },
  content: { rendered: '<p>They came up the <em>lane</em>.</p><figure class="wp-block-table"><table><tr><th>Eel</th><td>3</td></tr></table></figure>', protected: false },
  excerpt: { rendered: "<p>They came.</p>" },
  _links: {},
};

journey("a native story does not download the part of other formats", async ({ page, server, open }) => {
  await open(pathOf(stories.long));
  await page.locator(".related .card").first().waitFor();
  assert.equal(server.asked(COMMON).length, 0);
});

journey("a WordPress post is shown, and its part downloads before the application runs", async ({ page, server }) => {
  server.behave("articles/eels.json", { status: 200, type: "application/json", body: JSON.stringify(post) });
  const release = server.hold(/^lede-.*\.wasm$/);
  await page.goto(server.url("article/eels"), { waitUntil: "commit" });
  await eventually(() => server.asked(COMMON).length === 1, "the part is not prefetched");
  release();
  await headline(page, "Eels & other weather");
  await page.locator(".body table").waitFor();
  assert.equal(await page.locator(".body em").textContent(), "lane");
  assert.equal(server.asked(COMMON).length, 1);
});

journey("an unknown document is reported with its keys", async ({ page, server }) => {
  server.behave("articles/menu.json", { status: 200, type: "application/json", body: '{"menu":[],"wine":1}' });
  await page.goto(server.url("article/menu"), { waitUntil: "commit" });
  await page.locator(".failure").waitFor();
  assert.match(await page.locator(".failure pre").textContent(), /top-level keys menu, wine/);
});
