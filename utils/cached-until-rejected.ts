import { withTimeLimit } from './time-limit.ts';

/** A value that is read once and then known; a reading that fails or never answers is not kept. */
export interface Cached<T> {
  read(): Promise<T>;
  /** Known without reading. */
  set(value: T): void;
  /** What is known, or is being read, has changed; nothing where it was not read yet. */
  update(to: (value: T) => T): void;
  /** The next call reads again. */
  forget(): void;
}

/** A browser's storage answers within milliseconds, or not at all. Milliseconds. */
const ANSWERS_WITHIN = 10_000;

export function cachedUntilRejected<T>(read: () => Promise<T>): Cached<T> {
  let known: Promise<T> | undefined;

  function keep(reading: Promise<T>): Promise<T> {
    known = reading;
    // Kept, one failure would last as long as the background or the page.
    reading.catch(() => {
      if (known === reading) known = undefined;
    });
    return reading;
  }

  return {
    read: () => known ?? keep(withTimeLimit(read(), ANSWERS_WITHIN)),
    set(value) {
      known = Promise.resolve(value);
    },
    update(to) {
      if (known) keep(known.then(to));
    },
    forget() {
      known = undefined;
    },
  };
}
