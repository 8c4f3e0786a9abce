import { storage } from '@wxt-dev/storage';
import { inTurn } from '../grabs/in-turn.ts';
import type { Publish } from '../ports.ts';
import { choose, type Level, readWatches, type Watches } from '../watch/level.ts';

const item = storage.defineItem<Watches>('local:watches', { fallback: {} });

/** What was chosen for single packages. They name a package, whichever key sees it: they stay when a key goes. */
export const currentWatches = async (): Promise<Watches> => readWatches(await item.getValue());

/** The background alone writes, one change after the other. */
export function createWatches(publish: Publish) {
  const write = inTurn(async ([packageIds, level]: readonly [readonly string[], Level | null]) => {
    await item.setValue(choose(await currentWatches(), packageIds, level));
    publish('watch');
  });
  return { set: (packageIds: readonly string[], level: Level | null) => write([packageIds, level]) };
}
