// Says what in a tree does not belong into an article. Everything that may be
// there is listed; whatever is not listed is a finding.
(() => {
  const names = (text) => new Set(text.split(/\s+/));
  const HTML = "http://www.w3.org/1999/xhtml";
  const MATHML = "http://www.w3.org/1998/Math/MathML";
  const ELEMENTS = {
    [HTML]: names(
      "a abbr article aside audio bdi blockquote br button caption code dd details dialog div dl dt em figcaption figure footer h1 h2 h3 h4 header hr iframe img ins kbd li mark nav ol p picture pre q rp rt ruby s section small source span strong sub summary sup table tbody td tfoot th thead time tr track ul video",
    ),
    [MATHML]: names("math mi mn mo mtext mspace mrow mfrac msqrt mroot msup msub msubsup munder mover munderover mtable mtr mtd mphantom"),
  };
  const PLAIN = names("class lang dir title role hidden tabindex");
  const ARIA = names("aria-label aria-labelledby aria-describedby aria-hidden aria-live aria-current aria-disabled");
  const DATA = names("data-block data-kind data-unknown data-provider data-shape data-picture data-slide data-go data-align data-offscreen data-busy data-members");
  const OF = {
    a: names("href rel hreflang"),
    abbr: names("title"),
    audio: names("controls preload src"),
    button: names("type"),
    details: names("open"),
    dialog: names("open"),
    iframe: names("title sandbox allow loading referrerpolicy src"),
    img: names("alt width height decoding loading fetchpriority sizes srcset src referrerpolicy"),
    math: names("display"),
    li: names("value"),
    ol: names("start reversed type"),
    source: names("type sizes srcset src"),
    td: names("colspan rowspan"),
    th: names("colspan rowspan scope"),
    time: names("datetime"),
    track: names("kind label srclang src"),
    video: names("controls preload src poster playsinline width height muted loop autoplay"),
  };
  const STYLES = names("object-position aspect-ratio min-block-size list-style-type --letters");
  // What sites style in widgets.
  const PARTS = names("card image kicker headline standfirst byline time list item title link body");
  const IDS = /^(part|place|note|update|key|corrections?|related)\b/;
  const SCHEMES = { href: names("http: https: mailto: tel:"), src: names("http: https:"), poster: names("http: https:"), srcset: names("http: https:") };

  // What an attribute may say where few values make sense.
  const VALUES = { "button aria-disabled": /^(true|false)$/, "ol type": /^[1aAiI]$/, "ol start": /^-?\d+$/, "li value": /^-?\d+$/ };
  // A raster picture within the document can do nothing.
  const PICTURE_DATA = /^data:image\/(png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=]*$/;

  // Forms answer for their controls, so the questions go to the prototypes.
  const attributesOf = (element) => Element.prototype.getAttributeNames.call(element).map((name) => [name, Element.prototype.getAttribute.call(element, name)]);

  function schemeOf(address) {
    try {
      return new URL(address, "https://base.example/").protocol;
    } catch {
      return "none";
    }
  }

  function wrongAttribute(tag, name, value) {
    if (name in SCHEMES && OF[tag]?.has(name)) {
      const addresses = name === "srcset" ? value.split(",").map((candidate) => candidate.trim().split(/\s/)[0]) : [value];
      const isRight = (address) => SCHEMES[name].has(schemeOf(address)) || (tag === "img" && name === "src" && PICTURE_DATA.test(address));
      const wrong = addresses.find((address) => !isRight(address));
      return wrong !== undefined && `${name} leads to ${wrong}`;
    }
    if (name === "part") return !PARTS.has(value) && `part ${value}`;
    if (name === "id") return !IDS.test(value) && `id ${value}`;
    if (name === "class") return !value.split(" ").every((word) => /^([a-z][a-z-]*)?$/.test(word)) && `class ${value}`;
    if (name === "style") {
      const wrong = value.split(";").map((rule) => rule.split(":")[0].trim()).find((property) => property && !STYLES.has(property));
      return (wrong || /url|\\|@/i.test(value)) && `style ${value}`;
    }
    const sound = VALUES[`${tag} ${name}`];
    if (sound && !sound.test(value)) return `${name} ${value}`;
    const isListed = PLAIN.has(name) || ARIA.has(name) || DATA.has(name) || OF[tag]?.has(name);
    return !isListed && `attribute ${name}=${value}`;
  }

  function wrongFrame(element) {
    const read = (name) => Element.prototype.getAttribute.call(element, name) ?? "";
    const isOurs = read("class") === "embed-frame" && read("src").startsWith("https://") && read("sandbox").startsWith("allow-scripts ") && !/top-navigation|allow-modals|allow-forms/.test(read("sandbox"));
    return !isOurs && "a frame that is not ours";
  }

  /** What is wrong with one node, in words. */
  function wrongs(node) {
    if (node.nodeType === Node.TEXT_NODE) return [];
    // Leptos marks with empty comments where something may come.
    if (node.nodeType === Node.COMMENT_NODE && node.data === "") return [];
    if (node.nodeType !== Node.ELEMENT_NODE) return [`a node of type ${node.nodeType}`];
    const tag = node.localName;
    const found = attributesOf(node).map(([name, value]) => wrongAttribute(tag, name, value));
    if (!ELEMENTS[node.namespaceURI]?.has(tag)) found.push(`element ${tag}`);
    if (tag === "iframe") found.push(wrongFrame(node));
    if (node.shadowRoot) found.push("a shadow tree");
    return found.filter(Boolean).map((what) => `${what} (in ${tag})`);
  }

  function* nodes(root) {
    // Everything, also what the platform would pass over by itself.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.currentNode; node; node = walker.nextNode()) yield node;
  }

  /** Everything wrong in a tree, each with the node that it was found at. */
  function inspect(root) {
    const found = [];
    for (const node of nodes(root)) for (const what of wrongs(node)) found.push({ node, what });
    return found;
  }

  self.oracle = { inspect, nodes, attributesOf };
})();
