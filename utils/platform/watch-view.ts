import type { WatchView } from '../watch/view.ts';
import { readFavourites } from './favourites.ts';
import { currentWatch } from './watch-store.ts';
import { currentWatches } from './watches.ts';

export async function readWatching(): Promise<WatchView> {
  const [record, watches, { pins }] = await Promise.all([currentWatch(), currentWatches(), readFavourites()]);
  return { record, watches, pins };
}
