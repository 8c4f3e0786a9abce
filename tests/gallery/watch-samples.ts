import type { Item } from '../../utils/watch/news.ts';
import type { WatchRecord } from '../../utils/watch/record.ts';
import { NOW } from './samples.ts';

const HOUR = 3_600_000;

const item = (
  packageId: string,
  packageName: string,
  days: readonly string[],
  change: Partial<Item> = {},
): Item => ({
  packageId,
  packageName,
  isNewPackage: false,
  versions: days.map((createdOn, index) => ({
    id: String(6_870_746 - index),
    createdOn,
    supplyType: 'Full',
  })),
  at: NOW - HOUR,
  level: 'notify',
  isTold: true,
  isSeen: false,
  ...change,
});

/** Three packages with news: one version, several change-only ones, a package that was not there. */
export const NEWS: readonly Item[] = [
  item('0040146690', 'AddressBase Plus – GB monthly', ['2026-09-03']),
  item('15298', 'Buildings', ['2026-09-03', '2026-09-02', '2026-09-01'], { at: NOW - 2 * HOUR }),
  item('20247', 'Buildings', ['2026-08-25'], { at: NOW - 3 * HOUR, isNewPackage: true }),
];

export const watchRecord = (
  news: readonly Item[] = NEWS,
  change: Partial<WatchRecord> = {},
): WatchRecord => ({
  credentialId: 'c1',
  known: {},
  news,
  schedule: { listedAt: NOW - 3 * HOUR, found: news.length, draw: 0.5 },
  batches: [],
  ...change,
});
