import type { Options } from '../options.ts';
import { writeSection } from '../report.ts';
import { isGood, playRows } from './matrix.ts';
import { ROWS } from './rows/rows.ts';
import { table } from './table.ts';

/** One row for each fault and browser: what happened, what was to be read, and whether every file came right. */
export async function faults({ browsers, only, isWhole }: Options): Promise<void> {
  const rows = ROWS.filter(({ fault }) => fault.toLowerCase().includes(only.toLowerCase()));
  const results = [];
  for (const browser of browsers) results.push(...(await playRows(browser, rows)));
  if (!results.every(isGood)) process.exitCode = 1;

  const body = table(results);
  if (!isWhole) console.log(body);
  else {
    const good = results.filter(isGood).length;
    writeSection('faults', {
      title: 'Faults',
      how: [`${good} of ${results.length} as they must be`, 'one run of each'],
      body: `${HOW}\n\n${body}`,
    });
  }
}

const HOW = `Each row is a small batch of files and one fault. What happened: the ways that files in trouble went on the Grabs page,
how often OS was asked for a link and storage for a file, the ranges asked for, the reasons the browser gave, what the
whole queue was held for, and notifications other than that of the batch's end. USER_CANCELED after another reason is
Trig putting the broken download away. What was to be read: the words of the Grabs page, in brackets the buttons beside
them. Lost: neither right on the disk nor said to be missing. Twice: asked of storage again after the ledger had it, or on
the disk under a second name. Frozen: unfinished, and not waiting for a person. In the end: files that are right by MD5.
Offline is emulated in Chromium for the extension alone: what its own downloads have goes on.`;
