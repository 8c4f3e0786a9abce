/** A laptop that sleeps, or a frozen browser, must not count: a slice counts only when its own timer has run. Milliseconds. */
const SLICE = 1_000;

/** Runs `onOver` after so many milliseconds in which the timers of this context ran. Returns how to stop it. */
export function after(milliseconds: number, onOver: () => void): () => void {
  let left = milliseconds;
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    const slice = Math.min(SLICE, left);
    timer = setTimeout(() => {
      left -= slice;
      if (left > 0) next();
      else onOver();
    }, slice);
  };
  next();
  return () => clearTimeout(timer);
}

/** What `work` settles to, or a `TimeoutError` when it takes longer: some calls of a browser never answer. */
export function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = after(milliseconds, () => reject(new DOMException('', 'TimeoutError')));
    work.then(resolve, reject).finally(stop);
  });
}
