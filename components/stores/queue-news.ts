import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import { batchResult, batchTitle } from '../batch-words.ts';
import { explainHold, explainPartHold } from '../hold-words.ts';
import type { Announcer } from './announcer.ts';
import type { KeyNames } from './key-names.ts';
import type { QueueBook } from './queue-book.ts';

/** Reads aloud what changes what one would do next: a batch that has ended, a hold. Percents are not news. */
export function announceQueue(
  { batches, state }: QueueBook,
  keys: KeyNames,
  announcer: Announcer,
): () => void {
  const stops = [
    effect(() => {
      const why = state.value?.hold?.why;
      if (why === undefined) return;
      const { title, detail } = explainHold(why);
      announcer.say(i18n.t('queue.said', { title, detail }));
    }),
    effect(() => {
      for (const hold of state.value?.partHolds ?? []) {
        const { title, detail } = explainPartHold(hold, { named: keys.named, batches: batches.peek() });
        announcer.say(i18n.t('queue.said', { title, detail }));
      }
    }),
    announceEnds({ batches }, announcer),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function announceEnds({ batches }: Pick<QueueBook, 'batches'>, announcer: Announcer): () => void {
  let open: ReadonlyMap<string, Batch> = new Map();
  return effect(() => {
    for (const batch of batches.value) {
      const before = open.get(batch.id);
      // Who has just cancelled it hears that, and how to take it back.
      if (!before || batch.phase === 'open' || batch.counts.cancelled > before.counts.cancelled) continue;
      announcer.say(i18n.t('queue.said', { title: batchTitle(batch), detail: batchResult(batch) }));
    }
    open = new Map(batches.value.filter(({ phase }) => phase === 'open').map((one) => [one.id, one]));
  });
}
