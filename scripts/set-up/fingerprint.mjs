// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, ROOT } from './root.mjs';

/**
 * One hash over the names and contents of files and folders of the repository; what is missing counts as missing.
 * @param {readonly string[]} names
 */
export function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(at(name)))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
