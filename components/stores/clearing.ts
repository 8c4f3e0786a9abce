import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { KeyName } from '../../utils/credentials/credential.ts';
import { total } from '../../utils/grabs/counts.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';

/** What there is to be cleared away. */
interface Known {
  readonly keys: readonly KeyName[];
  /** Of all keys. */
  readonly packages: number;
  /** Files on the list, done or not. */
  readonly grabs: number;
  /** Files in the ledger. */
  readonly history: number;
}

export interface ClearingStore {
  /** `undefined` until it was looked at. */
  readonly known: ReadonlySignal<Known | undefined>;
  readonly state: ReadonlySignal<'idle' | 'busy' | 'done' | 'failed'>;
  look(): Promise<void>;
  clear(): Promise<void>;
}

export function createClearing(desk: Desk, announcer: Announcer): ClearingStore {
  const known = signal<Known | undefined>();
  const state = signal<'idle' | 'busy' | 'done' | 'failed'>('idle');
  return {
    known,
    state,
    async look() {
      state.value = 'idle';
      const { all } = await desk.shelf.credentials();
      const [packages, queue, history] = await Promise.all([
        Promise.all(all.map(({ id }) => desk.shelf.packages(id))),
        desk.grabs.queue(),
        desk.ledger.count(),
      ]);
      known.value = {
        keys: all,
        packages: packages.reduce((sum, shelved) => sum + (shelved?.value.length ?? 0), 0),
        grabs: total(queue.counts),
        history,
      };
    },
    async clear() {
      if (state.peek() === 'busy') return;
      state.value = 'busy';
      const { ok } = await desk.ask('clearEverything', {});
      state.value = ok ? 'done' : 'failed';
      announcer.say(ok ? i18n.t('settings.clear.done') : i18n.t('settings.clear.failed'));
    },
  };
}
