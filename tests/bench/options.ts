import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/drive/driver.ts';

/** Some of one kind of file. */
export interface FileSet {
  readonly count: number;
  /** Bytes of each. */
  readonly size: number;
  /** Megabits a second of the line they come over; absent: as fast as the machine. */
  readonly line?: number;
}

export interface Options {
  /** Parts by name; none given means the short ones. */
  readonly parts: readonly string[];
  /** Part `queue`: how many small files, one after the other. */
  readonly sizes: readonly number[];
  /** Part `queue`: what is fetched by Trig and by other tools. */
  readonly sets: readonly FileSet[];
  readonly browsers: readonly BrowserName[];
  /** Part `queue`: how often each tool fetches each set. */
  readonly runs: number;
}

const MB = 1_000_000;

/**
 * `queue --sizes 10,100 --sets 40x1,2x200,40x1@100 --browsers chromium --runs 1`; `none` leaves a series out. `@100` is
 * a line of 100 Mbit/s.
 */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '10,100,1000,10000' },
      sets: { type: 'string', default: '400x1,20x200,400x1@100' },
      browsers: { type: 'string', default: 'chromium,firefox' },
      runs: { type: 'string', default: '3' },
    },
  });
  return {
    parts: positionals,
    sizes: list(values.sizes).map(whole),
    sets: list(values.sets).map((set) => {
      const [count = '', megabytes = '', line] = set.split(/[x@]/);
      return { count: whole(count), size: whole(megabytes) * MB, ...(line && { line: whole(line) }) };
    }),
    browsers: list(values.browsers).map((name) => {
      if (name === 'chromium' || name === 'firefox') return name;
      throw new Error(`No such browser: ${name}`);
    }),
    runs: whole(values.runs),
  };
}

const list = (text: string): readonly string[] => (text === 'none' ? [] : text.split(','));

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`Not a number of anything: "${text}"`);
  return number;
}
