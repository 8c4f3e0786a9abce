/**
 * The rate budget: how many calls a minute OS may be asked. It allows 600 a minute for a live project and 50 for
 * one in development, and does not say which it is (FACTS §7). So Trig starts at 50 and learns:
 *
 *   a full minute at `limit` without a 429    →  twice as many, up to 600, but below what was refused lately
 *   a 429 above what was carried (`proven`)   →  that is OS's limit: back to what was carried, and not as many
 *                                                again for an hour
 *   a 429 at or below it                      →  somebody shares the project now: nine tenths of what went
 *                                                through, and not as many again for five minutes
 *   any 429                                   →  closed until OS says, or until the full minute is over
 *   several calls in a row in trouble         →  closed for a while, then one call tries; an answer opens it
 *
 * Pure, and kept in the database: a background that starts anew goes on with what the last one learned.
 */
export interface Pace {
  /** Calls in any 60 seconds that it dares at present. */
  readonly limit: number;
  /** The most that a whole minute has carried, and when one last came near it. */
  readonly proven: { readonly limit: number; readonly at: number };
  /** Levels that OS answered with 429, as long as they are not tried again. */
  readonly refused: readonly { readonly limit: number; readonly until: number }[];
  /** Calls by slots of a second, oldest first. */
  readonly recent: readonly { readonly at: number; readonly calls: number }[];
  /** When the limit was last reached: a minute later without a 429, it is proven. */
  readonly fullAt?: number;
  readonly closed?: Closed;
  /** Calls in trouble since the last that was not. */
  readonly troubles: number;
  /** The person's own word: the queue asks no more often in a minute, whatever was learned. */
  readonly most?: number;
}

interface Closed {
  readonly until: number;
  readonly why: 'rate-limited' | 'service-down';
}

const SLOT = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** FACTS §7: development and live. */
const FIRST = 50;
const MOST = 600;
const LEAST = 5;

export const NEW_PACE: Pace = {
  limit: FIRST,
  proven: { limit: FIRST, at: 0 },
  refused: [],
  recent: [],
  troubles: 0,
};

/** Never more than so many a minute; `null` takes that back. */
export function keepBelow(pace: Pace, most: number | null): Pace {
  const { most: _, ...rest } = pace;
  return most === null ? rest : { ...rest, most };
}

/** What the queue goes by: what it has learned to dare, or what the person allows where that is less. */
export const limitNow = ({ limit, most }: Pace): number => Math.min(limit, most ?? limit);

/** A call is made. */
export function spend(pace: Pace, now: number): Pace {
  const known = learn(pace, now);
  const at = Math.floor(now / SLOT) * SLOT;
  const last = known.recent.at(-1);
  const recent =
    last?.at === at
      ? [...known.recent.slice(0, -1), { at, calls: last.calls + 1 }]
      : [...known.recent, { at, calls: 1 }];
  const isFull = used({ ...known, recent }, now) >= forQueue(known.limit);
  return { ...known, recent, ...(isFull && known.fullAt === undefined && { fullAt: now }) };
}

/** What time alone teaches: a minute after the limit was reached it has held, so a higher one is tried. */
export function learn(pace: Pace, now: number): Pace {
  const { fullAt, closed, ...rest } = pace;
  const known: Pace = {
    ...rest,
    recent: pace.recent.filter(({ at }) => isRecent(at, now)),
    refused: pace.refused.filter(({ until }) => until > now),
    ...(closed && closed.until > now && { closed }),
  };
  if (fullAt === undefined) return known;
  if (isRecent(fullAt, now)) return { ...known, fullAt };
  const { limit, refused } = known;
  const higher = Math.min(MOST, limit * 2, ...refused.map((level) => level.limit - 1));
  return { ...known, limit: Math.max(limit, higher), proven: prove(known, now) };
}

/** A full minute has been carried. What nothing came near to for an hour is no longer true. */
function prove({ limit, proven }: Pace, now: number): Pace['proven'] {
  const carried = forQueue(limit);
  if (carried < proven.limit * 0.75 && now - proven.at < HOUR) return proven;
  return { limit: now - proven.at < HOUR ? Math.max(carried, proven.limit) : carried, at: now };
}

/** OS said 429. @param retryAfter seconds, where it named any */
export function refuse(pace: Pace, now: number, retryAfter: number | undefined): Pace {
  const { fullAt: _, ...known } = calm(learn(pace, now));
  // A gateway that names a day is not believed: an hour later one call asks again.
  const wait = retryAfter === undefined ? freeAfter(known, now) : Math.min(HOUR, retryAfter * 1000);
  const closed: Closed = { until: now + wait, why: 'rate-limited' };
  // Several calls of one burst are refused together: the first of them has said it all, but for how long.
  if (known.closed)
    return retryAfter === undefined ? known : { ...known, closed: later(known.closed, closed) };

  const { limit, proven, refused } = known;
  const tooMuch = Math.max(LEAST + 1, Math.min(limit, used(known, now)));
  const isShared = tooMuch <= proven.limit;
  return {
    ...known,
    limit: isShared ? Math.max(LEAST, Math.floor(tooMuch * 0.9)) : proven.limit,
    refused: [...refused, { limit: tooMuch, until: now + (isShared ? 5 * MINUTE : HOUR) }],
    closed,
  };
}

/** Without a word from OS: until the first calls of the full minute no longer count. */
const freeAfter = ({ recent }: Pace, now: number): number =>
  Math.max(MINUTE / 4, (recent[0]?.at ?? now) + MINUTE - now);

const later = (one: Closed, other: Closed): Closed => (one.until > other.until ? one : other);

/** OS answered as it should, whatever it said: it is there. */
export function calm(pace: Pace): Pace {
  if (pace.troubles === 0) return pace;
  const { closed, ...rest } = pace;
  return { ...rest, troubles: 0, ...(closed?.why === 'rate-limited' && { closed }) };
}

/** How many calls in a row in trouble mean that it is not the file's. */
const ENOUGH = 3;

/**
 * 5xx, no answer, or none in time. Asking on quickly makes it worse: after some 5xx Chromium holds an
 * extension's requests back without telling (measured).
 */
export function worry(pace: Pace, now: number, random: number): Pace {
  // Closed for it already: this one was on its way with those that closed it.
  if (pace.closed?.why === 'service-down' && pace.closed.until > now) return pace;
  const troubles = pace.troubles + 1;
  if (troubles < ENOUGH) return { ...pace, troubles };
  const wait = Math.min(10 * MINUTE, 5_000 * 2 ** (troubles - ENOUGH) * (0.75 + random / 2));
  const closed: Closed = { until: now + Math.round(wait), why: 'service-down' };
  return { ...pace, troubles, closed: pace.closed ? later(pace.closed, closed) : closed };
}

export const used = (pace: Pace, now: number): number =>
  pace.recent.reduce((sum, { at, calls }) => (isRecent(at, now) ? sum + calls : sum), 0);

/** A slot counts until its last call is a minute old. */
const isRecent = (at: number, now: number): boolean => now - at < MINUTE + SLOT;

/** How many calls the queue may make now. */
export function room(pace: Pace, now: number): number {
  const known = learn(pace, now);
  return known.closed ? 0 : Math.max(0, forQueue(limitNow(known)) - used(known, now));
}

/** The queue leaves a tenth for what a person waits for: that goes first, unasked. */
const forQueue = (limit: number): number => limit - Math.min(20, Math.ceil(limit / 10));

/** In trouble one call tries, and the others wait for how it goes. */
export const isProbing = (pace: Pace): boolean => pace.troubles >= ENOUGH;

/** When the queue may ask again; `undefined` when it may now. */
export function opensAt(pace: Pace, now: number): number | undefined {
  const known = learn(pace, now);
  if (known.closed) return known.closed.until;
  let tooMany = used(known, now) - forQueue(limitNow(known)) + 1;
  if (tooMany <= 0) return undefined;
  for (const { at, calls } of known.recent) {
    tooMany -= calls;
    if (tooMany <= 0) return at + MINUTE + SLOT;
  }
  return now + MINUTE + SLOT;
}
