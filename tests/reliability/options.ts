import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

export interface Options {
  /** Parts by name; none given means all. */
  readonly parts: readonly string[];
  readonly browsers: readonly BrowserName[];
  /** Decides when and what is killed: the same number, the same run. */
  readonly seed: number;
  /** Only the rows or campaigns whose name holds this text. */
  readonly only: string;
  /** Everything is played. A part of a table in the place of the whole would pass for all there is. */
  readonly isWhole: boolean;
}

/** `kills --browsers chromium --seed 7`, `faults --only disk`. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browsers: { type: 'string', default: 'chromium,firefox' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string', default: '' },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`Not a seed: "${values.seed}"`);
  const browsers = values.browsers.split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`No such browser: ${name}`);
  });
  const { only } = values;
  const isWhole = only === '' && new Set(browsers).size === 2;
  return { parts: positionals, browsers, seed, only, isWhole };
}
