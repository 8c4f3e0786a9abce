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
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`Not a seed: "${values.seed}"`);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`"${values.runs}" isn’t a number of stories.`);
  const browsers = values.browsers.split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`No such browser: ${name}`);
  });
  const { only } = values;
  const isWhole = only === '' && new Set(browsers).size === 2;
  return { parts: positionals, browsers, seed, runs, only, isWhole };
}
