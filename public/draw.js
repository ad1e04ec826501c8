// Shows the top of a story as soon as its JSON is here, while the application
// is still on its way: the elements and classes of `components::article` and
// what it is made of, which take their place without a shift. Only what is sure
// to be the same is drawn; it ends at the first block that is not plain text.
(() => {
  const page = document;
  /** So many blocks are more than a screen. */
  const SCREEN = 12;
  const MARKS = { strong: "strong", emphasis: "em", code: "code", superscript: "sup", subscript: "sub", small: "small", mark: "mark", strikethrough: "s", insertion: "ins", quotation: "q", keyboard: "kbd", isolate: "bdi" };

  const text = (value) => (typeof value === "string" ? value.trim() : "");
  const list = (value) => (Array.isArray(value) ? value : []);
  const primary = (language) => language.toLowerCase().split("-")[0];

  function el(tag, className, ...children) {
    const element = page.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter(Boolean));
    return element;
  }

  self.lede = { draw };

  /** Whether it could be drawn. `picture` has the candidates of the lead picture. */
  function draw(story, picture) {
    const main = page.querySelector("#shell main");
    const headline = text(story.headline);
    const paper = page.documentElement.lang || "en";
    // A story in another language is in another edition, with another masthead.
    // Documents of other formats have headlines, too.
    const isNative = (story.type === "article" && story.version) || Array.isArray(story.body);
    if (!main || !headline || !isNative || story.items || primary(text(story.language) || paper) !== primary(paper)) return;
    const strings = stringsOf(paper);

    const label = text(story.label?.text ?? story.label) || text(story.section?.name ?? story.section);
    const isLink = story.label ? story.label.url : story.section?.url;
    const article = el(
      "article",
      "article",
      el(
        "header",
        "article-head",
        label && el("p", "kicker", isLink ? el("a", "", label) : label),
        el("h1", "headline", headline),
        text(story.standfirst) && el("p", "standfirst", text(story.standfirst)),
        el("div", "meta", byline(story, strings), dateline(story, paper, strings)),
      ),
      picture && lead(story.image, picture, strings),
    );
    const parts = list(story.body).filter((block) => /heading$/.test(block?.type)).length;
    // Where a list of parts may stand before it, its place is not known.
    if (parts < 3 && story.access !== "restricted") article.append(body(story));
    article.lang = text(story.language) || paper;
    if (text(story.dir)) article.dir = story.dir;
    main.replaceChildren(el("div", "article-page", article));
    return true;
  }

  function byline({ byline, authors }, { by, author_separator: separator, author_last: last }) {
    const line = el("p", "byline");
    if (text(byline)) return line.append(text(byline)), line;
    const people = list(authors).filter((author) => text(author?.name ?? author));
    if (!people.length) return null;
    // Room for the portraits, which are not what a reader waits for.
    line.append(...people.filter(({ avatar }) => text(avatar)).map(() => el("span", "avatar")));
    const names = el("span", "byline-names", by);
    people.forEach((author, index) => {
      if (index) names.append(index === people.length - 1 ? last : separator);
      names.append(el(author.url ? "a" : "span", "", text(author.name ?? author)));
    });
    if (people.length === 1 && text(people[0].role)) names.append(" ", el("span", "role", text(people[0].role)));
    line.append(names);
    return line;
  }

  function dateline({ date_published: published, date_modified: modified, reading_time: given, body }, language, strings) {
    const time = (date, className) => el("time", className, moment(text(date), language));
    const isUpdated = text(modified) && !(Date.parse(modified) - Date.parse(published) <= 60_000);
    const minutes = given || Math.ceil(JSON.stringify(body ?? "").split(" ").length / 230);
    const forms = strings.minutes_read;
    const form = forms[new Intl.PluralRules(language).select(minutes)] ?? forms.other;
    return el(
      "p",
      "dateline",
      text(published) && time(published, "published"),
      isUpdated && el("span", "updated-line", strings.updated, time(modified, "updated")),
      el("span", "reading-time", form.replace("{count}", minutes.toLocaleString(language))),
    );
  }

  /** As `locale::dateline`: with the zone where the publisher's is not the reader's. */
  function moment(date, language) {
    const time = new Date(date);
    if (Number.isNaN(+time)) return "";
    const options = { day: "numeric", month: "long", year: "numeric" };
    const [, zone, sign, hours, minutes] = /T.*?(Z|([+-])(\d\d):?(\d\d))$/.exec(date) || [];
    if (!/T/.test(date)) options.timeZone = "UTC";
    else {
      Object.assign(options, { hour: "numeric", minute: "2-digit" });
      const offset = zone === "Z" ? 0 : (sign === "-" ? -1 : 1) * (hours * 60 + +minutes);
      if (offset !== -time.getTimezoneOffset()) options.timeZoneName = "short";
    }
    const locales = navigator.languages.filter((tag) => primary(tag) === primary(language));
    return new Intl.DateTimeFormat([...locales, language], options).format(time);
  }

  function lead({ alt, width, height, caption, credit }, { list, avif, sizes, href }, strings) {
    const image = Object.assign(el("img"), { alt: text(alt), decoding: "async", fetchPriority: "high", referrerPolicy: "strict-origin-when-cross-origin" });
    if (width > 0 && height > 0) Object.assign(image, { width, height });
    if (list) Object.assign(image, { sizes, srcset: list });
    const source = avif && Object.assign(el("source"), { type: "image/avif", sizes, srcset: avif });
    // Before `src`, or the browser begins to load before it knows.
    const frame = el("picture", "", source, image);
    image.src = href;
    const below = [text(caption) && el("span", "caption", text(caption)), text(credit) && el("span", "credit", strings.credit.replace("{name}", () => text(credit)))].filter(Boolean);
    if (below.length === 2) below.splice(1, 0, " ");
    return el("figure", `lead${height > width ? " is-portrait" : ""}`, frame, below.length && el("figcaption", "", ...below));
  }

  function body({ body, drop_cap: cap }) {
    const blocks = el("div", "body");
    for (const block of list(body).slice(0, SCREEN)) {
      const { type, content, align } = typeof block === "string" ? { content: [block] } : block || {};
      if ((type && type !== "paragraph") || align || !list(content).length) break;
      const paragraph = el("p");
      if (!inlines(paragraph, content)) break;
      paragraph.dataset.block = "paragraph";
      if (cap === true && !blocks.firstChild) paragraph.className = "drop-cap";
      blocks.append(paragraph);
    }
    return blocks;
  }

  /** Whether all of it could be said. */
  function inlines(element, content) {
    return list(content).every((one) => {
      if (typeof one === "string") return element.append(one), true;
      const mark = el(one?.type === "link" ? "a" : MARKS[one?.type] || "i");
      if (mark.localName === "i") return false;
      // A link leads nowhere until it is known where.
      element.append(mark);
      return inlines(mark, one.content);
    });
  }
})();
