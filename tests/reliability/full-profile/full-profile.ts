import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { type Plan, play, type Run } from './campaign.ts';

/** What a run came to, or why it came to nothing. */
type Result = Run | { readonly why: string };

/** A full profile, so many times with a second reader of the database and so many times without. */
export async function fullProfile({ browsers, times, only, isWhole }: Options): Promise<void> {
  const rows: string[] = [];
  const versions = new Set<string>();
  for (const browser of browsers) {
    for (const hasReader of [true, false].filter((one) => words(one).includes(only))) {
      const results: Result[] = [];
      for (let turn = 1; turn <= times; turn++) {
        const result = await playOnce({ browser, hasReader, count: 40, full: 8_000 });
        results.push(result);
        step(`${browser}, ${words(hasReader)}, ${turn} of ${times}: ${JSON.stringify(result)}`);
      }
      for (const result of results) if ('version' in result) versions.add(result.version);
      if (!results.every(isUnharmed)) process.exitCode = 1;
      rows.push(row(browser, hasReader, results));
      step(rows.at(-1) ?? '');
    }
  }
  const table = body(rows);
  if (isWhole) writeSection('full-profile', { title: 'A full profile', how: [...versions], body: table });
  else console.log(table);
}

const playOnce = (plan: Plan): Promise<Result> =>
  play(plan).catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }));

const words = (hasReader: boolean): string => (hasReader ? 'with a second reader' : 'without');

const isUnharmed = (result: Result): boolean =>
  'queue' in result && result.wrong === 0 && result.queue !== 'deleted, and not told';

const body = (
  rows: readonly string[],
): string => `Profile and downloads share one disk of 80 MB. In the middle of a batch of 40 files of 500 kB another program
fills it to the last byte, keeps it full for eight seconds and then makes room. Second reader: the Downloads page is open from
the start, and a popup is opened on the full disk. Nothing is restarted. Seconds are the median and the longest: from the last
byte to the words, from the room to the next file and to the last. Deleted: the browser has thrown its database away, and with it the queue.

| browser | second reader | times | badge | page | popup | next file | all files | files wrong or missing | strays | queue whole | deleted, and told | deleted, not told | failed |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;

function row(browser: string, hasReader: boolean, results: readonly Result[]): string {
  const runs = results.filter((result) => 'queue' in result);
  const failures = results.flatMap((result) => ('why' in result ? [result.why] : []));
  const seconds = (of: (run: Run) => number | undefined): string => {
    const all = runs.flatMap((run) => of(run) ?? []).sort((a, b) => a - b);
    const middle = all[Math.floor(all.length / 2)];
    return middle === undefined ? '–' : `${middle.toFixed(1)} / ${all.at(-1)?.toFixed(1)}`;
  };
  const count = (is: (run: Run) => boolean): number => runs.filter(is).length;
  const cells = [
    browser,
    hasReader ? 'yes' : 'no',
    results.length,
    seconds(({ badge }) => badge),
    seconds(({ page }) => page),
    seconds(({ popup }) => popup),
    seconds(({ next }) => next),
    seconds(({ all }) => all),
    runs.reduce((sum, { wrong }) => sum + wrong, 0),
    runs.reduce((sum, { strays }) => sum + strays.length, 0),
    count(({ queue }) => queue === 'whole'),
    count(({ queue }) => queue === 'deleted, and told'),
    count(({ queue }) => queue === 'deleted, and not told'),
    failures.length === 0 ? 0 : `${failures.length}: ${[...new Set(failures)].join('; ')}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
