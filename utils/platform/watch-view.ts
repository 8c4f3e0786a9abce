import type { WatchView } from '../watch/view.ts';
import { readFavourites } from './favourites.ts';
import { watchRecord } from './watch-store.ts';
import { currentWatches } from './watches.ts';

export async function readWatching(): Promise<WatchView> {
  const [record, watches, { pins }] = await Promise.all([watchRecord(), currentWatches(), readFavourites()]);
  return { record, watches, pins };
}
