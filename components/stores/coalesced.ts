/** News can come dozens of times a second: at least so long between two readings. Milliseconds. */
const LEAST_MS = 400;
/** For a page that may stay open for hours beside a batch: it must cost next to nothing (docs/bench.md). */
export const UNHURRIED_MS = 800;
/** A reading that takes long is made rarer, so that all of them together cost a twentieth of the time. */
const SHARE = 20;
const MOST_MS = 2000;

/**
 * Does it once at a time and now and then, however often it is asked for; the last asking is always heard.
 * What fails is done again after a while, for nobody may ask for it a second time. Returns a promise of the first doing that
 * began after the call.
 */
export function coalesced(work: () => Promise<void>, least = LEAST_MS): () => Promise<void> {
  let next: Promise<void> | undefined;
  let last: Promise<void> | undefined;
  let earliest = 0;
  // The first one opens the database, while all else of the page begins too: what it takes says nothing of those to come.
  let share = 0;

  const run = async (before: Promise<void> | undefined) => {
    // Whoever asked for the one before has heard of its trouble.
    await before?.catch(() => {});
    await rest(earliest - performance.now());
    next = undefined;
    const began = performance.now();
    try {
      await work();
    } catch (error) {
      setTimeout(() => void ask().catch(() => undefined), MOST_MS);
      throw error;
    } finally {
      const now = performance.now();
      earliest = now + Math.min(MOST_MS, Math.max(least, (now - began) * share));
      share = SHARE;
    }
  };

  const ask = () => {
    if (!next) {
      next = run(last);
      last = next;
    }
    return next;
  };
  return ask;
}

const rest = (milliseconds: number): Promise<void> | undefined =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined;
