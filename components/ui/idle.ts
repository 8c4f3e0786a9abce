/** Does it once the browser has nothing else to do, soon at the latest. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  const id = requestIdleCallback(work, { timeout: SOON });
  return () => cancelIdleCallback(id);
}

/** Milliseconds. */
const SOON = 500;
