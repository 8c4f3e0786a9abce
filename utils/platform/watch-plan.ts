import type { SettingsStore } from '../ports.ts';
import type { WatchPlan } from '../watch/plan.ts';
import { readFavourites } from './favourites.ts';
import { currentWatches } from './watches.ts';

/** What was chosen about the watch lies in three places, each read anew: the settings, the pins, the packages. */
export async function watchPlan(settings: Pick<SettingsStore, 'read'>): Promise<WatchPlan> {
  const [chosen, { pins }, watches] = await Promise.all([
    settings.read(),
    readFavourites(),
    currentWatches(),
  ]);
  const { watchEvery, watchPinned, watchNew, quietHours } = chosen;
  return { watches, pins, pinned: watchPinned, fresh: watchNew, every: watchEvery, quiet: quietHours };
}
