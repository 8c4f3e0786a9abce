import { storage } from '@wxt-dev/storage';
import { inTurn } from '../grabs/in-turn.ts';
import { changed, withoutKeys } from '../picker/preset-changes.ts';
import { type PresetChange, type Presets, readPresets } from '../picker/presets.ts';
import type { PresetStore, Publish } from '../ports.ts';

const item = storage.defineItem<Presets>('local:presets', { fallback: {} });

export const currentPresets = async (): Promise<Presets> => readPresets(await item.getValue());

/**
 * The background alone writes, one change after the other.
 * @param keys in use: what somebody pasted into the search and kept is not kept with them in it.
 */
export function createPresetStore(publish: Publish, keys: () => Promise<readonly string[]>): PresetStore {
  const write = inTurn(async ([productId, change]: readonly [string, PresetChange]) => {
    const clean = withoutKeys(change, await keys());
    await item.setValue(changed(await currentPresets(), productId, clean));
    publish('presets');
  });
  return { change: (...asked) => write(asked) };
}
