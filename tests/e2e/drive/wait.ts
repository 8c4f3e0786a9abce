import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 25;

/** Asks until the answer is truthy. What throws counts as "not yet", and is told when time runs out. */
export async function waitUntil<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  within = 10_000,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms for ${what}`, { cause: last });
    await sleep(LOOK_EVERY_MS);
  }
}

/** The answer, or undefined when it takes too long or fails: for farewells that must not hold a test up. */
export function atMost<Answer>(promise: Promise<Answer>, ms: number): Promise<Answer | undefined> {
  return Promise.race([promise.catch(() => undefined), sleep(ms, undefined, { ref: false })]);
}
