import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../e2e/drive/driver.ts';
import { writerOf } from '../report/report.ts';
import { LOOKS } from './looks.ts';

const PAGE = fileURLToPath(new URL('../../docs/axe.md', import.meta.url));

/** One look in one browser. */
export interface Tally {
  readonly browser: BrowserName;
  readonly version: string;
  readonly look: string;
  readonly states: number;
  readonly findings: readonly string[];
}

const writeSection = writerOf({
  name: 'axe',
  header: `# Barriers found by axe-core

Written by \`npm run gallery\`; do not edit. Every state of every screen (tests/gallery/states.ts) is drawn with sample data,
photographed and given to axe-core with all its rules. What a rule cannot see is in [accessibility.md](accessibility.md).
`,
  sections: ['findings'] as const,
});

const ROW = /^\| (?<browser>chromium|firefox) \| (?<look>[a-z-]+) \| \d+ \| \d+ \|$/;
const FINDING = /^- .*?, (?<look>[a-z-]+), (?<browser>chromium|firefox): /;

/** A run of some looks takes the place of their rows; those of the other looks stay as the run before has left them. */
export function writeFindings(tallies: readonly Tally[]): void {
  const fresh = new Set(tallies.map(({ browser, look }) => `${browser} ${look}`));
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8').split('\n') : [];
  const kept = (lines: RegExp): readonly string[] =>
    before.filter((line) => {
      const { browser, look } = lines.exec(line)?.groups ?? {};
      return look !== undefined && !fresh.has(`${browser} ${look}`);
    });
  const rows = tallies.map(
    ({ browser, look, states, findings }) => `| ${browser} | ${look} | ${states} | ${findings.length} |`,
  );
  const findings = tallies.flatMap((tally) => tally.findings.map((one) => `- ${one.split('\n')[0]}`));
  writeSection('findings', {
    title: 'Findings',
    how: [...new Set(tallies.map(({ version }) => version))],
    body: `| browser | look | states | findings |
|---|---|---|---|
${[...kept(ROW), ...rows].sort(byPlace).join('\n')}

${[...kept(FINDING), ...findings].join('\n')}`,
  });
}

/** By browser, then as the looks are listed. */
function byPlace(one: string, other: string): number {
  const place = (row: string): string => {
    const { browser, look } = ROW.exec(row)?.groups ?? {};
    return `${browser} ${LOOKS.findIndex(({ name }) => name === look)}`;
  };
  return place(one).localeCompare(place(other));
}
