// Fills a new Ghost with what publishers have, once, and says its keys:
//   node ghost.mjs https://127.0.0.1:8444/ content/data/ghost.db
// A certificate of one's own is trusted with NODE_EXTRA_CA_CERTS. Needs Node 22.
import { createHmac, randomBytes } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { crc32, deflateSync } from "node:zlib";

const [, , SITE, DATABASE] = process.argv;
const { origin } = new URL(SITE);
let cookie = "";

/** Asks the Admin API. */
async function api(path, { headers, ...options } = {}) {
  const response = await fetch(`${origin}/ghost/api/admin/${path}`, { ...options, headers: { origin, cookie, ...headers } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 600)}`);
  const set = response.headers.get("set-cookie");
  if (set) cookie = set.split(";")[0];
  return text.startsWith("{") ? JSON.parse(text) : text;
}
const post = (path, json, headers) => api(path, { method: "POST", body: JSON.stringify(json), headers: { "content-type": "application/json", ...headers } });

const login = { email: "ada@example.org", password: "pass-word-for-ada-1" };
await post("authentication/setup/", { setup: [{ name: "Ada Quillfeather", ...login, blogTitle: "Sluice & Weir Magazine" }] });
await post("session/", { username: login.email, password: login.password });
const { integrations: [integration] } = await post("integrations/?include=api_keys", { integrations: [{ name: "Lede" }] });
const key = (type) => integration.api_keys.find((one) => one.type === type).secret;
cookie = "";

// A second author: people are invited by mail, which there is none of here.
const db = new DatabaseSync(DATABASE);
const [one] = db.prepare("select * from users limit 1").all();
const id = () => randomBytes(12).toString("hex");
const bram = { ...one, id: id(), name: "Bram “Eel” Otterly", slug: "bram-otterly", email: "bram@example.org", bio: "Counts eels & herons." };
db.prepare(`insert into users (${Object.keys(bram).join(",")}) values (${Object.keys(bram).map(() => "?").join(",")})`).run(...Object.values(bram));
const role = db.prepare("select id from roles where name = 'Author'").get();
db.prepare("insert into roles_users (id, role_id, user_id) values (?, ?, ?)").run(id(), role.id, bram.id);
db.close();

const b64 = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const token = () => {
  const [kid, secret] = key("admin").split(":");
  const now = Math.floor(Date.now() / 1000);
  const head = `${b64({ alg: "HS256", typ: "JWT", kid })}.${b64({ iat: now, exp: now + 300, aud: "/admin/" })}`;
  return `Ghost ${head}.${createHmac("sha256", Buffer.from(secret, "hex")).update(head).digest("base64url")}`;
};

/** A picture: a sky over water, as a PNG. */
function picture(width, height, [red, green, blue]) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * (width * 3 + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const light = y < height / 2 ? y / height : ((x >> 4) + y) % 40 < 4 ? 0.9 : 0.4;
      rows.set([40 + red * light, 60 + green * light, 80 + blue * light], row + x * 3);
    }
  }
  const chunk = (type, content) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, check] = [content.length, crc32(named)].map((number) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(number);
      return bytes;
    });
    return Buffer.concat([length, named, check]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([8, 2], 8);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", size), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
const images = [];
for (const [fileName, width, height, colour] of [["weir.png", 2560, 1707, [120, 90, 60]], ["lock-gates.png", 1600, 1067, [20, 120, 90]], ["old-bridge.png", 1200, 1600, [140, 70, 30]], ["eel-ladder.png", 640, 480, [60, 60, 120]], ["towpath.png", 2000, 900, [60, 120, 60]]]) {
  const form = new FormData();
  form.append("file", new Blob([picture(width, height, colour)], { type: "image/png" }), fileName);
  form.append("purpose", "image");
  const { images: [image] } = await api("images/upload/", { method: "POST", body: form, headers: { authorization: token() } });
  images.push({ src: image.url, width, height, fileName });
}

const text = (text, format = 0) => ({ type: "extended-text", detail: 0, format, mode: "normal", style: "", text, version: 1 });
const link = (url, words) => ({ type: "link", children: [text(words)], url, rel: null, target: null, title: null, direction: "ltr", format: "", indent: 0, version: 1 });
const block = (type, children, more = {}) => ({ type, children: children.map((one) => (typeof one === "string" ? text(one) : one)), direction: "ltr", format: "", indent: 0, version: 1, ...more });
const p = (...children) => block("paragraph", children);
const h = (words, tag = "h2") => block("extended-heading", [words], { tag });
const card = (type, more = {}) => ({ type, version: 1, ...more });
const list = (listType, ...items) => block("list", items.map((item, index) => block("listitem", [item].flat(), { value: index + 1 })), { listType, start: 1, tag: listType === "number" ? "ol" : "ul" });
const doc = (...children) => JSON.stringify({ root: { children, direction: "ltr", format: "", indent: 0, type: "root", version: 1 } });
const lorem = [
  "The water stood high that morning, and nobody at the lock could say why. It had not rained since Tuesday, and the gates upstream were shut.",
  "By noon the keeper had called the next lock, which had called the one after it; each said the same, that the river was where it always is.",
  "There is a board by the sluice with marks on it, cut in 1871. It has been read every day since, by eleven people, and it has been wrong twice.",
  "Those who live by the towpath have seen it before. They carry up what they have in the cellar, put the kettle on, and wait for the wind to turn.",
];
const all = doc(
  p("Here is ", text("bold", 1), ", ", text("italic", 2), ", ", text("struck", 4), ", ", text("under", 8), ", ", text("code", 16), ", H", text("2", 32), "O, x", text("2", 64), ", ", text("marked", 128), ", and ", link(`${origin}/part-12/`, "a link within"), " & <more>."),
  h("What is in the picture"),
  card("image", { ...images[0], alt: "A weir at dawn, with \"mist\" & herons", caption: "<span style=\"white-space: pre-wrap;\">The weir, early. </span><i><em style=\"white-space: pre-wrap;\">Photograph: Ada</em></i>", cardWidth: "regular", href: "" }),
  card("image", { ...images[1], alt: "Lock gates", caption: "", cardWidth: "wide", href: "https://example.org/gates" }),
  card("image", { ...images[4], alt: "", caption: "Full", cardWidth: "full" }),
  p(lorem[0]), p(lorem[1]),
  card("gallery", { images: images.slice(0, 5).map((image, row) => ({ ...image, row: Math.floor(row / 3), alt: row ? `Picture ${row}` : "" })), caption: "<span>Five of the river</span>" }),
  block("quote", ["The river is where it always is."]),
  block("aside", ["It has been wrong twice."]),
  h("Figures", "h3"),
  list("bullet", "Gates", "Sluice"),
  list("number", "First", "Second"),
  card("codeblock", { code: "if (level < 100) {\n    open(\"gate\"); // &c.\n}", language: "js", caption: "<span>How it opens</span>" }),
  card("horizontalrule"),
  card("bookmark", { url: "https://example.org/levels", metadata: { icon: "https://example.org/icon.png", title: "Levels & flows", description: "What the boards say, every day.", author: "River Office", publisher: "The River", thumbnail: images[3].src }, caption: "<span>Seen on Tuesday</span>" }),
  card("callout", { calloutText: "<p><b><strong>Mind</strong></b> the gate & the <a href=\"https://example.org/\">gap</a>.</p>", calloutEmoji: "⚠️", backgroundColor: "yellow" }),
  card("toggle", { heading: "<span>Why does it <em>rise</em>?</span>", content: "<p><span>Nobody can say.</span></p><p><span>Not yet.</span></p>" }),
  card("audio", { src: `${origin}/content/media/bell.mp3`, title: "The bell", duration: 73, mimeType: "audio/mp3", thumbnailSrc: images[3].src }),
  card("video", { src: `${origin}/content/media/sluice.mp4`, fileName: "sluice.mp4", width: 640, height: 360, duration: 12.5, thumbnailSrc: images[4].src, thumbnailWidth: 640, thumbnailHeight: 360, caption: "<span>The sluice</span>", cardWidth: "regular" }),
  card("file", { src: `${origin}/content/files/levels.pdf`, fileTitle: "Levels", fileCaption: "All of June", fileName: "levels.pdf", fileSize: 1048576 }),
  card("product", { productImageSrc: images[1].src, productImageWidth: 1600, productImageHeight: 1067, productTitle: "<span>A float</span>", productDescription: "<p><span>On a string.</span></p>", productRatingEnabled: true, productStarRating: 4, productButtonEnabled: true, productButton: "Buy", productUrl: "https://example.org/float" }),
  card("product", { productTitle: "<span>A board</span>", productDescription: "<p><span>With marks.</span></p>" }),
  card("button", { buttonText: "Tickets", alignment: "center", buttonUrl: "https://example.org/tickets" }),
  card("embed", { url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", embedType: "video", html: "<iframe width=\"200\" height=\"113\" src=\"https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed\" frameborder=\"0\" allow=\"autoplay\" allowfullscreen title=\"Big Buck Bunny\"></iframe>", metadata: { title: "Big Buck Bunny" }, caption: "<span>A film</span>" }),
  card("header", { version: 2, size: "small", style: "dark", header: "<span>Part two</span>", subheader: "<span>What followed</span>", buttonEnabled: true, buttonUrl: "https://example.org/more", buttonText: "More" }),
  card("signup", { header: "<span>Sign up for it</span>", subheader: "<span>Every week</span>", disclaimer: "<span>No spam.</span>", buttonText: "Subscribe" }),
  card("call-to-action", { layout: "minimal", textValue: "<p><span>Drink more water.</span></p>", showButton: true, buttonText: "Learn more", buttonUrl: "https://example.org/water", sponsorLabel: "<p><span>SPONSORED</span></p>", hasSponsorLabel: true, imageUrl: images[3].src, imageWidth: 640, imageHeight: 480 }),
  card("markdown", { markdown: "Some *markdown* with a table:\n\n| Lock | Level |\n| --- | ---: |\n| Upper | 182 |\n\nAnd a footnote[^1].\n\n[^1]: Read at noon." }),
  card("html", { html: "<div class=\"chart\"><script>document.title = 'hacked'</script><p onclick=\"alert(1)\">From an HTML card</p></div>" }),
  card("email", { html: "<p>Only in mail</p>" }),
  p("An end, with an emoji 🐟."),
);
const paid = doc(p(lorem[0]), p(lorem[1]), card("paywall"), p("This is for members: the secret of the lock."));
const special = { 1: "Every card there is", 2: "Fish & Chips: “5 < 6”, it’s said", 3: "A secret of the lock", 4: "הנהר גבוה: שלום למפלס", 5: "<em>Marked</em> up", 6: "Without words", 7: "Paid, with nothing before the wall", 8: "Kuinka Ääni kulkee jäällä: pitkä otsikko, jossa on sanoja kuten kansainvälistymiskehityssuunnitelma" };
const names = ["lock", "weir", "sluice", "eel ladder", "ferry", "dredger", "towpath", "heron"];
const COUNT = 56;
for (let i = 1; i <= COUNT; i += 1) {
  const name = names[i % 8];
  const content = i === 1 ? all : i === 3 ? paid : i === 6 ? doc(p()) : i === 7 ? doc(p("All of it is paid for.")) : i === 4 ? doc(p("המים עמדו גבוה בבוקר ההוא, ואיש לא ידע מדוע. 12 ס״מ.")) : doc(p(`The ${name} was there before the harbour was.`), p(lorem[i % 4]), h("What followed"), p("It is ", text("still", 2), " there."), ...lorem.slice(0, i % 4).map((words) => p(words)));
  const body = {
    title: special[i] ?? `The ${name} of the sluice, part ${i}`,
    slug: special[i] ? `special-${i}` : `part-${i}`,
    status: "published",
    published_at: new Date(1750000000000 - i * 86400000).toISOString(),
    lexical: content,
    tags: i % 9 === 0 ? [{ name: "#hidden" }, { name: "2025" }] : i === 11 ? [] : [{ name: i % 4 === 0 ? "Town" : "Water & Weirs" }, { name: i % 5 === 0 ? "Eels" : "C++ & R&D" }, { name: "2025" }, { name: "#hidden" }],
    authors: i % 7 === 0 ? [{ email: "ada@example.org" }, { email: "bram@example.org" }] : [{ email: i % 3 === 0 ? "bram@example.org" : "ada@example.org" }],
    visibility: i === 3 ? "members" : i === 7 ? "paid" : "public",
  };
  if (i % 6 !== 5) Object.assign(body, { feature_image: images[i % 5].src, feature_image_alt: i % 2 ? "The river" : null, feature_image_caption: i % 3 ? "<span style=\"white-space: pre-wrap;\">The river, </span><i>early</i>" : null });
  if (i % 4) body.custom_excerpt = `What is said of the ${name}, for time & number ${i}.`;
  await post("posts/", { posts: [body] }, { authorization: token() });
}
await post("posts/", { posts: [{ title: "A draft", status: "draft", lexical: doc(p("no")) }] }, { authorization: token() });
await post("pages/", { pages: [{ title: "About", status: "published", lexical: doc(p("About.")) }] }, { authorization: token() });
console.log(`LEDE_GHOST=${SITE} LEDE_GHOST_KEY=${key("content")}`);
