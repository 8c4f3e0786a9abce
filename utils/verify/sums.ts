import * as v from 'valibot';
import { parseJson } from '../parse-json.ts';
import { baseName } from './paths.ts';

/** A file as a list of checksums beside it names it. */
export interface Listed {
  /** Where it should be, as the browser would give its path. */
  readonly path: string;
  /** 32 lower-case hex digits. */
  readonly md5: string;
  /** The path of the list. */
  readonly list: string;
}

/** What lists of checksums beside the files say: one more witness, besides OS and the history. */
export interface Sums {
  /** Paths of the lists. */
  readonly lists: readonly string[];
  /** Each file that a list names, once. */
  readonly all: readonly Listed[];
  /** What each list says of the file at that path; of a file without any folder, by its name alone. */
  of(path: string): readonly Listed[];
}

export function createSums(listed: readonly Listed[]): Sums {
  const byPath = new Map<string, Listed[]>();
  for (const one of listed) {
    const others = byPath.get(one.path);
    if (others) others.push(one);
    else byPath.set(one.path, [one]);
  }
  const byName = new Map<string, readonly Listed[]>();
  for (const [path, those] of byPath) {
    const name = baseName(path);
    byName.set(name, byName.has(name) ? [] : those);
  }
  return {
    lists: [...new Set(listed.map(({ list }) => list))],
    all: [...byPath.values()].flatMap((those) => those.slice(0, 1)),
    of: (path) => byPath.get(path) ?? (path.includes('/') ? undefined : byName.get(path)) ?? [],
  };
}

/** Whether a file of that name may be a list of checksums: `MD5SUMS`, `roads.md5`, `checksums.txt`, a manifest of Trig's. */
export const mayBeList = (path: string): boolean => /md5|sums|^manifest.*\.json$/i.test(baseName(path));

/**
 * What a list says, or `undefined` if the text is none: lines of `md5sum` or of BSD's `md5`, or Trig's `manifest.json`.
 *
 * @param path of the list itself: what it names is relative to its folder
 */
export function readSums(path: string, text: string): readonly Listed[] | undefined {
  const pairs = /^\s*\{/.test(text) ? ofManifest(text) : ofLines(text);
  const folder = path.split('/').slice(0, -1);
  return pairs?.map(([name, md5]) => ({ path: joined(folder, name), md5: md5.toLowerCase(), list: path }));
}

type Pairs = readonly (readonly [name: string, md5: string])[];

function ofLines(text: string): Pairs | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, escaped, sum, name] = /^(\\?)([0-9a-f]{32}) [ *](.+)$/is.exec(line) ?? [];
    const [, bsdName, bsdSum] = /^MD5 \((.+)\) = ([0-9a-f]{32})$/is.exec(line) ?? [];
    if (name !== undefined && sum !== undefined) pairs.push([escaped ? unescaped(name) : slashed(name), sum]);
    else if (bsdName !== undefined && bsdSum !== undefined) pairs.push([bsdName, bsdSum]);
    else return undefined;
  }
  return pairs.length > 0 ? pairs : undefined;
}

/** As GNU coreutils escape it; a name that is not escaped has no backslash but that of Windows' paths. */
const unescaped = (name: string): string =>
  name.replace(/\\([\\nr])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\'));

const slashed = (name: string): string => name.replaceAll('\\', '/');

const manifest = v.object({ kind: v.literal('trig-manifest'), files: v.array(v.unknown()) });

const entry = v.object({ path: v.string(), md5: v.string() });

function ofManifest(text: string): Pairs | undefined {
  const read = parseJson(text);
  if (!v.is(manifest, read)) return undefined;
  return read.files.flatMap((file) => (v.is(entry, file) ? [[file.path, file.md5] as const] : []));
}

function joined(folder: readonly string[], name: string): string {
  const parts = [...folder];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
