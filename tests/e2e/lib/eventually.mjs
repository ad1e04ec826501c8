// Waiting for what must come true.
import { setTimeout as pause } from "node:timers/promises";

// Only failures take so long: machines that test are often busy.
const PATIENCE = 60_000;

/**
 * Asks `question` until its answer is truthy, and gives that answer. `what` is
 * the sentence of the failure.
 */
export async function eventually(question, what, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      const answer = await question();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what} (waited ${patience} ms; last answer: ${last?.message ?? last})`);
    await pause(40);
  }
}
