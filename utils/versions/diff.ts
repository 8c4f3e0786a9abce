import { compare, type Fate } from './compare.ts';
import { type Comparable, counterparts } from './counterparts.ts';

/** A file of a version, held against an earlier one. Renamed or numbered anew where `before` has another name. */
export type Difference<File extends Comparable = Comparable> =
  | { readonly kind: 'added'; readonly file: File }
  | { readonly kind: Fate; readonly file: File; readonly before: File };

/** How a version differs from another one. */
export interface Diff<File extends Comparable = Comparable> {
  /** One for each file of the version, in its order. */
  readonly files: readonly Difference<File>[];
  /** What only the other one has, in its order. */
  readonly gone: readonly File[];
}

/** Holds the files of a version against those of another, from what the catalogue says of them alone. */
export function diff<File extends Comparable>(files: readonly File[], earlier: readonly File[]): Diff<File> {
  const pairs = counterparts(files, earlier);
  const paired = new Set(pairs.values());
  return {
    files: files.map((file): Difference<File> => {
      const before = pairs.get(file);
      return before ? { kind: compare(file, before), file, before } : { kind: 'added', file };
    }),
    gone: earlier.filter((file) => !paired.has(file)),
  };
}
