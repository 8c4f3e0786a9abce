import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

interface Options {
  readonly browsers: readonly BrowserName[];
  /** Only states whose name holds this text. */
  readonly only: string;
  /** Names of looks (looks.ts); all where none is given. */
  readonly looks: readonly string[] | undefined;
  /** Every state of its looks is photographed, in both browsers. */
  readonly isWhole: boolean;
}

/** `npm run gallery -- queue --browsers firefox --looks dark,narrow`: what the names of the states hold, where, and how. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browsers: { type: 'string', default: 'chromium,firefox' }, looks: { type: 'string' } },
  });
  const browsers = values.browsers.split(',').map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`No such browser: ${name}`);
  });
  const [only = ''] = positionals;
  // In Welsh the pictures are another matter, and would take the place of the English ones.
  const looks = values.looks?.split(',');
  const isEnglish = process.env.TRIG_WORDS === undefined;
  const isWhole = only === '' && new Set(browsers).size === 2 && isEnglish;
  return { browsers, only, looks, isWhole };
}
