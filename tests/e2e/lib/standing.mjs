/**
 * How far a page has come, for the failure that says nothing by itself: sent to
 * the browser, it knows nothing but the page.
 */
export const standing = () => ({
  address: location.href,
  document: document.readyState,
  begun: self.lede?.isStarted ?? null,
  shell: document.getElementById("shell")?.textContent ?? null,
  headline: document.querySelector("h1")?.textContent.slice(0, 40) ?? null,
  blocks: document.querySelector(".body")?.childElementCount ?? null,
  cards: document.querySelectorAll(".related .card").length,
  came: performance.getEntriesByType("resource").map(({ name, responseStatus, responseEnd }) => `${name} ${responseStatus} ${Math.round(responseEnd)}`),
});
