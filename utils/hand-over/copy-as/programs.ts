import type { HandedFile } from '../handed-file.ts';
import { bashProgram } from './bash.ts';
import { powershellProgram } from './powershell.ts';
import { pythonProgram } from './python.ts';
import { rProgram } from './r.ts';

/** A program that fetches the files without Trig. It holds no key: each reads `OS_API_KEY` of its surroundings. */
export interface Program {
  /** What people call it, in every language. */
  readonly name: string;
  /** The end of its file's name. */
  readonly ending: string;
  readonly of: (files: readonly HandedFile[]) => string;
}

export const PROGRAMS = {
  curl: { name: 'curl, bash', ending: 'sh', of: bashProgram },
  powershell: { name: 'PowerShell', ending: 'ps1', of: powershellProgram },
  python: { name: 'Python', ending: 'py', of: pythonProgram },
  r: { name: 'R', ending: 'R', of: rProgram },
} as const satisfies Readonly<Record<string, Program>>;
