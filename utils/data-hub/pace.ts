/**
 * How many calls a minute one key may make. OS documents 600 for a live project and 50 for one in development, does not
 * say which a key has, and answers 429 beyond (FACTS §7). So a key starts without any limit, and learns only from a 429:
 *
 *   no limit ──── 429 after so many calls in a minute ────► limit: the queue keeps a tenth below it
 *   limit ─────── 429 below it: somebody shares the project ───► a lower limit
 *   limit ─────── now and then, one call at a time beyond it ──► 429: the same or another limit; none: no limit
 *
 * Every 429 closes the key until OS says, or until the minute is over. Counted by the minute that ends now, which also
 * keeps a limit that OS counts by the minute of its clock.
 *
 * Pure, and kept in the database: a background that starts anew keeps what the last one learned.
 */
export interface Pace {
  /** Calls that OS let through in the minute before it refused one; absent as long as nothing was learned. */
  readonly limit?: number;
  /** Refused, and no minute has gone well since: few calls at once, for those under way are refused together. */
  readonly isCareful: boolean;
  /** Calls in slots of a second, oldest first, and answers that were not a 429. */
  readonly recent: readonly Slot[];
  /** When the queue last used up its limit: a minute later without a 429, the limit holds. */
  readonly fullAt?: number;
  readonly closedUntil?: number;
  /** When more than the limit is tried, and how long after a try in vain the next one comes. */
  readonly trial?: { readonly at: number; readonly every: number };
  /** How many 429s there were. */
  readonly refusals: number;
  /** The latest lesson, as long as one file alone has taught it. */
  readonly lesson?: Lesson;
}

interface Slot {
  readonly at: number;
  readonly calls: number;
  readonly passed: number;
}

interface Lesson {
  readonly path: string;
  /** Something else was let through since. */
  readonly othersPassed: boolean;
  readonly before: number | undefined;
  /** After that the file is as good as any other. */
  readonly until: number;
}

const SLOT = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Fewer calls before a 429 teach nothing, and no limit is lower. */
const LEAST = 5;
/** A limit by the minute of OS's clock lets twice as many through within a minute of ours that lies in two of its own. */
const GONE = 2.5;
/** Calls at once after a 429: at 200 ms a call they are 600 a minute. */
const FEW = 2;

export const NEW_PACE: Pace = { isCareful: false, recent: [], refusals: 0 };

/** What time alone changes. */
export function settled(pace: Pace, now: number): Pace {
  const { fullAt, closedUntil, lesson, ...rest } = pace;
  const isProven = fullAt !== undefined && !isRecent(fullAt, now);
  return {
    ...rest,
    recent: pace.recent.filter(({ at }) => isRecent(at, now)),
    ...(fullAt !== undefined && !isProven && { fullAt }),
    ...(isProven && { isCareful: false }),
    ...(!isProven && lesson && lesson.until > now && { lesson }),
    ...(closedUntil !== undefined && closedUntil > now && { closedUntil }),
  };
}

/** A call is made. */
export function spend(pace: Pace, now: number): Pace {
  const known = count(settled(pace, now), now, { calls: 1, passed: 0 });
  const { limit, fullAt, closedUntil } = known;
  const isFull = limit !== undefined && used(known, now) >= forQueue(limit);
  return isFull && fullAt === undefined && closedUntil === undefined ? { ...known, fullAt: now } : known;
}

/** OS answered a call with anything but 429. */
export function pass(pace: Pace, now: number, path: string): Pace {
  const { limit, lesson, trial, ...known } = count(settled(pace, now), now, { calls: 0, passed: 1 });
  const carried = carriedBy(known, now);
  const kept = lesson && lesson.path !== path && { lesson: { ...lesson, othersPassed: true } };
  if (limit === undefined)
    return { ...known, ...kept, isCareful: known.isCareful && known.closedUntil !== undefined };
  // More than any way of counting that limit lets through: it is gone.
  if (known.closedUntil === undefined && carried > GONE * limit)
    return { ...known, ...kept, isCareful: false };
  // Answers that come after the 429 they were under way with belong to the same lesson.
  const learned = known.closedUntil === undefined ? limit : Math.max(limit, carried);
  return { ...known, ...kept, limit: learned, ...(trial && { trial }) };
}

/** OS said 429. @param retryAfter seconds, where it named any */
export function refuse(pace: Pace, now: number, path: string, retryAfter: number | undefined): Pace {
  const { fullAt: _, lesson, ...known } = settled(pace, now);
  const wait = retryAfter === undefined ? freeAfter(known, now) : Math.min(HOUR, retryAfter * 1000);
  const refusals = known.refusals + 1;
  if (known.closedUntil !== undefined) {
    // Calls that were under way together are refused together: the first has said it all, but for how long.
    const closedUntil =
      retryAfter === undefined ? known.closedUntil : Math.max(known.closedUntil, now + wait);
    return { ...known, refusals, closedUntil, ...(lesson?.path === path && { lesson }) };
  }
  const { limit: before, trial, ...rest } = known;
  const limit = levelAfter(before, carriedBy(known, now));
  return {
    ...rest,
    refusals,
    isCareful: true,
    closedUntil: now + wait,
    lesson: {
      ...(lesson?.path === path ? lesson : { path, othersPassed: false, before }),
      until: now + wait + LESSON,
    },
    ...(limit !== undefined && { limit, trial: nextTrial(known, limit, now) }),
  };
}

/** What a 429 says about the limit. One that came far below it may have been a moment's: it halves the limit at most. */
function levelAfter(before: number | undefined, carried: number): number | undefined {
  if (before === undefined) return carried < LEAST ? undefined : carried;
  return Math.max(LEAST, carried, Math.floor(before / 2));
}

/**
 * When more is tried. Each try in vain costs one 429, so the next one waits twice as long. What is lower than what has
 * held is most likely shared for a while: that is tried sooner.
 */
function nextTrial(pace: Pace, limit: number, now: number): { at: number; every: number } {
  const { limit: before, trial } = pace;
  if (before === undefined || !trial) return { at: now + FIRST_TRIAL, every: FIRST_TRIAL };
  const every = everyAfter(pace, before, limit, now);
  return every === undefined ? trial : { at: now + every, every };
}

function everyAfter(pace: Pace, before: number, limit: number, now: number): number | undefined {
  if (limit > before * SIMILAR) return FIRST_TRIAL;
  if (limit * SIMILAR < before) return pace.isCareful ? undefined : SHARED_TRIAL;
  return isTrying(pace, now) ? Math.min(DAY, (pace.trial?.every ?? FIRST_TRIAL) * 2) : undefined;
}

/** Whatever was refused is asked for again before that. */
const LESSON = 10 * MINUTE;
const FIRST_TRIAL = HOUR / 2;
const SHARED_TRIAL = 5 * MINUTE;
/** Within a tenth it is the same limit. */
const SIMILAR = 1.1;

/**
 * True where a 429 tells of the file and not of the key: this file alone was refused before, others were let through since,
 * and now it is this one again.
 */
export function isOwnTrouble(pace: Pace, path: string, now: number): boolean {
  const { lesson, closedUntil } = settled(pace, now);
  return lesson?.path === path && lesson.othersPassed && closedUntil === undefined;
}

/** Takes back what that file has taught. */
export function unlearn(pace: Pace, now: number): Pace {
  const { limit: _, trial, ...known } = settled(pace, now);
  const before = known.lesson?.before;
  return {
    ...known,
    refusals: known.refusals + 1,
    isCareful: false,
    ...(before !== undefined && { limit: before, ...(trial && { trial }) }),
  };
}

/** Without a word from OS: until the first calls of the minute no longer count. */
const freeAfter = ({ recent }: Pace, now: number): number =>
  Math.max(MINUTE / 4, (recent[0]?.at ?? now) + MINUTE - now);

function count(pace: Pace, now: number, more: Omit<Slot, 'at'>): Pace {
  const at = Math.floor(now / SLOT) * SLOT;
  const last = pace.recent.at(-1);
  const slot = last?.at === at ? last : { at, calls: 0, passed: 0 };
  const others = slot === last ? pace.recent.slice(0, -1) : pace.recent;
  const counted = { at, calls: slot.calls + more.calls, passed: slot.passed + more.passed };
  return { ...pace, recent: [...others, counted] };
}

export const used = ({ recent }: Pace, now: number): number =>
  recent.reduce((sum, { at, calls }) => (isRecent(at, now) ? sum + calls : sum), 0);

const carriedBy = ({ recent }: Pick<Pace, 'recent'>, now: number): number =>
  recent.reduce((sum, { at, passed }) => (isRecent(at, now) ? sum + passed : sum), 0);

/** A slot counts until its last call is a minute old. */
const isRecent = (at: number, now: number): boolean => now - at < MINUTE + SLOT;

/** Of a limit that was learned, the queue leaves a tenth for what a person waits for: that goes first, unasked. */
export const forQueue = (limit: number): number => limit - Math.min(20, Math.ceil(limit / 10));

const isTrying = ({ trial }: Pace, now: number): boolean => trial !== undefined && trial.at <= now;

/** What the person allows, whatever OS does. */
const below = (most: number | undefined): number => most ?? Number.POSITIVE_INFINITY;

/**
 * How many calls the queue may begin now.
 *
 * @param open calls of it that are under way
 * @param most the person's own limit
 */
export function room(pace: Pace, now: number, open: number, most?: number): number {
  const known = settled(pace, now);
  if (known.closedUntil !== undefined) return 0;
  const made = used(known, now);
  const learned = known.limit === undefined ? Number.POSITIVE_INFINITY : forQueue(known.limit) - made;
  // One at a time beyond it: the first refusal is the only one.
  const allowed = isTrying(known, now) ? Math.max(learned, 1 - open) : learned;
  const careful = known.isCareful ? FEW - open : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(allowed, careful, below(most) - made));
}

/** When the queue may ask again; `undefined` when it may now, or as soon as an answer is here. */
export function opensAt(pace: Pace, now: number, most?: number): number | undefined {
  const known = settled(pace, now);
  if (known.closedUntil !== undefined) return known.closedUntil;
  const learned =
    known.limit === undefined || isTrying(known, now) ? Number.POSITIVE_INFINITY : forQueue(known.limit);
  let tooMany = used(known, now) - Math.min(learned, below(most)) + 1;
  if (tooMany <= 0) return undefined;
  for (const { at, calls } of known.recent) {
    tooMany -= calls;
    if (tooMany <= 0) return at + MINUTE + SLOT;
  }
  return now + MINUTE + SLOT;
}

/** As if the clock had always gone by so much more or less. */
export function shifted(pace: Pace, by: number): Pace {
  const { fullAt, closedUntil, trial, lesson } = pace;
  return {
    ...pace,
    recent: pace.recent.map((slot) => ({ ...slot, at: slot.at + by })),
    ...(fullAt !== undefined && { fullAt: fullAt + by }),
    ...(closedUntil !== undefined && { closedUntil: closedUntil + by }),
    ...(trial && { trial: { ...trial, at: trial.at + by } }),
    ...(lesson && { lesson: { ...lesson, until: lesson.until + by } }),
  };
}
