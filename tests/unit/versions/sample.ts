import type { Version, VersionSummary } from '../../../utils/data-hub/data-package.ts';
import type { LedgerEntry } from '../../../utils/ledger/entry.ts';

/** The n-th version of a package of daily updates. */
export function summary(n: number, change: Partial<VersionSummary> = {}): VersionSummary {
  const createdOn = new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10);
  return {
    id: String(1000 + n),
    createdOn,
    reason: 'UPDATE',
    supplyType: 'COU',
    productVersion: createdOn,
    format: 'CSV',
    ...change,
  };
}

const FILES: Version['downloads'] = [
  { fileName: 'data.zip', size: 10 },
  { fileName: 'data_orderSummary.json', size: 1 },
];

type Links = Pick<Version, 'previousId' | 'nextId'>;

export const document = (
  of: VersionSummary,
  links: Links = {},
  downloads: Version['downloads'] = FILES,
): Version => ({
  ...of,
  ...links,
  downloads,
});

/** The ledger's line of a data file of a version. */
export const entry = (of: VersionSummary, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `${of.id} data.zip`,
  at: 1,
  packageId: '1',
  packageName: 'Addresses',
  versionId: of.id,
  createdOn: of.createdOn,
  fileName: 'data.zip',
  size: 10,
  checked: true,
  path: `/d/${of.id}/data.zip`,
  downloadId: 1,
  session: 's',
  ...change,
});
