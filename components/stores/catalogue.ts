import { computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { DataPackage, Version, VersionSummary } from '../../utils/data-hub/data-package.ts';
import { added, type Flaws } from '../../utils/data-hub/flaws.ts';
import type { Desk } from '../desk.ts';
import { createOpenData, type OpenDataStore } from './open-data.ts';
import { fileRows, type PackageRow, packageRows, type Row, versionRows } from './rows.ts';
import { createShelved, type ShelvedStore } from './shelved.ts';

/** Where in Package › Version › File, or Product › File, the picker stands. */
export type Place =
  | { readonly level: 'packages' }
  | { readonly level: 'versions'; readonly packageId: string }
  | { readonly level: 'files'; readonly packageId: string; readonly versionId: string }
  /** An OpenData product: its files, for there is only the newest release. */
  | { readonly level: 'product'; readonly productId: string };

export interface CatalogueStore {
  readonly place: ReadonlySignal<Place>;
  readonly packages: ReadonlySignal<ShelvedStore<readonly DataPackage[]> | undefined>;
  /** The answer that the present level is made of. */
  readonly answer: ReadonlySignal<ShelvedStore<unknown> | undefined>;
  readonly version: ReadonlySignal<ShelvedStore<Version> | undefined>;
  readonly inPackage: ReadonlySignal<DataPackage | undefined>;
  readonly inVersion: ReadonlySignal<VersionSummary | undefined>;
  readonly openData: OpenDataStore;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** What is wrong with entries of the list that they are made of. */
  readonly flaws: ReadonlySignal<Flaws | undefined>;
  /** Those of them that are searched: an OpenData product may be narrowed to an area or a format. */
  readonly listed: ReadonlySignal<readonly Row[]>;
  go(place: Place): void;
}

interface Given {
  readonly credentialId: ReadonlySignal<string | undefined>;
  /** Whether there is a key is known: until then nobody can say what the root holds. */
  readonly isKeyKnown: ReadonlySignal<boolean>;
  /** Pinned ones first. */
  readonly arranged: (rows: readonly PackageRow[]) => readonly PackageRow[];
}

export function createCatalogue(desk: Desk, { credentialId, isKeyKnown, arranged }: Given): CatalogueStore {
  const place = signal<Place>({ level: 'packages' });
  const openData = createOpenData(desk, place);

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
    if (!('packageId' in here)) return undefined;
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
  /** Data packages come first, so OpenData waits for the shelf to have been looked at: nothing pushes in above it. */
  const isPackageShelfRead = computed(() => isKeyKnown.value && (packages.value?.looked.value ?? true));
  const rowsOfRoot = computed(() =>
    isPackageShelfRead.value ? [...rowsOfPackages.value, ...openData.productRows.value] : [],
  );
  const rowsOfVersions = computed(() => versionRows(inPackage.value?.versions ?? []));
  const rowsOfFiles = computed(() => {
    const document = version.value?.shelved.value?.value;
    return document ? fileRows(document) : [];
  });

  const rows = computed((): readonly Row[] => {
    switch (place.value.level) {
      case 'packages':
        return rowsOfRoot.value;
      case 'product':
        return openData.inside.value?.rows.value ?? [];
      case 'versions':
        return rowsOfVersions.value;
      case 'files':
        return rowsOfFiles.value;
      default:
        return place.value satisfies never;
    }
  });

  return {
    place,
    packages,
    version,
    inPackage,
    inVersion,
    openData,
    answer: computed(() => {
      const { level } = place.value;
      if (level === 'product') return openData.release.value;
      return level === 'files' ? version.value : packages.value;
    }),
    rows,
    flaws: computed(() => {
      switch (place.value.level) {
        case 'packages':
          return added(packages.value?.shelved.value?.flaws, openData.products.shelved.value?.flaws);
        case 'product':
          return openData.release.value?.shelved.value?.value.flaws;
        case 'versions':
          return inPackage.value?.flaws;
        case 'files':
          return version.value?.shelved.value?.value.flaws;
        default:
          return place.value satisfies never;
      }
    }),
    listed: computed(() => openData.inside.value?.narrowing.rows.value ?? rows.value),
    go(to) {
      untracked(() => {
        place.value = to;
      });
    },
  };
}
