import { marked, safeFileName } from './safe-name.ts';

/** Together with the ids of the folders at most about 200 characters: Windows' 260 leave room for the home folder. */
const FILE_BYTES = 100;

/**
 * A name on disk for each file of a version. Windows and macOS take `A.zip` and `a.zip` for one file: the second of
 * them gets a mark, whichever of the two is grabbed first.
 *
 * @param fileNames all files of the version, so that a file's name does not hang on what else is grabbed
 */
export function distinctNames(fileNames: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const fileName of [...new Set(fileNames)].sort()) {
    const safe = safeFileName(fileName, FILE_BYTES);
    const name = taken.has(safe.toLowerCase()) ? marked(fileName, FILE_BYTES) : safe;
    taken.add(name.toLowerCase());
    names.set(fileName, name);
  }
  return names;
}
