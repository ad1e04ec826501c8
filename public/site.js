// The paper, as `lede_sources::Site` knows it.

/** The path of a page below the base. */
const pathTo = (kind, name) => (name ? `${kind}/${escaped(name)}` : "");

/** The main edition and the others. */
function editionsOf(site) {
  const others = list(site.editions).filter((one) => isObject(one) && text(one.slug) && text(one.name) && link(one.front, page.baseURI));
  return [{ ...site, slug: "" }, ...others].map(({ slug, name, language, front, sections }) => ({
    slug: text(slug),
    name: text(name),
    language: languageOf(language) || "en",
    front,
    sections: list(sections)
      .filter((one) => isObject(one) && text(one.slug) && text(one.name))
      .map((one) => ({ slug: text(one.slug), name: text(one.name) })),
  }));
}

/** The edition in a language, or the main one. */
function editionIn(site, language) {
  const editions = editionsOf(site);
  return (language && editions.find((one) => primary(one.language) === primary(language))) || editions[0];
}
