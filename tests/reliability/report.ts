import { writerOf } from '../report/report.ts';

/** docs/reliability.md. */
export const writeSection = writerOf({
  name: 'reliability',
  header: `# Reliability

Written by \`npm run reliability\`; do not edit. The production build in real browsers, against the local Data Hub over TLS
under the real host names. Nothing here is simulated: the background and the browser are killed, the disk is full, the
connection is cut. A small part of it runs with every \`npm test\`.
`,
  sections: ['kills', 'faults', 'verify', 'buttons', 'peers', 'full-profile', 'stories'] as const,
});

/** A line of progress on the terminal. */
export const step = (what: string): void => console.log(`reliability: ${what}`);
