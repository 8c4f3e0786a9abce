/**
 * Whether OS itself is in trouble: 5xx, no answer, or none in time. That of one file is the file's own, however often it
 * comes (its tries are counted in `grabs/retry.ts`); several in a row, of more than one file, are everybody's:
 *
 *   open ──── three calls in a row in trouble, of two files at least ───► closed for 5 s, doubling to 10 minutes
 *   closed ── time is up ───► one call tries ─── any answer ───► open
 */
export interface Outage {
  /** Calls in trouble since the last that was not. */
  readonly troubles: number;
  /** Of which files, two at most. */
  readonly paths: readonly string[];
  /** How often it was closed since. */
  readonly closings: number;
  readonly closedUntil?: number;
}

export const NO_OUTAGE: Outage = { troubles: 0, paths: [], closings: 0 };

const ENOUGH = 3;

interface Trouble {
  readonly path: string;
  /** In [0, 1). */
  readonly random: number;
  /** Seconds, where OS named any. */
  readonly retryAfter?: number | undefined;
}

/**
 * A call in trouble. Asking on quickly makes it worse: after some 5xx Chromium holds an extension's requests back
 * without telling (measured: Chromium 156).
 */
export function worry(outage: Outage, now: number, { path, random, retryAfter = 0 }: Trouble): Outage {
  // Closed already: this one was under way with those that closed it.
  if (isClosed(outage, now)) return outage;
  const paths = [...new Set([...outage.paths, path])].slice(0, 2);
  const known = { ...outage, troubles: outage.troubles + 1, paths };
  if (!isProbing(known)) return known;
  const wait = Math.min(LONGEST, SHORTEST * 2 ** outage.closings * (0.75 + random / 2));
  const closedUntil = now + Math.max(Math.round(wait), retryAfter * 1000);
  return { ...known, closings: outage.closings + 1, closedUntil };
}

const SHORTEST = 5_000;
const LONGEST = 10 * 60_000;

export const isClosed = ({ closedUntil }: Outage, now: number): boolean =>
  closedUntil !== undefined && closedUntil > now;

/** In trouble one call tries, and the others wait for its answer. */
export const isProbing = ({ troubles, paths }: Outage): boolean => troubles >= ENOUGH && paths.length > 1;

/** As if the clock had always gone by so much more or less. */
export const later = (outage: Outage, by: number): Outage =>
  outage.closedUntil === undefined ? outage : { ...outage, closedUntil: outage.closedUntil + by };
