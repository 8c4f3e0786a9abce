import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What git tracks, and what it would: a rule holds before the commit too. */
export const FILES: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

export const inside = (...folders: readonly string[]): readonly string[] =>
  FILES.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));

export const ending = (paths: readonly string[], ...ends: readonly string[]): readonly string[] =>
  paths.filter((path) => ends.some((end) => path.endsWith(`.${end}`)));

/** `path:line  text` of every line that matches. */
export function lines(paths: readonly string[], pattern: RegExp, clean = (text: string) => text): string[] {
  return paths.flatMap((path) =>
    clean(read(path))
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}  ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

/** The same lines without what is said in comments. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, '');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
}
