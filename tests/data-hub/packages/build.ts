import { TODAY } from '../catalogue/additions.ts';
import { newestFirst } from '../catalogue/newest-first.ts';
import type { FileSpec, PackageSpec, VersionSpec } from '../catalogue/spec.ts';
import { seedOf } from '../content/blocks.ts';
import { type Family, versionId } from './ids.ts';

/** What a version's files are made from. */
interface VersionPlace {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly daysAgo: number;
}

export type MakeFiles = (place: VersionPlace) => readonly FileSpec[];

type Words = Pick<VersionSpec, 'reason' | 'supplyType' | 'productVersion' | 'format'>;

export interface PackageRecipe extends Pick<PackageSpec, 'id' | 'name' | 'productId' | 'productName'> {
  /** Days before the last day of the catalogue. */
  readonly createdDaysAgo: number;
  /** Versions by their age in days. */
  readonly ages: readonly number[];
  /** Said of every version unless `words` says otherwise for one. */
  readonly format: string;
  readonly words?: (place: VersionPlace) => Partial<Words>;
  readonly files: MakeFiles;
}

/** Classic orders write dates as `03.07.2026` in `productVersion` (FACTS §0.7). */
export function dotted(day: string): string {
  return day.split('-').reverse().join('.');
}

/** A package in the vocabulary of its family: `FULL` and a bare date for NGD, `Full` and a wordy one for classic orders. */
export function build(recipe: PackageRecipe): PackageSpec {
  const { id, name, productId, productName, createdDaysAgo, ages, format, words, files } = recipe;
  const family: Family = productId === 'NGDAD' ? 'ngd' : 'classic';
  const oldest = Math.max(...ages);
  const versions = ages.map((daysAgo): VersionSpec => {
    const place = {
      id: versionId(family, daysAgo, seedOf(id) % 100),
      day: dayBefore(daysAgo),
      daysAgo,
    };
    // After twelve months the INITIAL version is gone (FACTS §0.6).
    const reason = daysAgo === oldest && daysAgo === createdDaysAgo ? 'INITIAL' : 'UPDATE';
    return {
      id: place.id,
      createdOn: place.day,
      reason,
      supplyType: family === 'ngd' ? 'FULL' : 'Full',
      productVersion: family === 'ngd' ? place.day : `${shortName(productName)} ${dotted(place.day)}`,
      format,
      ...words?.(place),
      files: () => files(place),
    };
  });
  versions.sort(newestFirst);
  return { id, name, createdOn: dayBefore(createdDaysAgo), productId, productName, versions };
}

/** Ages from `from` to `to` days in steps. */
export function every(days: number, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / days) + 1 }, (_, i) => from + i * days);
}

/** `YYYY-MM-DD`, some days before the catalogue ends. */
function dayBefore(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

/** "OS MasterMap Topography - 5km DOWNLOAD" is "Topography 16.07.2026" in a `productVersion` (FACTS §2.2). */
function shortName(productName: string): string {
  return productName.replace(/^OS (MasterMap )?/, '').replace(/ - .*/, '');
}
