// Waiting for what moves to stand still.
import { eventually } from "./eventually.mjs";

/** Two frames: what is to move before the next one has moved. Runs in the page. */
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/**
 * Measures until two answers are the same, and gives them; `evaluate` runs a
 * function in the page. Between them lie frames: on a busy machine one can take
 * longer than two questions, and nothing moves without.
 */
export async function atRest(evaluate, measure, what) {
  let before;
  let after = await measure();
  await eventually(async () => {
    before = after;
    await evaluate(frames);
    after = await measure();
    return after !== null && JSON.stringify(before) === JSON.stringify(after);
  }, `${what} does not come to rest`);
  return after;
}
