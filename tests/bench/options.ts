import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

/** Files of one size. */
export interface FileSet {
  readonly count: number;
  /** Bytes of each. */
  readonly size: number;
}

export type LimitName = 'off' | '600' | '50';

export interface Options {
  /** Parts by name; with none given, the short ones run. */
  readonly parts: readonly string[];
  /** Part `small-files`: how many files, one series after the other. */
  readonly sizes: readonly number[];
  /** Part `queue` without a limit: the files that each way downloads. */
  readonly sets: readonly FileSet[];
  /** Part `queue`: how many calls a minute the hub allows a key. */
  readonly limits: readonly LimitName[];
  readonly browsers: readonly BrowserName[];
  /** Part `queue` without a limit: how often each way downloads each set. */
  readonly runs: number;
  /** Part `queue` at 50 a minute: how long it is watched. */
  readonly minutes: number;
  /** True where nothing is left out: a part of a table in the place of the whole would pass for all there is. */
  readonly isWhole: boolean;
}

const MB = 1_000_000;

const USUAL = {
  sizes: '10,100,1000,10000',
  sets: '400x1,2000x0.02,20x200',
  limits: 'off,600,50',
  browsers: 'chromium,firefox',
  runs: '2',
  minutes: '20',
} as const;

/** `queue --limits off --sets 40x1,2x200 --browsers chromium --runs 1`. A set is a count and the megabytes of each file. */
export function readOptions(args: readonly string[]): Options {
  const option = (value: string) => ({ type: 'string', default: value }) as const;
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: option(USUAL.sizes),
      sets: option(USUAL.sets),
      limits: option(USUAL.limits),
      browsers: option(USUAL.browsers),
      runs: option(USUAL.runs),
      minutes: option(USUAL.minutes),
    },
  });
  const { sets, browsers, minutes } = values;
  return {
    parts: positionals,
    sizes: values.sizes.split(',').map(whole),
    sets: sets.split(',').map((set) => {
      const [count = '', megabytes = ''] = set.split('x');
      return { count: whole(count), size: whole(String(Math.round(Number(megabytes) * MB))) };
    }),
    limits: values.limits.split(',').map((name) => oneOf(['off', '600', '50'], name)),
    browsers: browsers.split(',').map((name) => oneOf(['chromium', 'firefox'], name)),
    runs: whole(values.runs),
    minutes: whole(minutes),
    isWhole: (['sizes', 'sets', 'browsers', 'minutes'] as const).every(
      (name) => values[name] === USUAL[name],
    ),
  };
}

function oneOf<const Name extends string>(names: readonly Name[], wanted: string): Name {
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new Error(`"${wanted}" isn’t one of ${names.join(', ')}.`);
  return found;
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" isn’t a whole number above 0.`);
  return number;
}
