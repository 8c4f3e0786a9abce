/** The hub's own time: the machine's, until a test pushes it forward. Links, tokens and the rate limit go by it. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number;
  advance(milliseconds: number): void;
  set(milliseconds: number): void;
}

export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    set: (milliseconds) => {
      ahead = milliseconds - Date.now();
    },
  };
}
