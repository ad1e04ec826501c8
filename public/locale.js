// Languages of the interface, as the page and its first script know them.

const primary = (language) => language.toLowerCase().split("-")[0];

/** The reader's own variety of a language before the language, as `locale::formatters`. */
const localesOf = (language) => [...navigator.languages.filter((tag) => tag.split("-")[0] === primary(language)), language];
