import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { type Outcome, play } from './campaign.ts';
import { CAMPAIGNS, type Plan, WORDS } from './plan.ts';

/** The campaigns of docs/reliability.md. Nothing is left out: one that failed is a row that says so. */
export async function kills({ browsers, seed, only, isWhole }: Options): Promise<void> {
  const plans = CAMPAIGNS.filter(({ browser, what }) => browsers.includes(browser) && what.includes(only));
  const rows: string[] = [];
  const versions = new Set<string>();
  for (const plan of plans) {
    step(`${plan.browser}: ${WORDS[plan.what]}, ${plan.times} ×, seed ${seed}`);
    try {
      const outcome = await play(plan, seed);
      versions.add(outcome.version);
      if (!isUnharmed(outcome)) {
        process.exitCode = 1;
        const { lost, twice, wrong, stray } = outcome;
        step(`HARM: ${JSON.stringify({ lost, twice, wrong, stray })}`);
      }
      rows.push(row(outcome));
    } catch (error) {
      process.exitCode = 1;
      rows.push(failedRow(plan, seed, error));
    }
    step(rows.at(-1) ?? '');
  }
  if (isWhole)
    writeSection('kills', { title: 'Killed at random moments', how: [...versions], body: body(rows) });
  else console.log(body(rows));
}

const isUnharmed = ({ lost, twice, wrong, stray }: Outcome): boolean =>
  lost.length + twice.length + wrong.length + stray.length === 0;

const body = (
  rows: readonly string[],
): string => `A version is grabbed whole while background, browser or laptop fail. Lost: not on the disk, or not in the ledger. Twice:
asked of the storage host again after the ledger had it, or lying there under a second name. Stray: a file, or a line in the
browser's list, of what nobody wants any more, or a file outside its folder. MD5: of each file, against the catalogue.
Sent again: what the storage host had sent whole before a killed browser could tell anybody. Left behind: parts of files,
of a killed browser, which no extension can reach. The same seed makes the same choices:
\`npm run reliability -- kills --browsers chromium --only background --seed 1\`.

| browser | what | times | files | seed | lost | twice | stray | MD5 wrong | sent again | left behind | seconds |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;

function row({ plan, seed, lost, twice, stray, wrong, sentAgain, leftOver, took }: Outcome): string {
  const figures = [
    lost.length,
    twice.length,
    stray.length,
    wrong.length,
    sentAgain,
    leftOver,
    Math.round(took / 1000),
  ];
  return `${head(plan, seed)} ${figures.join(' | ')} |`;
}

const failedRow = (plan: Plan, seed: number, error: unknown): string =>
  `${head(plan, seed)} FAILED: ${error instanceof Error ? error.message : String(error)} | | | | | | |`;

const head = ({ browser, what, times, files, size }: Plan, seed: number): string =>
  `| ${browser} | ${WORDS[what]} | ${times} | ${files} of ${size / 1000} kB | ${seed} |`;
