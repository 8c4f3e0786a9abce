import { tailOf } from './numbered-name.ts';

/** What a file is found again by in another version. */
export interface Comparable {
  readonly fileName: string;
  /** Bytes. */
  readonly size?: number | undefined;
  /** 32 hex digits, in upper or lower case. */
  readonly md5?: string | undefined;
}

/**
 * Pairs the files of two versions: by the file, what it was before. Each is in one pair at most. In this order, each step
 * among what the one before has left:
 *
 * 1. The same name.
 * 2. The same name but for the number in front of it (numbered-name.ts), where no other file of either list ends
 *    like that: two orders in one version tell nothing.
 * 3. The same content under another name: MD5 and size. Of several that are alike, as empty tiles are, the first goes
 *    with the first.
 *
 * A name comes once in a list. The same two lists the other way round make the same pairs.
 */
export function counterparts<File extends Comparable>(
  files: readonly File[],
  earlier: readonly File[],
): ReadonlyMap<File, File> {
  const pairs = new Map<File, File>();
  let [left, leftEarlier] = [files, earlier];
  const pairBy = (keyOf: (file: File) => string | undefined) => {
    if (left.length === 0 || leftEarlier.length === 0) return;
    const waiting = byKey(leftEarlier, keyOf);
    const paired = new Set<File>();
    left = left.filter((file) => {
      const before = waiting.get(keyOf(file) ?? '')?.pop();
      if (!before) return true;
      pairs.set(file, before);
      paired.add(before);
      return false;
    });
    leftEarlier = leftEarlier.filter((file) => !paired.has(file));
  };

  pairBy(({ fileName }) => fileName);
  if (left.length > 0 && leftEarlier.length > 0) {
    const [tails, earlierTails] = [tailCounts(files), tailCounts(earlier)];
    pairBy(({ fileName }) => {
      const tail = tailOf(fileName);
      const isAlone = tail !== undefined && tails.get(tail) === 1 && earlierTails.get(tail) === 1;
      return isAlone ? tail : undefined;
    });
  }
  pairBy(({ md5, size }) => (md5 === undefined ? undefined : `${md5.toLowerCase()} ${size}`));
  return pairs;
}

/** The files of each key, the first of them last. */
function byKey<File>(
  files: readonly File[],
  keyOf: (file: File) => string | undefined,
): ReadonlyMap<string, File[]> {
  const lists = new Map<string, File[]>();
  for (let index = files.length - 1; index >= 0; index--) {
    const file = files[index];
    const key = file && keyOf(file);
    if (file === undefined || key === undefined) continue;
    const list = lists.get(key);
    if (list) list.push(file);
    else lists.set(key, [file]);
  }
  return lists;
}

function tailCounts(files: readonly Comparable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fileName } of files) {
    const tail = tailOf(fileName);
    if (tail !== undefined) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  }
  return counts;
}
