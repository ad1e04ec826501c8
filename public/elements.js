// The elements that the early drawing has in common with the components: what
// they make of the same values, without what a reader does not wait for.
function el(tag, className, ...children) {
  const element = page.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter(Boolean));
  return element;
}

/** A link, or text where it leads nowhere. */
function linked(href, content, rel) {
  const element = el(href ? "a" : "span", "", content);
  if (href) element.href = href;
  if (href && rel) element.rel = rel;
  return element;
}

/** Begins to load a picture that the first screen waits for. `use` is a key of `SIZES`. */
function preload({ image, use }) {
  const sizes = SIZES[use];
  const link = Object.assign(page.createElement("link"), { rel: "preload", as: "image", fetchPriority: "high" });
  if (image.avif) link.type = "image/avif";
  if (image.avif || image.common) Object.assign(link, { imageSrcset: image.avif || image.common, imageSizes: sizes });
  link.href = image.url;
  const isHere = new Promise((resolve) => (link.onload = link.onerror = resolve));
  page.head.append(link);
  return { isHere };
}

/** As `components::picture`. */
function pictureOf(image, use, alt) {
  const sizes = SIZES[use];
  const img = Object.assign(el("img"), { alt, decoding: "async", fetchPriority: "high", referrerPolicy: "strict-origin-when-cross-origin" });
  if (image.width && image.height) Object.assign(img, { width: image.width, height: image.height });
  if (image.common) Object.assign(img, { sizes, srcset: image.common });
  if (image.position) img.style.objectPosition = image.position;
  const source = image.avif && Object.assign(el("source"), { type: "image/avif", sizes, srcset: image.avif });
  // Before `src`, or the browser begins to load before it knows.
  const picture = el("picture", "", source, img);
  img.src = image.url;
  return picture;
}

/** As `components::byline::names`. */
function namesOf({ byline, authors }, { author_separator: separator, author_last: last }) {
  const names = authors.map(({ name }) => name);
  return byline || (names.length > 1 ? names.slice(0, -1).join(separator) + last : "") + (names.at(-1) ?? "");
}

/** As `locale::counted`. */
function minutesOf(count, language, { minutes_read: forms }) {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace("{count}", new Intl.NumberFormat(language).format(count));
}

function timeElement(time, className, content) {
  const element = el("time", className, content);
  element.dateTime = time.text;
  return element;
}

function formatted({ millis, isDay }, language, options) {
  return new Intl.DateTimeFormat(localesOf(language), isDay ? { ...options, timeZone: "UTC" } : options).format(millis);
}

/** As `locale::dateline`: with the zone where the publisher's is not the reader's. */
function moment(time, language) {
  const options = { day: "numeric", month: "long", year: "numeric" };
  if (!time.isDay) {
    Object.assign(options, { hour: "numeric", minute: "2-digit" });
    if (time.offset !== -new Date(time.millis).getTimezoneOffset()) options.timeZoneName = "short";
  }
  return formatted(time, language, options);
}

/** As `locale::fresh_or_date`. */
function freshOrDate(time, language) {
  const minutes = Math.floor((Date.now() - time.millis) / 60_000);
  if (!time.isDay && Date.now() >= time.millis && minutes < 1440) {
    const [count, unit] = minutes < 60 ? [Math.max(minutes, 1), "minute"] : [Math.floor(minutes / 60), "hour"];
    return new Intl.RelativeTimeFormat(localesOf(language)).format(-count, unit);
  }
  const isThisYear = new Date(time.millis).getFullYear() === new Date().getFullYear();
  return formatted(time, language, isThisYear ? { day: "numeric", month: "short" } : { day: "numeric", month: "long", year: "numeric" });
}

/**
 * Puts the shell of an edition in the place of the main one's, and `main` into it.
 * It is exchanged whole, as the application does it: in another language the
 * masthead has another height.
 */
function dress({ slug, name, language, sections }, content) {
  const before = page.getElementById("shell");
  const shell = before.cloneNode(true);
  const strings = stringsOf(language);
  const root = page.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  const wordmark = shell.querySelector(".wordmark");
  wordmark.textContent = name;
  wordmark.href = pathTo("edition", slug);
  const nav = shell.querySelector(".sections");
  nav.setAttribute("aria-label", strings.sections);
  const items = sections.map((section) => el("li", "", linked(pathTo("section", section.slug), section.name)));
  if (items.length) nav.firstElementChild.replaceChildren(...items);
  else nav.remove();
  shell.querySelector("main").replaceChildren(content);
  const focused = [...before.querySelectorAll("a")].indexOf(page.activeElement);
  before.replaceWith(shell);
  shell.querySelectorAll("a")[focused]?.focus();
}
