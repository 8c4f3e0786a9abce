import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

interface Options {
  readonly browsers: readonly BrowserName[];
  /** Only states whose name holds this text. */
  readonly only: string;
  /** Everything is photographed. */
  readonly isWhole: boolean;
}

/** `npm run gallery -- queue --browsers firefox`: what the names of the states hold, and where. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browsers: { type: 'string', default: 'chromium,firefox' } },
  });
  const browsers = values.browsers.split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`No such browser: ${name}`);
  });
  const [only = ''] = positionals;
  // In Welsh the pictures are another matter, and would take the place of the English ones.
  const isWhole = only === '' && new Set(browsers).size === 2 && process.env.TRIG_WORDS === undefined;
  return { browsers, only, isWhole };
}
