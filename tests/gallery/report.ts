import type { BrowserName } from '../e2e/drive/driver.ts';
import { writerOf } from '../report/report.ts';

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

export function writeFindings(tallies: readonly Tally[]): void {
  const rows = tallies.map(
    ({ browser, look, states, findings }) => `| ${browser} | ${look} | ${states} | ${findings.length} |`,
  );
  const findings = tallies.flatMap((tally) => tally.findings.map((one) => `- ${one.split('\n')[0]}`));
  writeSection('findings', {
    title: 'Findings',
    how: [...new Set(tallies.map(({ version }) => version))],
    body: `| browser | look | states | findings |
|---|---|---|---|
${rows.join('\n')}

${findings.join('\n')}`,
  });
}
