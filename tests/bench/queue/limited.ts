import { setTimeout as sleep } from 'node:timers/promises';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import type { FileSet } from '../options.ts';
import { step } from '../report.ts';
import { startTrig } from '../trig.ts';
import { addFiles } from './sheets.ts';
import { soonest } from './window.ts';

/** More than 50 a minute let through in twenty minutes. */
export const SET: FileSet = { count: 2_000, size: 20_000 };

/** What became of the set under a limit. Milliseconds. */
export interface Limited {
  readonly browser: BrowserName;
  readonly version: string;
  readonly took: number;
  readonly done: number;
  /** When OS refused a call. */
  readonly refusedAt: readonly number[];
  /** When the limit alone would have let each file's call through. */
  readonly allowedAt: readonly number[];
}

const LIMITS = { 600: 'live', 50: 'development' } as const;

/** One that asks only as often as at first would need this. */
const WITHIN = 45 * 60_000;

/** Trig in a fresh profile, with a key it has never used. @param stopAfter milliseconds; absent: until all is done */
export async function underLimit(
  browser: BrowserName,
  limit: keyof typeof LIMITS,
  stopAfter?: number,
): Promise<Limited> {
  const hub = await startDataHub({ limit: LIMITS[limit] });
  addFiles(hub, SET);
  const trig = await startTrig(browser, hub);
  try {
    const began = Date.now();
    const made = callsOf(hub).map((at) => began - at);
    hub.log.clear();
    await trig.begin();
    step(`${browser}, ${limit} a minute: begun`);
    if (stopAfter === undefined) await trig.untilDone(SET, WITHIN);
    else await sleep(stopAfter);
    return {
      browser,
      version: await trig.driver.browser().version(),
      took: Date.now() - began,
      done: (await trig.queue.counts()).done,
      refusedAt: refusals(hub).map((at) => at - began),
      allowedAt: soonest(limit, SET.count, made),
    };
  } finally {
    await trig.driver.close();
    await hub.close();
  }
}

const callsOf = ({ log }: DataHub): readonly number[] =>
  log.api().flatMap(({ at, status, headers }) => (headers.key !== undefined && status !== 429 ? [at] : []));

const refusals = ({ log }: DataHub): readonly number[] =>
  log.api().flatMap(({ at, status }) => (status === 429 ? [at] : []));
