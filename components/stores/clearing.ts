import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { total } from '../../utils/grabs/counts.ts';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';

/** What there is to be cleared away. */
interface Known {
  /** Of the key. */
  readonly hint: string | undefined;
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
      const credential = await desk.shelf.credential();
      const [packages, queue, history] = await Promise.all([
        credential && desk.shelf.packages(credential.id),
        desk.grabs.queue(),
        desk.ledger.count(),
      ]);
      known.value = {
        hint: credential?.hint,
        packages: packages?.value.length ?? 0,
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
