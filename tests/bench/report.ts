import { writerOf } from '../report/report.ts';

/** docs/bench.md. */
export const writeSection = writerOf({
  name: 'bench',
  header: `# Bench

Written by \`npm run bench\`; do not edit. Everything runs against the local Data Hub on the machine that each section
names, so a figure means something beside the others of its own section only. Where two things are compared, they were
measured in the same run, in turn; a ratio is of the medians.
`,
  sections: [
    'picker',
    'hand-over',
    'size',
    'grabs-page',
    'queue',
    'queue-600',
    'queue-50',
    'small-files-chromium',
    'small-files-firefox',
    'verify',
    'diff',
  ] as const,
});

/** Says what went wrong and goes on: a run of hours must not lose the rest. Answers the line for the report. */
export function missed(what: string, error: unknown): string {
  const line = `Not measured: ${what}. ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
  process.exitCode = 1;
  return line;
}

/** A line of progress on the terminal. */
export const step = (what: string): void => console.log(`bench: ${what}`);
