import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';

/** In the order in which docs/bench.md has them. */
const SECTIONS = [
  'popup',
  'hand-over',
  'size',
  'grabs-page',
  'queue-chromium',
  'queue-firefox',
  'queue-tools',
] as const;

export type Section = (typeof SECTIONS)[number];

interface Written {
  readonly title: string;
  /** How often, with which browser: what the reader must know beside date and machine. */
  readonly how: readonly string[];
  readonly body: string;
}

const FILE = fileURLToPath(new URL('../../docs/bench.md', import.meta.url));

const HEADER = `# Bench

Written by \`npm run bench\`; do not edit. Everything runs against the local Data Hub on the machine that each section
names, so a figure means something beside the others of its own section only. Where two things are compared, they were
measured in the same run, in turn; a ratio is of the medians.
`;

const begin = (section: Section): string => `<!-- bench:${section} -->`;
const end = (section: Section): string => `<!-- /bench:${section} -->`;

/** Puts a section into docs/bench.md, in the place of the one that an earlier run has left. The others stay. */
export function writeSection(section: Section, { title, how, body }: Written): void {
  const facts = [new Date().toISOString().slice(0, 10), machine(), ...how].join(' · ');
  const text = `## ${title}\n\n${facts}\n\n${body.trim()}`;
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const blocks = SECTIONS.flatMap((one) => {
    const found = one === section ? text : read(before, one);
    return found ? [`${begin(one)}\n${found}\n${end(one)}\n`] : [];
  });
  writeFileSync(FILE, [HEADER, ...blocks].join('\n'));
  console.log(`\n${text}\n`);
}

function read(file: string, section: Section): string | undefined {
  const [, after] = file.split(`${begin(section)}\n`);
  return after?.split(`\n${end(section)}`)[0];
}

function machine(): string {
  const [first] = cpus();
  const name = first?.model.trim() || 'unknown processor';
  return `${name}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`;
}

/** Says what went wrong and goes on: a run of hours must not lose the rest. Answers the line for the report. */
export function missed(what: string, error: unknown): string {
  const line = `Not measured: ${what}. ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
  process.exitCode = 1;
  return line;
}

/** A line of progress on the terminal. */
export const step = (what: string): void => console.log(`bench: ${what}`);
