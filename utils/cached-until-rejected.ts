import { withTimeLimit } from './time-limit.ts';

/** A value that is read once and then known; a reading that fails or never answers is not kept. */
export interface Cached<T> {
  read(): Promise<T>;
  /** Known without reading. */
  set(value: T): void;
  /** The next call reads again. */
  forget(): void;
}

/** A browser's storage answers within milliseconds, or not at all. Milliseconds. */
const ANSWERS_WITHIN = 10_000;

export function cachedUntilRejected<T>(read: () => Promise<T>): Cached<T> {
  let known: Promise<T> | undefined;
  return {
    read() {
      if (known) return known;
      const reading = withTimeLimit(read(), ANSWERS_WITHIN);
      known = reading;
      // Kept, one failure would last as long as the background or the page.
      reading.catch(() => {
        if (known === reading) known = undefined;
      });
      return reading;
    },
    set(value) {
      known = Promise.resolve(value);
    },
    forget() {
      known = undefined;
    },
  };
}
