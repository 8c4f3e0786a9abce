import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS } from '../../utils/hand-over/copy-as/programs.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { Surroundings } from './surroundings.ts';

export type ProgramName = keyof typeof PROGRAMS;

/** How each is run from a file. */
export const RUN: Readonly<Record<ProgramName, readonly [tool: string, ...args: string[]]>> = {
  curl: ['bash'],
  python: ['python3'],
  r: ['Rscript'],
  powershell: ['pwsh', '-NoProfile', '-File'],
};

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Writes the program beside the folder it works in, and runs it there. */
export function run(name: ProgramName, files: readonly HandedFile[], here: Surroundings): Promise<Ran> {
  return ran(...written(name, files, here));
}

/** The same at a terminal, which asks for the key and has this one typed. */
export function runAtTerminal(
  name: ProgramName,
  files: readonly HandedFile[],
  here: Surroundings,
  key: string,
): Promise<Ran> {
  const [tool, args, where] = written(name, files, here);
  return ranAtTerminal(tool, args, { ...where, asks: 'OS API key (not shown): ', types: key });
}

function written(name: ProgramName, files: readonly HandedFile[], { folder, env }: Surroundings) {
  const { ending, of } = PROGRAMS[name];
  const program = join(folder, '..', `program.${ending}`);
  writeFileSync(program, of(files));
  const [tool, ...args] = RUN[name];
  return [tool, [...args, program], { cwd: folder, env }] as const;
}

export async function ran(
  tool: string,
  args: readonly string[],
  where: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ran> {
  // By itself, away from the terminal of whoever runs the tests: a program would ask for its key there.
  const child = spawn(tool, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return endOf(child);
}

/** Runs it at a terminal of its own, and types the text once that is asked for in these words. */
export async function ranAtTerminal(
  tool: string,
  args: readonly string[],
  {
    asks,
    types,
    ...where
  }: { readonly asks: string; readonly types: string; readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ran> {
  const child = spawn('python3', ['-c', TERMINAL, tool, ...args], { ...where, detached: true });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const isBefore = !shown.includes(asks);
    shown += chunk.toString();
    if (isBefore && shown.includes(asks)) child.stdin.end(`${types}\n`);
  });
  return endOf(child);
}

/** The terminal shows what is typed, as any does, unless the program stops it. */
const TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

async function endOf(child: ChildProcess): Promise<Ran> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, said };
}

/** MD5 of each file in the folder, by its path there. */
export function onDisk({ folder }: Surroundings): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('md5').update(readFileSync(path)).digest('hex'),
      ])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
}

/** What should lie there. */
export const wanted = (files: readonly HandedFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files
      .map(({ path, md5 }) => [path, md5 ?? ''])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
