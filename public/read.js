// Reads members of native documents for the early drawing, as the application
// does: what it leaves out is left out here, too, and where it is not certain
// what it makes of a value, nothing is drawn early.

/** Ends the drawing: it is not certain what the application makes of a value. */
function unsure() {
  throw new TypeError("not drawn early");
}

const isText = (value) => typeof value === "string";
const isObject = (value) => !!value && typeof value === "object" && !Array.isArray(value);

/** Text without the space around it. The application writes numbers as they are spelled. */
const text = (value) => (isText(value) ? value.trim() : typeof value === "number" ? (Number.isSafeInteger(value) ? String(value) : unsure()) : "");
/** A list; a text alone is a list with one element. */
const list = (value) => (Array.isArray(value) ? value : isText(value) ? [value] : []);
/** An object; a text alone is its first member. */
const object = (value, first) => (isText(value) ? { [first]: value } : isObject(value) ? value : {});

/** A number of pixels or minutes; 0 if there is none. */
function whole(value) {
  const number = typeof value === "number" || (isText(value) && /^\d+(\.0+)?$/.test(value.trim())) ? Number(value) : 0;
  return Number.isInteger(number) && number > 0 && number < 2 ** 32 ? number : 0;
}

/** An address that is safe for a link, in full; "" for any other. */
function link(value, from) {
  try {
    const { href, protocol } = new URL(isText(value) ? value : unsure(), from);
    return SCHEMES.includes(protocol.slice(0, -1)) ? href : "";
  } catch {
    return "";
  }
}

/** An address that media may be loaded from. */
function media(value, from) {
  const href = link(value, from);
  return /^https?:/.test(href) ? href : "";
}

/** A name with a page. */
function named(value, first, from) {
  const { [first]: name, url } = object(value, first);
  return text(name) && { name: text(name), url: link(url, from) };
}

/** The authors who have a name. */
function authorsOf(value, from) {
  return list(value)
    .map((author) => object(author, "name"))
    .filter((author) => text(author.name))
    .map(({ name, url, avatar, role, bio }) => ({ name: text(name), url: link(url, from), avatar: media(avatar, from), role: text(role), bio: text(bio) }));
}

/** A picture with the candidates for `srcset`. */
function imageOf(value, from) {
  const image = object(value, "url");
  // A picture within the document needs no preload, and is rare.
  if (/^data:/.test(image.url)) unsure();
  const url = media(image.url, from);
  if (!url) return null;
  const renditions = list(image.renditions)
    .filter(isObject)
    .map((one) => ({ url: media(one.url, from), width: whole(one.width), type: text(one.type) }))
    .filter((one) => one.url && one.width);
  const candidates = (isWanted) => renditions.filter(isWanted).map((one) => `${one.url.replaceAll(",", "%2C")} ${one.width}w`).join(", ");
  return {
    url,
    width: whole(image.width),
    height: whole(image.height),
    alt: isText(image.alt) ? image.alt.trim() : "",
    caption: text(image.caption),
    credit: text(image.credit),
    position: positionOf(image.focal_point),
    avif: candidates(({ type }) => type === "image/avif"),
    common: candidates(({ type }) => !type || COMMON_TYPES.includes(type)),
  };
}

/** A focal point as `object-position`. */
function positionOf(point) {
  if (!point) return "";
  const parts = list(point).map((part) => (typeof part === "number" && part >= 0 && part <= 1 ? Math.floor(part * 100 + 1e-9) : unsure()));
  return parts.length === 2 ? `${parts[0]}% ${parts[1]}%` : unsure();
}

const isPortrait = ({ width, height }) => width && height > width;

/** A language tag, or "". Of rare forms it is not certain what becomes of them. */
function languageOf(value) {
  if (!isText(value) || !value.trim()) return "";
  const tag = value.trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(tag) ? tag : unsure();
}

/** Hebrew, Arabic and their kin. */
const RTL_LETTERS = /[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function directionOf(language) {
  const [first, ...rest] = language.toLowerCase().split("-");
  const script = rest.find((part) => part.length === 4);
  return (script ? RTL_SCRIPTS.includes(script) : RTL_LANGUAGES.includes(first)) ? "rtl" : "ltr";
}

/** A moment by RFC 3339, or null. Without an offset it is in UTC; a day has no hour. */
function timeOf(value) {
  if (!isText(value)) return null;
  const [text, year, month, day, hour = 0, minute = 0, second = 0, zone] =
    /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d*)?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/.exec(value.trim()) || [];
  if (!text) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)?/.exec(zone) || [];
  const offset = sign ? `${sign}1` * (hours * 60 + +minutes) : 0;
  const seconds = hour * 3600 + minute * 60 + +second;
  // No 31 February, and no 25 o'clock.
  const isReal = date.getUTCDate() === +day && +month === date.getUTCMonth() + 1 && minute < 60 && second <= 60 && seconds <= 86400 && hours < 24 && minutes < 60;
  if (!isReal) return null;
  // JavaScript takes such years for others.
  if (year < 100) unsure();
  return { text, millis: +date + (seconds - offset * 60) * 1000, isDay: text.length <= 10, offset: zone ? offset : null };
}

/** Whether a document is certain to be a native one of a kind. */
function isNative(json, type) {
  if (!isObject(json) || Object.keys(json).some((key) => /^(@|uri$|_type$)/.test(key))) return false;
  return json.type === type && !!text(json.version);
}

/** A card, or null for what is none. */
function cardOf(value, from) {
  if (!isObject(value)) return null;
  const url = link(value.url, from);
  const id = text(value.id) || url;
  const headline = text(value.headline);
  if (!headline || !id) return null;
  const kicker = named(value.label, "text", from) || named(value.section, "name", from);
  return {
    id,
    url,
    headline,
    kicker: kicker && kicker.name,
    language: languageOf(value.language),
    standfirst: text(value.standfirst),
    byline: text(value.byline),
    authors: authorsOf(value.authors, from),
    published: timeOf(value.date_published),
    minutes: whole(value.reading_time),
    image: imageOf(value.image, from),
    isRestricted: value.access === "restricted",
  };
}
