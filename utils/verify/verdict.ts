import type { KnownFile } from './known-file.ts';
import { baseName } from './paths.ts';
import type { Register } from './register.ts';
import type { Listed } from './sums.ts';

/** A file that was dropped on the page. */
export interface FoundFile {
  /** As the browser gives it: the dropped folder and what is below it. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** What a file on the disk turned out to be. */
export type Verdict =
  /** Byte for byte the one that OS supplied, whatever it is called. */
  | { readonly kind: 'right'; readonly file: KnownFile; readonly isRenamed: boolean }
  /** It has the name of a known file and another content; `size` when that alone tells. */
  | { readonly kind: 'wrong'; readonly file: KnownFile; readonly by: 'size' | 'content' }
  /** Name and size fit; OS gives no MD5 to hold its content against. */
  | { readonly kind: 'unproved'; readonly file: KnownFile }
  /** OS proves nothing of it, and a list of checksums beside it has its MD5. */
  | { readonly kind: 'listed'; readonly list: string; readonly file?: KnownFile }
  /** A list of checksums beside it has another MD5 for it, whatever OS says. */
  | { readonly kind: 'mislisted'; readonly list: string; readonly file?: KnownFile }
  | { readonly kind: 'unknown' }
  /** The browser could not read it. */
  | { readonly kind: 'unreadable' };

/** What can be said without reading it; `undefined` where only its content tells. */
export function judgeUnread(found: FoundFile, register: Register): Verdict | undefined {
  if (register.hasSize(found.size)) return undefined;
  const file = register.byName(found.path);
  if (!file) return { kind: 'unknown' };
  if (file.size !== undefined && file.size !== found.size) return { kind: 'wrong', file, by: 'size' };
  return file.md5 === undefined ? { kind: 'unproved', file } : undefined;
}

/** The same with what lists of checksums beside the file say. That makes nothing right that OS says is wrong. */
export function judgeListed(verdict: Verdict, md5: string, listed: readonly Listed[]): Verdict {
  const [first] = listed;
  if (!first || verdict.kind === 'wrong') return verdict;
  const other = listed.find((one) => one.md5 !== md5);
  if (!other && verdict.kind === 'right') return verdict;
  const { list } = other ?? first;
  return { kind: other ? 'mislisted' : 'listed', list, ...('file' in verdict && { file: verdict.file }) };
}

/** By content first: a file may have been renamed, and a name proves nothing. */
export function judge(found: FoundFile, md5: string, register: Register): Verdict {
  const same = register.byContent(md5, found.size, found.path);
  if (same) return { kind: 'right', file: same, isRenamed: isRenamed(same, found) };
  const file = register.byName(found.path);
  if (!file) return { kind: 'unknown' };
  if (file.size !== undefined && file.size !== found.size) return { kind: 'wrong', file, by: 'size' };
  return file.md5 === undefined ? { kind: 'unproved', file } : { kind: 'wrong', file, by: 'content' };
}

/** Its name on the disk may differ from OS's because no system would have it: that is the name it was put under. */
function isRenamed({ fileName, path }: KnownFile, found: FoundFile): boolean {
  const name = baseName(found.path);
  return name !== fileName && (path === undefined || name !== baseName(path));
}
