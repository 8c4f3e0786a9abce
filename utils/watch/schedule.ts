import type { Failure } from '../failure.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often OS is asked for the list, by the person's choice. */
export const EVERY = ['off', 'hour', 'quarter', 'day', 'week'] as const;

export type Every = (typeof EVERY)[number];

const LENGTH: Readonly<Record<Exclude<Every, 'off'>, number>> = {
  hour: HOUR,
  quarter: 6 * HOUR,
  day: DAY,
  week: 7 * DAY,
};

/**
 * When the list is asked for next. Every listing counts, whoever asked for it: who opens the popup each morning has
 * looked, and the watch need not.
 *
 *   listed  →  an interval later, up to a tenth more or less: computers that start at nine do not all ask at nine
 *   trouble →  five minutes later, then ten, twenty …, but never later than an interval
 */
export interface Schedule {
  /** When OS last answered, milliseconds since 1970. */
  readonly listedAt: number;
  /** How many packages had news then. */
  readonly found: number;
  /** Chance of this round, 0 to 1. */
  readonly draw: number;
  /** Since then. */
  readonly trouble?: Trouble | undefined;
}

interface Trouble {
  readonly at: number;
  /** In a row. */
  readonly count: number;
  readonly failure: Failure;
  /** The person has heard of it, where it is theirs to put right. */
  readonly isTold?: boolean | undefined;
}

const FIRST_WAIT = 5 * MINUTE;

/** No sum of doublings needs more: it is beyond a week. */
const MOST_DOUBLINGS = 12;

/** When the next listing is due; `undefined` when there is to be none. May be past: after a week of sleep, one is due. */
export function dueAt({ listedAt, draw, trouble }: Schedule, every: Every): number | undefined {
  if (every === 'off') return undefined;
  const length = LENGTH[every];
  if (!trouble) return Math.round(listedAt + length * (0.9 + draw / 5));
  return Math.round(trouble.at + Math.min(length, waitOf(trouble) * (0.75 + draw / 2)));
}

function waitOf({ count, failure }: Trouble): number {
  const doubled = FIRST_WAIT * 2 ** Math.min(count - 1, MOST_DOUBLINGS);
  switch (failure.kind) {
    // Only a person puts these right; a new key or a new permission asks at once.
    case 'key-refused':
    case 'not-in-plan':
    case 'no-key':
    case 'no-permission':
      return Number.POSITIVE_INFINITY;
    case 'rate-limited':
    case 'service-down':
      return Math.max(doubled, (failure.retryAfter ?? 0) * 1000 * 1.5);
    default:
      return doubled;
  }
}

export const afterListing = (now: number, draw: number, found: number): Schedule => ({
  listedAt: now,
  found,
  draw,
});

export function afterTrouble(
  { trouble, ...schedule }: Schedule,
  now: number,
  draw: number,
  failure: Failure,
): Schedule {
  const isSame = trouble?.failure.kind === failure.kind;
  const count = (trouble?.count ?? 0) + 1;
  return {
    ...schedule,
    draw,
    trouble: { at: now, count, failure, isTold: isSame && trouble.isTold === true },
  };
}

/** OS refuses the key, which only a person can put right: a watch that silently stopped would be worse than none. */
export function troubleToTell({ trouble }: Schedule): Failure | undefined {
  if (!trouble || trouble.isTold) return undefined;
  const { failure } = trouble;
  return failure.kind === 'key-refused' || failure.kind === 'not-in-plan' ? failure : undefined;
}

export const troubleTold = ({ trouble, ...schedule }: Schedule): Schedule =>
  trouble ? { ...schedule, trouble: { ...trouble, isTold: true } } : schedule;

/** A clock that was ahead and is put right would put the next listing off until it is there again. */
export function notAhead(schedule: Schedule, now: number): Schedule {
  const { listedAt, trouble } = schedule;
  if (listedAt <= now && (trouble?.at ?? 0) <= now) return schedule;
  return {
    ...schedule,
    listedAt: Math.min(listedAt, now),
    ...(trouble && { trouble: { ...trouble, at: Math.min(trouble.at, now) } }),
  };
}
