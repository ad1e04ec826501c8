// What all sources have to tell: invented, and the same for each.

export const AUTHORS = [
  { id: 7, slug: "ada-quillfeather", name: "Ada Quillfeather", bio: "Writes of water and of what holds it." },
  { id: 8, slug: "bram-otterly", name: "Bram Otterly", bio: "Counts eels." },
];
export const SECTIONS = [
  { id: 5, slug: "water", name: "Water & Weirs" },
  { id: 6, slug: "town", name: "Town" },
];
export const TAGS = [
  { id: 21, slug: "locks", name: "Locks" },
  { id: 22, slug: "eels", name: "Eels" },
];

const NAMES = ["lock", "weir", "sluice", "eel ladder", "ferry", "dredger", "towpath", "heron"];

/** Stories, the newest first: `count` of them, a day apart. */
export function stories(count, { first = Date.UTC(2025, 5, 30, 8), step = 86_400_000, of = "harbour" } = {}) {
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const name = NAMES[number % NAMES.length];
    return {
      id: 1000 + number,
      slug: `${of}-${number}`,
      title: `The ${name} of the ${of}, part ${number}`,
      summary: `What is said of the ${name}, for the ${number}th time.`,
      text: `<p>The ${name} was there before the ${of} was.</p><h2>What followed</h2><p>It is <em>still</em> there.</p>`,
      date: new Date(first - index * step).toISOString().slice(0, 19),
      author: AUTHORS[number % 3 === 0 ? 1 : 0],
      section: SECTIONS[number % 4 === 0 ? 1 : 0],
      tag: TAGS[number % 5 === 0 ? 1 : 0],
    };
  });
}
