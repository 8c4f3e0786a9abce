import { expect, test } from 'vitest';
import { choose, levelOf, readWatches, watched } from '../../../utils/watch/level.ts';
import { isLoud, levelIn, type WatchPlan } from '../../../utils/watch/plan.ts';

const plan = (change: Partial<WatchPlan> = {}): WatchPlan => ({
  watches: { 1: 'grab', 2: 'off' },
  pins: ['2', '3'],
  pinned: 'badge',
  fresh: 'notify',
  every: 'day',
  quiet: null,
  ...change,
});

test('a choice for one package goes before that for pinned ones; the others are left in peace', () => {
  const levels = ['1', '2', '3', '4', 'constructor'].map((id) => levelOf(plan(), id));
  expect(levels).toEqual(['grab', 'off', 'badge', 'off', 'off']);
  expect(watched(plan())).toEqual(['1', '3']);
  expect(watched(plan({ watches: { 1: 'off' }, pinned: 'off' }))).toEqual([]);
});

test('a package that was not there goes by the choice for new ones, unless it was chosen for already', () => {
  expect(levelIn(plan(), '9', true)).toBe('notify');
  expect(levelIn(plan(), '9', false)).toBe('off');
  expect(levelIn(plan(), '1', true)).toBe('grab');
  expect(levelIn(plan({ every: 'off' }), '1', false)).toBe('off');
});

test('loud is whatever does more than the badge', () => {
  expect(isLoud(plan())).toBe(true);
  expect(isLoud(plan({ watches: {} }))).toBe(false);
});

test('choices are made, changed and taken back', () => {
  const two = choose({}, ['1', '2'], 'notify');
  expect(two).toEqual({ 1: 'notify', 2: 'notify' });
  expect(choose(two, ['2'], 'off')).toEqual({ 1: 'notify', 2: 'off' });
  expect(choose(two, ['2'], null)).toEqual({ 1: 'notify' });
});

test('what does not fit is left out', () => {
  expect(readWatches({ 1: 'grab', x: 'grab', 2: 'shout', 3: 7 })).toEqual({ 1: 'grab' });
  for (const stored of [undefined, null, [], 'text', 7]) expect(readWatches(stored)).toEqual({});
});
