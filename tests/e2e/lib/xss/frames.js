// The control: hostile strings as markup, each in frames of its own without
// any policy. Sandboxed only against what a test cannot survive: dialogs and
// the loss of the page around.
self.frames_ = (() => {
  const WAYS = {
    // As a document is parsed; scripts run.
    srcdoc: (frame, payload) => (frame.srcdoc = `<script src="/hooks.js" data-own></script>${payload}`),
    // As a script sets it.
    innerHTML: (frame, payload) => {
      frame.srcdoc = '<script src="/hooks.js" data-own></script><body>';
      frame.addEventListener("load", () => (frame.contentDocument.body.innerHTML = payload), { once: true });
    },
  };

  /** Sets every string in every way. */
  function set(attacks) {
    for (const frame of document.querySelectorAll("iframe")) frame.remove();
    for (const attack of attacks) {
      for (const way of Object.keys(WAYS)) {
        const frame = document.createElement("iframe");
        frame.dataset.attack = attack.id;
        frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms");
        WAYS[way](frame, attack.payload);
        frame.addEventListener("load", () => judge(frame, attack.trigger), { once: true });
        document.body.append(frame);
      }
    }
  }

  const judged = {};

  /** Asks the oracle, then does what the string waits for. */
  function judge(frame, trigger) {
    const { attack } = frame.dataset;
    try {
      const own = (node) => node.dataset?.own !== undefined || /^(html|head|body)$/.test(node.localName);
      const wrong = oracle.inspect(frame.contentDocument.documentElement).filter(({ node }) => !own(node));
      const onRoot = [frame.contentDocument.documentElement, frame.contentDocument.body].flatMap((node) => (node ? oracle.attributesOf(node) : []));
      if (wrong.length || onRoot.length) judged[attack] = [...wrong, ...onRoot].map(({ what }) => what);
      if (trigger) frame.contentWindow.heard.run(trigger);
      else provoke(frame.contentDocument);
    } catch {
      // It has left its frame, or what it waits for is not there.
    }
    frame.dataset.isJudged = "";
  }

  /** What a reader would do sooner or later. */
  function provoke(page) {
    for (const element of page.querySelectorAll("body *")) {
      for (const name of ["mouseover", "focus"]) element.dispatchEvent(new Event(name));
      const link = element.closest("[href]");
      if (!link || /script:|^data:/i.test(link.protocol)) element.click?.();
    }
  }

  return { set, judged, areJudged: () => document.querySelectorAll("iframe:not([data-is-judged])").length === 0 };
})();
