import { type KnownFile, nameOf } from './known-file.ts';
import { baseName } from './paths.ts';
import type { Listed, Sums } from './sums.ts';
import type { Verdict } from './verdict.ts';

/**
 * What should be there and is not: of each version that something was found of, the files in the ledger, or all that OS
 * lists where the ledger has none of it (a folder that a colleague has handed over). A wrong file is there.
 */
export function missingOf(known: readonly KnownFile[], verdicts: readonly Verdict[]): readonly KnownFile[] {
  const seen = verdicts.flatMap((verdict) => ('file' in verdict && verdict.file ? [verdict.file] : []));
  const there = new Set(seen.map(nameOf));
  const versions = new Set(seen.map(versionOf));
  const grabbed = new Set(known.filter(({ path }) => path !== undefined).map(versionOf));
  const missing = known.filter((file) => {
    const version = versionOf(file);
    const isExpected = file.path !== undefined || !grabbed.has(version);
    return versions.has(version) && isExpected && !there.has(nameOf(file));
  });
  // Grabbed twice, it stands in the ledger twice.
  return [...new Map(missing.map((file) => [nameOf(file), file])).values()];
}

const versionOf = ({ packageId, versionId }: KnownFile): string => JSON.stringify([packageId, versionId]);

/**
 * What lists of checksums name and nobody has found: neither there, nor by its content elsewhere, nor missing already as
 * a file that OS lists.
 */
export function absentOf(
  sums: Sums,
  found: readonly { readonly path: string; readonly verdict: Verdict }[],
  missing: readonly KnownFile[],
): readonly Listed[] {
  const there = new Set(found.flatMap(({ path }) => sums.of(path).map((one) => one.path)));
  const right = new Set(found.flatMap(({ verdict }) => (verdict.kind === 'right' ? [verdict.file.md5] : [])));
  const told = new Set(
    missing.flatMap(({ fileName, path }) => [fileName, ...(path === undefined ? [] : [baseName(path)])]),
  );
  return sums.all.filter(
    (one) => !there.has(one.path) && !right.has(one.md5) && !told.has(baseName(one.path)),
  );
}
