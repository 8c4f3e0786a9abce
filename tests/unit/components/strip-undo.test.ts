// @vitest-environment happy-dom
import './setup.ts';

import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Desk } from '../../../components/desk.ts';
import type { GrabsStore, Line } from '../../../components/stores/grabs.ts';
import { createStrip } from '../../../components/stores/strip.ts';
import { createUndoables } from '../../../components/stores/undoables.ts';
import { good, type Outcome } from '../../../utils/failure.ts';
import { batch } from '../../gallery/queue-samples.ts';

/** A strip whose background answers a cancel when the test says so. */
function slowStrip() {
  const asked: unknown[] = [];
  let answer: (at: Outcome<number>) => void = () => {};
  const desk = {
    ask: (name: string, data: unknown) => {
      asked.push([name, data]);
      if (name !== 'cancel') return Promise.resolve(good(null));
      return new Promise<Outcome<number>>((resolve) => {
        answer = resolve;
      });
    },
  } as unknown as Desk;
  const grabs: Pick<GrabsStore, 'sent' | 'undoables'> & { readonly book: unknown } = {
    sent: async (outcome) => {
      const { ok, ...rest } = await outcome;
      return ok && 'value' in rest ? rest.value : undefined;
    },
    undoables: createUndoables(),
    book: { batches: signal([]) },
  };
  const strip = createStrip(desk, { say: () => {} } as never, grabs as GrabsStore);
  return { asked, strip, answer: (at: number) => answer(good(at)) };
}

test('undo pressed before the cancel is answered takes it back as soon as it is, and once', async () => {
  const { asked, strip, answer } = slowStrip();
  const line: Line = { batch: batch({ queued: 3 }, { id: 'b' }), only: undefined, stalled: 0 };
  const cancelled = strip.cancel(line);
  const undone = [strip.undo('b'), strip.undo('b')];
  expect(asked).toEqual([['cancel', { which: { of: 'batch', id: 'b' } }]]);
  answer(7);
  await Promise.all([cancelled, ...undone]);
  expect(asked.slice(1)).toEqual([['undo', { what: 'cancel', at: 7 }]]);
});
