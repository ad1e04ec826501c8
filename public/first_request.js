// Stands in the page itself, before its style sheet, and asks for the document
// at once: `boot.js`, which does the rest, is a whole round trip away.
// Where a host's policy does not let it run, `boot.js` asks.
const site = siteHere();
const base = baseHere();
const route = routeHere(site, base);
const address = !isSourced(site, route) && addressOf(site, route);
const { href, origin } = address ? new URL(address, base) : {};
self.lede = { answers: {} };
// Other hosts are for the application to judge.
if (origin === location.origin) ask(self.lede.answers, href);

// The first date and the first number cost a slow phone a tenth of a second, and
// the others nothing. Now is the time: nothing else is here yet.
setTimeout(() => {
  const locales = localesOf(page.documentElement.lang);
  new Intl.DateTimeFormat(locales, { month: "long", minute: "numeric" }).format();
  new Intl.NumberFormat(locales).format(1);
});
