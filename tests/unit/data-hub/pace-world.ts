import { calm, NEW_PACE, opensAt, type Pace, refuse, room, spend } from '../../../utils/data-hub/pace.ts';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HOURS = 3;

/** An account, and a queue that never runs dry. */
export interface Account {
  /** Calls in any 60 seconds that OS allows at that moment, milliseconds after the beginning. */
  readonly allows: (at: number) => number;
  /** Calls that are under way together, and how long each takes. */
  readonly underWay?: number;
  readonly latency?: number;
  /** How often the background starts anew, with what the database kept. */
  readonly restartEvery?: number;
}

export interface Story {
  /** When OS said 429. */
  readonly refusedAt: readonly number[];
  /** Calls that came through in the last hour, and how many OS allowed. */
  readonly carried: number;
  readonly allowed: number;
  /** Calls that made more in 60 seconds than was believed allowed when they were made. */
  readonly reckless: number;
  readonly last: Pace;
}

/** Three hours of calls, one every 10 ms while there is room. Refused calls count against the limit as well. */
export function simulate({ allows, underWay = 1, latency = 0, restartEvery }: Account): Story {
  const begin = 1_700_000_000_000;
  const calls: number[] = [];
  const refusedAt: number[] = [];
  const answers: { readonly at: number; readonly isRefused: boolean }[] = [];
  let pace = NEW_PACE;
  let [oldest, carried, reckless, restarts] = [0, 0, 0, 0];

  for (let now = begin; now < begin + HOURS * HOUR; ) {
    for (let next = answers[0]; next && next.at <= now; next = answers[0]) {
      pace = next.isRefused ? refuse(pace, next.at, undefined) : calm(pace);
      answers.shift();
    }
    if (restartEvery && now - begin >= (restarts + 1) * restartEvery) {
      restarts += 1;
      pace = JSON.parse(JSON.stringify(pace)) as Pace;
    }
    if (answers.length >= underWay || room(pace, now) === 0) {
      const next = Math.min(answers[0]?.at ?? Number.POSITIVE_INFINITY, opensAt(pace, now) ?? now + 10);
      now = Math.max(now + 1, next);
      continue;
    }
    pace = spend(pace, now);
    calls.push(now);
    while ((calls[oldest] ?? now) <= now - MINUTE) oldest += 1;
    const inMinute = calls.length - oldest;
    if (inMinute > pace.limit) reckless += 1;
    const isRefused = inMinute > allows(now - begin);
    if (isRefused) refusedAt.push(now - begin);
    else if (now >= begin + (HOURS - 1) * HOUR) carried += 1;
    answers.push({ at: now + latency, isRefused });
    now += 10;
  }

  let allowed = 0;
  for (let at = (HOURS - 1) * HOUR; at < HOURS * HOUR; at += MINUTE) allowed += allows(at);
  return { refusedAt, carried, allowed, reckless, last: pace };
}
