import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

export interface Options {
  /** Parts by name; none given means all. */
  readonly parts: readonly string[];
  readonly browsers: readonly BrowserName[];
  /** Decides when and what is killed, and what the stories are: the same number, the same run. */
  readonly seed: number;
  /** Part `stories`: how many. */
  readonly runs: number;
  /** Only the rows or campaigns whose name holds this text. */
  readonly only: string;
  /** How often a part that is a matter of chance is played, each way. */
  readonly times: number;
  /** Everything is played. A part of a table in the place of the whole would pass for all there is. */
  readonly isWhole: boolean;
}

/** `kills --browsers chromium --seed 7`, `faults --only disk`, `stories --runs 1000000`. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browsers: { type: 'string', default: 'chromium,firefox' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '1000000' },
      times: { type: 'string', default: '20' },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`Not a seed: "${values.seed}"`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`"${values.runs}" isn’t a number of stories.`);
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) throw new Error(`Not a number of times: "${values.times}"`);
  const browsers = values.browsers.split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`No such browser: ${name}`);
  });
  const { only } = values;
  const isWhole = only === '' && new Set(browsers).size === 2;
  return { parts: positionals, browsers, seed, runs, only, times, isWhole };
}
