import { type KnownFile, nameOf } from './known-file.ts';
import type { Verdict } from './verdict.ts';

/**
 * What should be there and is not: of each version that something was found of, the files in the ledger, or all that OS
 * lists where the ledger has none of it (a folder that a colleague has handed over). A wrong file is there.
 */
export function missingOf(known: readonly KnownFile[], verdicts: readonly Verdict[]): readonly KnownFile[] {
  const seen = verdicts.flatMap((verdict) => ('file' in verdict ? [verdict.file] : []));
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
