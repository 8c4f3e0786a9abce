import { storage } from '@wxt-dev/storage';
import { redact } from '../credentials/redact.ts';
import { inTurn } from '../grabs/in-turn.ts';
import type { Publish, ReleaseSetStore } from '../ports.ts';
import { changedSets, type ReleaseSet, readSets } from '../versions/release-sets.ts';

const item = storage.defineItem<readonly ReleaseSet[]>('local:releaseSets', { fallback: [] });

export const currentSets = async (): Promise<readonly ReleaseSet[]> => readSets(await item.getValue());

/**
 * The background alone writes, one change after the other.
 * @param keys in use: one that was pasted into a name is not kept in it
 */
export function createReleaseSetStore(
  publish: Publish,
  keys: () => Promise<readonly string[]>,
): ReleaseSetStore {
  const change: ReleaseSetStore['change'] = async (wanted) => {
    const known = await keys();
    const clean =
      wanted.do === 'put'
        ? { ...wanted, set: { ...wanted.set, name: redact(wanted.set.name, known) } }
        : wanted;
    await item.setValue(changedSets(await currentSets(), clean));
    publish('sets');
  };
  return { change: inTurn(change) };
}
