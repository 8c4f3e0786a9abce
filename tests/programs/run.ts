import { spawn } from 'node:child_process';
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
export function run(
  name: ProgramName,
  files: readonly HandedFile[],
  { folder, env }: Surroundings,
): Promise<Ran> {
  const { ending, of } = PROGRAMS[name];
  const program = join(folder, '..', `program.${ending}`);
  writeFileSync(program, of(files));
  const [tool, ...args] = RUN[name];
  return ran(tool, [...args, program], { cwd: folder, env });
}

export async function ran(
  tool: string,
  args: readonly string[],
  where: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ran> {
  const child = spawn(tool, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
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
