import type { Fault } from '../../data-hub/hub.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';

/** What is done to a browser in the middle of a batch, and how often. */
export interface Plan {
  readonly browser: BrowserName;
  readonly what: What;
  readonly times: number;
  readonly files: number;
  /** Bytes of each. */
  readonly size: number;
  /** What makes storage slow enough for something to be under way whenever it strikes. */
  readonly slow: Fault;
}

/**
 * `background`: its worker, or event page, is ended. `browser`: SIGKILL. `sleep`: SIGSTOP while 70 minutes go by. `stray`: the
 * background is ended over a cancel, before storage has answered for what it had handed over.
 */
export type What = 'background' | 'browser' | 'sleep' | 'stray';

export const WORDS: Readonly<Record<What, string>> = {
  background: 'background killed',
  browser: 'browser killed (SIGKILL)',
  sleep: 'browser stopped, 70 minutes and all connections gone, then continued',
  stray: 'cancelled, and the background killed before storage answers',
};

const SMALL = { size: 20_000, slow: { kind: 'delay', ms: 220 } } as const;

/** Long enough to be in the middle of some when the lid is closed. */
const LARGE = { size: 1_000_000, slow: { kind: 'slow', bytesPerSecond: 1_500_000 } } as const;

/** What issue and README promise. */
export const CAMPAIGNS: readonly Plan[] = [
  { browser: 'chromium', what: 'background', times: 50, files: 400, ...SMALL },
  { browser: 'chromium', what: 'browser', times: 5, files: 400, ...SMALL },
  { browser: 'chromium', what: 'sleep', times: 1, files: 60, ...LARGE },
  { browser: 'chromium', what: 'stray', times: 50, files: 300, ...SMALL },
  { browser: 'firefox', what: 'background', times: 10, files: 400, ...SMALL },
  { browser: 'firefox', what: 'browser', times: 3, files: 400, ...SMALL },
  { browser: 'firefox', what: 'sleep', times: 1, files: 60, ...LARGE },
  { browser: 'firefox', what: 'stray', times: 50, files: 300, ...SMALL },
];

const FILES: Readonly<Record<What, number>> = { background: 60, browser: 60, sleep: 12, stray: 24 };

const TIMES: Readonly<Record<What, number>> = { background: 2, browser: 1, sleep: 1, stray: 4 };

/**
 * What each `npm test` plays of it. Not Chromium's sleep: it may lose a download for good there, and the patience
 * until that is taken for certain is two minutes (utils/grabs/stillness.ts).
 */
export const SAMPLES: readonly Plan[] = CAMPAIGNS.filter(
  ({ browser, what }) => !(browser === 'chromium' && what === 'sleep'),
).map((plan) => ({
  ...plan,
  times: TIMES[plan.what],
  files: FILES[plan.what],
  // So slow that four of them are seen under way at once on a slow machine too.
  ...(plan.what === 'sleep' && { slow: { kind: 'slow', bytesPerSecond: 400_000 } as const }),
}));
