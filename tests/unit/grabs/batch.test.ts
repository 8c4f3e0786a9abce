import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterMove, type Batch, newBatch } from '../../../utils/grabs/batch.ts';
import { ended, less, moved, NO_GRABS, plus, total, unfinished } from '../../../utils/grabs/counts.ts';
import { failed, type Grab, type GrabState } from '../../../utils/grabs/grab.ts';
import { DONE, grabOf, HANDED } from './sample.ts';

const QUEUED: GrabState = { kind: 'queued' };
const SKIPPED: GrabState = { kind: 'skipped', at: 0, path: '/d/f.zip', grabbedAt: 0 };
const CANCELLED: GrabState = { kind: 'cancelled', at: 0 };
const FAILED = failed(0, { kind: 'not-found' });

const of = (...grabs: readonly Grab[]): Batch => newBatch('b', 'c', grabs, 100);

/** One of the batch's grabs goes from state to state. */
function play(batch: Batch, grab: Grab, ...states: readonly (GrabState | undefined)[]): Batch {
  let [now, next, current] = [100, batch, grab];
  for (const state of states) {
    now += 1;
    next = afterMove(next, current, state, now);
    if (state) current = { ...current, state };
  }
  return next;
}

test('a new batch knows its versions, figures and bytes', () => {
  const batch = of(
    grabOf(QUEUED, { size: 10 }),
    grabOf(QUEUED, { versionId: '3', size: 20 }),
    grabOf(SKIPPED, { size: 40 }),
    grabOf(QUEUED),
  );
  expect(batch.versions.map(({ versionId, files }) => [versionId, files])).toEqual([
    ['2', 3],
    ['3', 1],
  ]);
  expect(batch).toMatchObject({
    addedAt: 100,
    counts: { queued: 3, skipped: 1 },
    bytes: { wanted: 30, done: 0, unchecked: 0 },
    phase: 'open',
  });
});

test('a new batch knows the folder that holds what is to be grabbed, whatever lies elsewhere already', () => {
  const at = (path: string, state: GrabState = QUEUED) => grabOf(state, { path });
  expect(of(at('OS/A/1/f.zip'), at('OS/A/2/f.zip'), at('Old/f.zip', SKIPPED)).folder).toBe('OS/A');
  expect(of(at('OS/A/1/f.zip'), at('Else/f.zip')).folder).toBe('');
  expect(of(at('f.zip')).folder).toBe('');
});

test('a batch of nothing but skipped ones is over at once, and whoever pressed sees it', () => {
  expect(of(grabOf(SKIPPED))).toMatchObject({ phase: 'told', endedAt: 100 });
});

test('it ends with its last grab, and not before', () => {
  const two = of(grabOf(QUEUED), grabOf(QUEUED));
  const one = play(two, grabOf(QUEUED), DONE);
  expect(one.phase).toBe('open');
  expect(one.endedAt).toBeUndefined();
  expect(play(one, grabOf(QUEUED), FAILED)).toMatchObject({ phase: 'ended', endedAt: 101 });
});

test('what is tried again opens it again, and it is told of again', () => {
  const grab = grabOf(QUEUED);
  const over: Batch = { ...play(of(grab), grab, FAILED), phase: 'told' };
  const again = play(over, grabOf(FAILED), QUEUED);
  expect(again.phase).toBe('open');
  expect(again).not.toHaveProperty('endedAt');
  expect(play(again, grabOf(QUEUED), HANDED, DONE)).toMatchObject({ phase: 'ended', endedAt: 102 });
});

test('a move among ended grabs changes neither the end nor what was told', () => {
  const over: Batch = { ...play(of(grabOf(QUEUED)), grabOf(QUEUED), DONE), phase: 'told' };
  expect(afterMove(over, grabOf(DONE), undefined, 999)).toMatchObject({ phase: 'told', endedAt: 101 });
});

test.each<[string, Partial<Grab>, readonly (GrabState | undefined)[], Batch['bytes']]>([
  ['done, with a size', { size: 5 }, [HANDED, DONE], { wanted: 5, done: 5, unchecked: 0 }],
  ['done, without a size', {}, [HANDED, DONE], { wanted: 5, done: 5, unchecked: 1 }],
  ['failed', { size: 5 }, [HANDED, FAILED], { wanted: 5, done: 0, unchecked: 0 }],
  ['cancelled', { size: 5 }, [CANCELLED], { wanted: 0, done: 0, unchecked: 0 }],
  ['cancelled and taken back', { size: 5 }, [CANCELLED, QUEUED], { wanted: 5, done: 0, unchecked: 0 }],
  ['done without a size, and gone', {}, [DONE, undefined], { wanted: 0, done: 0, unchecked: 0 }],
])('the bytes of one that is %s', (_, more, states, bytes) => {
  const grab = grabOf(QUEUED, more);
  expect(play(of(grab), grab, ...states).bytes).toEqual(bytes);
});

test('files that were put elsewhere than asked for are counted while they are done', () => {
  const at = (path: string): GrabState => ({ ...DONE, path });
  const grab = grabOf(QUEUED);
  const stray = play(of(grab), grab, HANDED, at('/d/stolen.zip'));
  expect(stray.elsewhere).toBe(1);
  expect(play(stray, grabOf(at('/d/stolen.zip')), QUEUED)).not.toHaveProperty('elsewhere');
  expect(play(of(grab), grab, HANDED, at('/d/OS Data Hub/f.zip'))).not.toHaveProperty('elsewhere');
});

test('however grabs move, the kept figures are those one would count', () => {
  const state = fc.constantFrom(QUEUED, HANDED, DONE, SKIPPED, CANCELLED, FAILED);
  const size = fc.option(fc.constant(5), { nil: undefined });
  fc.assert(
    fc.property(size, fc.array(state, { minLength: 1 }), (known, states) => {
      const grab = grabOf(QUEUED, known === undefined ? {} : { size: known });
      const last = grabOf(states.at(-1) ?? QUEUED);
      const batch = play(of(grab), grab, ...states);
      expect(batch.counts).toEqual(moved(NO_GRABS, undefined, last.state));
      expect(batch.bytes.done).toBe(last.state.kind === 'done' ? 5 : 0);
      expect(batch.bytes.unchecked).toBe(last.state.kind === 'done' && known === undefined ? 1 : 0);
      expect(batch.phase === 'open').toBe(unfinished(batch.counts) === 1);
      expect(batch.endedAt === undefined).toBe(batch.phase === 'open');
    }),
  );
});

test('figures add up, and are taken away again', () => {
  const some = { ...NO_GRABS, queued: 3, done: 2, skipped: 1 };
  const more = { ...NO_GRABS, queued: 1, failed: 4 };
  expect(plus(some, more)).toMatchObject({ queued: 4, done: 2, failed: 4 });
  expect(less(plus(some, more), more)).toEqual(some);
  expect([total(some), ended(some), unfinished(some)]).toEqual([6, 3, 3]);
});
