import { computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';
import type { Desk } from '../desk.ts';
import { fileRows, type PackageRow, packageRows, type Row, versionRows } from './rows.ts';
import { createShelved, type ShelvedStore } from './shelved.ts';

/** Where in Package › Version › File the picker stands. */
export type Place =
  | { readonly level: 'packages' }
  | { readonly level: 'versions'; readonly packageId: string }
  | { readonly level: 'files'; readonly packageId: string; readonly versionId: string };

export interface CatalogueStore {
  readonly place: ReadonlySignal<Place>;
  readonly packages: ReadonlySignal<ShelvedStore<readonly DataPackage[]> | undefined>;
  /** The answer that the present level is made of. */
  readonly answer: ReadonlySignal<ShelvedStore<unknown> | undefined>;
  readonly version: ReadonlySignal<ShelvedStore<Version> | undefined>;
  readonly inPackage: ReadonlySignal<DataPackage | undefined>;
  readonly inVersion: ReadonlySignal<VersionSummary | undefined>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  go(place: Place): void;
}

export function createCatalogue(
  desk: Desk,
  credentialId: ReadonlySignal<string | undefined>,
  arranged: (rows: readonly PackageRow[]) => readonly PackageRow[],
): CatalogueStore {
  const place = signal<Place>({ level: 'packages' });

  const packages = computed(() => {
    const id = credentialId.value;
    if (id === undefined) return undefined;
    return createShelved({
      read: () => desk.shelf.packages(id),
      refresh: () => desk.ask('refreshPackages', {}),
      now: desk.now,
    });
  });

  const version = computed(() => {
    const [id, here] = [credentialId.value, place.value];
    if (id === undefined || here.level !== 'files') return undefined;
    const { packageId, versionId } = here;
    return createShelved({
      read: () => desk.shelf.version(id, packageId, versionId),
      refresh: () => desk.ask('refreshVersion', { packageId, versionId }),
      now: desk.now,
    });
  });

  const inPackage = computed(() => {
    const here = place.value;
    if (here.level === 'packages') return undefined;
    return packages.value?.shelved.value?.value.find(({ id }) => id === here.packageId);
  });

  const inVersion = computed((): VersionSummary | undefined => {
    const here = place.value;
    if (here.level !== 'files') return undefined;
    return (
      version.value?.shelved.value?.value ?? inPackage.value?.versions.find(({ id }) => id === here.versionId)
    );
  });

  const rowsOfPackages = computed(() => arranged(packageRows(packages.value?.shelved.value?.value ?? [])));
  const rowsOfVersions = computed(() => versionRows(inPackage.value?.versions ?? []));
  const rowsOfFiles = computed(() => {
    const document = version.value?.shelved.value?.value;
    return document ? fileRows(document) : [];
  });

  return {
    place,
    packages,
    version,
    inPackage,
    inVersion,
    answer: computed(() => (place.value.level === 'files' ? version.value : packages.value)),
    rows: computed((): readonly Row[] => {
      switch (place.value.level) {
        case 'packages':
          return rowsOfPackages.value;
        case 'versions':
          return rowsOfVersions.value;
        case 'files':
          return rowsOfFiles.value;
        default:
          return place.value satisfies never;
      }
    }),
    go(to) {
      untracked(() => {
        place.value = to;
      });
    },
  };
}
