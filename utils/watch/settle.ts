import type { Commands } from '../commands.ts';
import { change, type Item } from './news.ts';
import type { WatchRecord } from './record.ts';

type Settling = Parameters<Commands['settleNews']>[0];

/** After a person has seen or dismissed news, or taken that back; the same record where it was so already. */
export function settled(record: WatchRecord, { packageIds, as }: Settling, now: number): WatchRecord {
  const isNothingNew = (item: Item): boolean => item.isSeen || !packageIds.includes(item.packageId);
  if (as === 'seen' && record.news.every(isNothingNew)) return record;
  const { news } = change(record, packageIds, (item) => {
    switch (as) {
      case 'seen':
        return { ...item, isSeen: true };
      case 'dismissed':
        return { ...item, isSeen: true, dismissedAt: now };
      case 'restored': {
        const { dismissedAt: _, ...rest } = item;
        return rest;
      }
      default:
        return as satisfies never;
    }
  });
  return { ...record, news };
}
