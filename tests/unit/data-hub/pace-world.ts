import { NEW_PACE, opensAt, type Pace, pass, refuse, room, spend } from '../../../utils/data-hub/pace.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** An account as OS keeps it. */
export interface Account {
  /** Calls a minute that are left for Trig, milliseconds after the beginning. */
  readonly allows: (at: number) => number;
  /** Counted over the minute that ends now, or from each full minute of OS's clock on. */
  readonly counts: 'sliding' | 'by the clock';
}

/** A queue: what it wants of the account, and how calls go. */
export interface Demand {
  readonly account: Account;
  readonly files: number;
  /** It may want more than it gets within this. Milliseconds. */
  readonly within?: number;
  /** Calls under way at once, and how long each takes. */
  readonly atOnce?: number;
  readonly latency?: number;
  /** How far into a minute of OS's clock it begins. */
  readonly phase?: number;
  /** How often the background starts anew, with what the database kept. */
  readonly restartEvery?: number;
  /** It knows what OS lets through, and asks exactly as often: the ideal. */
  readonly knowsAll?: boolean;
}

export interface Story {
  /** When OS said 429, milliseconds after the beginning. */
  readonly refusedAt: readonly number[];
  /** When each file's call was answered, milliseconds after the beginning. */
  readonly carriedAt: readonly number[];
  readonly last: Pace;
}

const BEGIN = 1_700_000_000_000 - (1_700_000_000_000 % MINUTE);

/** OS: lets a call through or not. What it refuses does not count. */
function createOffice({ allows, counts }: Account, begin: number) {
  let passed: number[] = [];
  const isCounted = (at: number, now: number): boolean =>
    counts === 'sliding' ? now - at < MINUTE : Math.floor(at / MINUTE) === Math.floor(now / MINUTE);
  const isFree = (now: number): boolean => {
    if (passed[0] !== undefined && !isCounted(passed[0], now))
      passed = passed.filter((at) => isCounted(at, now));
    return passed.length < allows(now - begin);
  };
  return {
    isFree,
    take(now: number): boolean {
      const isPassed = isFree(now);
      if (isPassed) passed.push(now);
      return isPassed;
    },
  };
}

/** As many calls under way as there may be, each as soon as there is room for it. */
export function simulate(demand: Demand): Story {
  const { account, files, within = 1_000 * HOUR, atOnce = 8, latency = 120, phase = 0 } = demand;
  const begin = BEGIN + phase;
  const office = createOffice(account, begin);
  const refusedAt: number[] = [];
  const answers: { readonly at: number; readonly path: string; readonly isPassed: boolean }[] = [];
  const waiting = Array.from({ length: files }, (_, index) => `/file-${index}`).reverse();
  const carriedAt: number[] = [];
  let [now, restarts] = [begin, 0];
  let pace = NEW_PACE;

  const roomNow = (): number =>
    demand.knowsAll ? (office.isFree(now) ? 1 : 0) : room(pace, now, answers.length);
  while (carriedAt.length < files && now - begin < within) {
    for (let next = answers[0]; next && next.at <= now; next = answers[0]) {
      answers.shift();
      if (next.isPassed) carriedAt.push(next.at - begin);
      else waiting.push(next.path);
      pace = next.isPassed ? pass(pace, now, next.path) : refuse(pace, now, next.path, undefined);
    }
    if (demand.restartEvery && now - begin >= (restarts + 1) * demand.restartEvery) {
      restarts += 1;
      pace = JSON.parse(JSON.stringify(pace)) as Pace;
    }
    const path = answers.length < atOnce && roomNow() > 0 ? waiting.pop() : undefined;
    if (path !== undefined) {
      pace = spend(pace, now);
      const isPassed = office.take(now);
      if (!isPassed) refusedAt.push(now - begin);
      answers.push({ at: now + latency, path, isPassed });
      continue;
    }
    const opens = demand.knowsAll ? now + 50 : opensAt(pace, now);
    const next = Math.min(
      answers[0]?.at ?? Number.POSITIVE_INFINITY,
      waiting.length > 0 ? (opens ?? now + 50) : Number.POSITIVE_INFINITY,
    );
    now = Math.max(now + 1, next);
  }
  return { refusedAt, carriedAt, last: pace };
}
