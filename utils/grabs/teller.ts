import type { KeyName } from '../credentials/credential.ts';
import type { GrabStore, Surroundings } from '../ports.ts';
import type { Batch } from './batch.ts';
import { total } from './counts.ts';
import type { Grab } from './grab.ts';
import type { Holder } from './holder.ts';
import type { PartHold } from './part-hold.ts';
import type { PartHolder } from './part-holder.ts';
import type { SavePromptStore } from './save-prompt.ts';

interface TellerPorts {
  readonly store: GrabStore;
  readonly surroundings: Pick<Surroundings, 'tell'>;
  readonly parts: Pick<PartHolder, 'standing' | 'told'>;
  readonly savePrompt: Pick<SavePromptStore, 'check' | 'told'>;
  /** What a key is called, where there are several: with one it is clear which is meant. */
  readonly keyName?: (credentialId: string) => Promise<KeyName | undefined>;
  /** False: later, of what nobody waits for. */
  readonly mayTell?: (batch: Batch) => Promise<boolean>;
}

/**
 * Tells the person what is worth it: a batch that has ended, a question, a queue that stopped. Told first and
 * noted then: a background killed between the two tells again, which replaces the first notification.
 */
export function createTeller({ store, surroundings, parts, savePrompt, keyName, mayTell }: TellerPorts) {
  return async function tell(asking: readonly Grab[], holders: readonly Holder[]): Promise<void> {
    for (const batch of await store.untold()) {
      if (mayTell && !(await mayTell(batch))) continue;
      const only = await onlyOf(batch);
      await surroundings.tell({ kind: 'batch', batch, ...(only && { only }) });
      await store.told(batch.id);
    }
    for (const grab of asking) {
      if (grab.state.kind !== 'asking' || grab.state.told) continue;
      await surroundings.tell({ kind: 'asking', grab });
      await store.move(grab, { ...grab.state, told: true });
    }
    const prompt = await savePrompt.check();
    if (prompt && !prompt.told) {
      // A batch that waits for an answer says the same, and how many files it is about.
      const isAsked = (await parts.standing()).some(({ why }) => why === 'save-prompt');
      if (!isAsked) await surroundings.tell({ kind: 'save-prompt' });
      await savePrompt.told();
    }
    for (const holder of holders) {
      const hold = await holder.standing();
      if (!hold || hold.told) continue;
      await surroundings.tell({ kind: 'hold', hold, counts: await store.counts() });
      await holder.told(hold);
    }
    for (const hold of await parts.standing()) {
      if (hold.told) continue;
      await surroundings.tell({ kind: 'part-hold', hold, ...(await nameOf(hold)) });
      await parts.told(hold);
    }
  };

  async function nameOf({ part }: PartHold): Promise<{ readonly key?: KeyName; readonly batch?: Batch }> {
    const key = part.of === 'key' ? await keyName?.(part.credentialId) : undefined;
    const batch = part.of === 'batch' ? await store.batch(part.batchId) : undefined;
    return { ...(key && { key }), ...(batch && { batch }) };
  }

  async function onlyOf(batch: Batch): Promise<Grab | undefined> {
    return total(batch.counts) === 1 ? store.anyOf(batch.id) : undefined;
  }
}
