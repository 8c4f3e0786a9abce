import type { DataPackage } from '../data-hub/data-package.ts';
import { setState } from './release-set.ts';
import type { ReleaseSet } from './release-sets.ts';

/** What parts the names of packages that belong together: Great Britain and the islands, full and change-only. */
const PARTS =
  /\b(?:gb|great britain|isl|islands?|full|cou|change[- ]only(?: updates?)?|changes?|updates?|whole)\b/gi;

/** Nobody reads through more. */
const MOST = 3;

/**
 * Packages that seem to belong together: of one family of products, called alike but for such a part, and with a release
 * in common. Offered, never made.
 *
 * @param sets that there are; what is in one of them is not suggested again
 */
export function suggestSets(
  packages: readonly DataPackage[],
  sets: readonly ReleaseSet[],
): readonly ReleaseSet[] {
  const families = new Map<string, DataPackage[]>();
  for (const one of packages) {
    const family = `${stem(one.name)}|${stem(one.productName)}`;
    families.set(family, [...(families.get(family) ?? []), one]);
  }
  return [...families.values()]
    .filter(isParted)
    .map(toSet)
    .filter((set) => setState(set, packages).common !== undefined)
    .filter(({ packageIds }) => !sets.some((set) => packageIds.every((id) => set.packageIds.includes(id))))
    .slice(0, MOST);
}

const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const stem = (text: string): string => words(words(text).replace(PARTS, ' ')).toLowerCase();

/** Each called something else than the others: of several that are called the same nobody knows why there are so many. */
function isParted(family: readonly DataPackage[]): boolean {
  const names = family.map(({ name }) => words(name).toLowerCase());
  return family.length > 1 && new Set(names).size === names.length && stem(family[0]?.name ?? '') !== '';
}

function toSet(family: readonly DataPackage[]): ReleaseSet {
  const inOrder = [...family].sort((a, b) => a.name.length - b.name.length);
  const name = words((inOrder[0]?.name ?? '').replace(/[-_]+/g, ' ').replace(PARTS, ' '));
  return { name: name.slice(0, 60).trim(), packageIds: inOrder.map(({ id }) => id), by: 'release' };
}
