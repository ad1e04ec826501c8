// Runs in a page before everything else. Times are milliseconds since the
// navigation began, taken in the frame after the one in which something is
// first there: by then it has been painted.
(() => {
  const seen = {};
  const probe = (self.probe = { seen, lcp: 0, shift: 0, blocking: 0, longest: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (probe.lcp = entry.startTime));
  observe("layout-shift", (entry) => (probe.shift += entry.hadRecentInput ? 0 : entry.value));
  observe("longtask", ({ duration }) => {
    probe.blocking += duration - 50;
    probe.longest = Math.max(probe.longest, duration);
  });

  /** Resolves in the frame after the one in which `isThere` holds. */
  probe.painted = (isThere) =>
    new Promise((resolve) => {
      const look = () => requestAnimationFrame(isThere() ? () => resolve(performance.now()) : look);
      look();
    });
  probe.has = (selector) => !!document.querySelector(selector)?.textContent.trim();
  probe.watch = (name, isThere) => void probe.painted(isThere).then((time) => (seen[name] = time));

  /** Jumps to the end, and again where that has moved; how long until what `isThere` asks for is painted. */
  probe.jump = async (isThere) => {
    const start = performance.now();
    while (!isThere()) {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
    return (await new Promise(requestAnimationFrame)) - start;
  };

  /** Scrolls to the end in at least 300 steps; how long frames took. */
  probe.scroll = async () => {
    const frames = [];
    const step = Math.min(innerHeight * 4, document.documentElement.scrollHeight / 300);
    let last = await new Promise(requestAnimationFrame);
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 2 && frames.length < 3000) {
      scrollBy({ top: step, behavior: "instant" });
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  };
})();
