import type { DataFile, DataPackage, VersionSummary } from '../../utils/data-hub/data-package.ts';
import type { Past } from '../../utils/versions/past.ts';
import type { Scene } from './fake-desk.ts';
import { grab } from './queue-samples.ts';

const DAILY = '15298';
const WHOLE = '15299';

/** A day of September 2026, with an update or another supply. */
const day = (n: number, change: Partial<VersionSummary> = {}): VersionSummary => {
  const createdOn = `2026-09-${String(n).padStart(2, '0')}`;
  return {
    id: String(145_000 + n * 7),
    createdOn,
    reason: 'UPDATE',
    supplyType: 'COU',
    productVersion: createdOn,
    format: 'CSV',
    ...change,
  };
};

const pack = (id: string, name: string, versions: readonly VersionSummary[]): DataPackage => ({
  id,
  name,
  createdOn: '2026-08-01',
  productId: 'NGDAD',
  productName: 'OS S+B Recipe: GB addresses',
  versions: [...versions].reverse(),
});

const FILE: DataFile = { fileName: 'add_gb_builtaddress.zip', size: 1_204_113 };

/** These were grabbed whole, and the files of the others are known. */
const pastOf =
  (packageId: string, all: readonly VersionSummary[], had: readonly VersionSummary[]) =>
  (asked: string): Past => {
    if (asked !== packageId) return { documents: [], ledger: [] };
    const documents = all.map((one) => ({ ...one, downloads: [FILE] }));
    const ledger = had.map((one) => ({
      id: one.id,
      at: 1,
      packageId,
      packageName: 'GB addresses, daily',
      versionId: one.id,
      createdOn: one.createdOn,
      fileName: FILE.fileName,
      size: 1_204_113,
      checked: true,
      path: `/d/${one.id}/${FILE.fileName}`,
      downloadId: 1,
      session: 's1',
    }));
    return { documents, ledger };
  };

/** A package of updates of which some are had, and others of its account. */
const chainScene = (
  all: readonly VersionSummary[],
  had: readonly VersionSummary[],
  others: readonly DataPackage[] = [],
  name = 'GB addresses, daily',
): Scene => ({ packages: [pack(DAILY, name, all), ...others], past: pastOf(DAILY, all, had) });

const UPDATES = [day(1), day(2), day(3), day(4)];
const ODD = [
  day(1),
  day(2, { reason: 'RESUPPLY' }),
  day(3, { reason: 'EXPANSION' }),
  day(4, { reason: 'A_REASON_THAT_NOBODY_HAS_SEEN_BEFORE' }),
];
const CHANGED = [...UPDATES, day(5, { reason: 'UPDATE_FORMAT', format: 'GeoPackage' })];
const FROM_FULL = [day(1, { supplyType: 'FULL', reason: 'INITIAL' }), ...UPDATES.slice(1)];
const full = pack(WHOLE, 'GB addresses, all of it', [day(4, { supplyType: 'FULL' })]);

const LONG =
  'Council of the County and City of the Isles and Marches, all departments, shared licence 2026 to 2027';
const longFull = { ...pack(WHOLE, LONG, [day(4, { supplyType: 'FULL', productVersion: LONG })]) };

const inNewFormat = pack(WHOLE, LONG, [day(5, { supplyType: 'FULL', format: 'GeoPackage' })]);

const under = UPDATES.slice(1).map((one) =>
  grab(FILE.fileName, { kind: 'queued' }, { packageId: DAILY, versionId: one.id, createdOn: one.createdOn }),
);

const IN = ['type:15298', 'Enter', 'wait:150'] as const;
const WHY = [...IN, 'click:catch-up-why'] as const;

/** Where the updates of a package stand. */
export const CHAIN_STATES: Readonly<
  Record<string, { readonly scene: Scene; readonly steps: readonly string[] }>
> = {
  'catch-up': { scene: chainScene(UPDATES, UPDATES.slice(0, 1)), steps: IN },
  'catch-up-why': { scene: chainScene(ODD, ODD.slice(0, 1)), steps: WHY },
  'catch-up-current': { scene: chainScene(UPDATES, UPDATES), steps: IN },
  'catch-up-under-way': { scene: { ...chainScene(UPDATES, UPDATES.slice(0, 1)), grabs: under }, steps: IN },
  'catch-up-then-broken': { scene: chainScene(CHANGED, UPDATES.slice(0, 2)), steps: IN },
  'catch-up-broken': { scene: chainScene(CHANGED, UPDATES, [inNewFormat], LONG), steps: IN },
  'catch-up-broken-why': { scene: chainScene(CHANGED, UPDATES), steps: WHY },
  'catch-up-begin': { scene: chainScene(FROM_FULL, []), steps: IN },
  'catch-up-no-start': { scene: chainScene(UPDATES, [], [full]), steps: IN },
  'catch-up-no-start-why': { scene: chainScene(UPDATES, [], [longFull]), steps: WHY },
};
