import { byNewest } from '../data-hub/newest.ts';
import type { KnownFile } from './known-file.ts';
import { baseName, sharedEnd } from './paths.ts';

/** Known files, to be found by what a file on the disk can say of itself. */
export interface Register {
  readonly files: readonly KnownFile[];
  /** Whether any known file has so many bytes: no other needs to be read. */
  hasSize(size: number): boolean;
  /** The known file with that content; of several, the one that lies most like it. */
  byContent(md5: string, size: number, path: string): KnownFile | undefined;
  /** The known file that should lie under that name, or has it. */
  byName(path: string): KnownFile | undefined;
}

export function createRegister(files: readonly KnownFile[]): Register {
  // Without an MD5 nothing of it can be proved, so it is found by its name alone.
  const provable = files.filter(({ md5 }) => md5 !== undefined);
  const sizes = new Set(provable.map(({ size }) => size));
  const sums = grouped(provable, ({ md5 }) => [md5 ?? '']);
  const names = grouped(files, ({ fileName, path }) => [
    fileName,
    ...(path === undefined ? [] : [baseName(path)]),
  ]);
  return {
    files,
    // One whose size OS does not give may have any.
    hasSize: (size) => sizes.has(size) || sizes.has(undefined),
    byContent(md5, size, path) {
      const fits = (sums.get(md5) ?? []).filter((file) => file.size === undefined || file.size === size);
      return nearest(fits, path);
    },
    byName: (path) => nearest(names.get(baseName(path)) ?? [], path),
  };
}

function grouped(
  files: readonly KnownFile[],
  keysOf: (file: KnownFile) => readonly string[],
): ReadonlyMap<string, readonly KnownFile[]> {
  const groups = new Map<string, KnownFile[]>();
  for (const file of files) {
    for (const key of new Set(keysOf(file))) {
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
  }
  return groups;
}

/** The same name occurs in every version, so the folders around it decide; where they do not, the newest version. */
function nearest(files: readonly KnownFile[], path: string): KnownFile | undefined {
  let best: { readonly file: KnownFile; readonly shared: number } | undefined;
  for (const file of files) {
    const shared = sharedEnd(file.path ?? file.fileName, path);
    if (!best || shared > best.shared || (shared === best.shared && isNewer(file, best.file))) {
      best = { file, shared };
    }
  }
  return best?.file;
}

const isNewer = (a: KnownFile, b: KnownFile): boolean => byNewest(versionOf(a), versionOf(b)) < 0;

const versionOf = ({ versionId, createdOn }: KnownFile) => ({ id: versionId, createdOn });
