// Functions of the browser that a journey replaces.

/**
 * Replaces what the browser has, before any script of the page runs. In a page
 * that is open already it would be too late: what the page has asked of the
 * browser's own function would be out of the journey's hands.
 */
export async function replace(page, script, given) {
  if (page.url() !== "about:blank") throw new Error(`The page is at ${page.url()}: functions are replaced before it is opened`);
  await page.addInitScript(script, given);
}

/**
 * Decides when the browser has time for work that can wait: not before
 * `release`, which lets go of the work that waits and of all that comes later.
 * `hold` begins to keep it back again. A journey that let go of only the work
 * that waits at one moment would wait in vain for what the page asks for after.
 * There is time at once then, however busy the machine is.
 */
export async function idleTime(page, { isHeld = true } = {}) {
  await replace(page, (isHeld) => {
    const waiting = [];
    const { setTimeout } = window;
    const doSoon = (work) => setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 }));
    window.requestIdleCallback = (work) => (isHeld ? waiting.push(work) : doSoon(work));
    window.idleTime = {
      hold: () => void (isHeld = true),
      release() {
        isHeld = false;
        waiting.splice(0).forEach(doSoon);
      },
    };
  }, isHeld);
  return {
    hold: () => page.evaluate(() => window.idleTime.hold()),
    release: () => page.evaluate(() => window.idleTime.release()),
  };
}
