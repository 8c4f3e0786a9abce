import type { HandedFile } from './handed-file.ts';

/** The text of a file `MD5SUMS`, which lies in the folder that the paths begin at. */
export interface Md5Sums {
  readonly text: string;
  readonly count: number;
  /** How many files OS gives no MD5 for. */
  readonly without: number;
}

/** As `md5sum` writes it, so that `md5sum -c MD5SUMS` takes it. */
export function md5sums(files: readonly Pick<HandedFile, 'path' | 'md5'>[]): Md5Sums {
  const lines = files.flatMap(({ path, md5 }) => (md5 === undefined ? [] : [line(path, md5)]));
  return { text: lines.join(''), count: lines.length, without: files.length - lines.length };
}

/**
 * GNU coreutils, "md5sum invocation": a name with a backslash or an end of line has these escaped, and a backslash in
 * front of the whole line says so.
 */
function line(path: string, md5: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
  return `${escaped === path ? '' : '\\'}${md5.toLowerCase()}  ${escaped}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
