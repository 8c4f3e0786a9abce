import { after } from '../time-limit.ts';

/** The slowest look that is not stuck: the first of a life, at ten thousand files, takes some seconds. Milliseconds. */
const ENDS_WITHIN = 60_000;

/**
 * Runs `work` for every call, never two at once. Calls made while it runs share one run after it: an event
 * only says "look", so two looks asked for meanwhile are one. One that never ends, because something it waits for never
 * answers, is given up after a minute, or it would be the last.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const run = new Promise<void>((resolve, reject) => {
      const stop = after(ENDS_WITHIN, resolve);
      work().then(resolve, reject).finally(stop);
    });
    current = run.finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    next ??= current
      .catch(() => {})
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
