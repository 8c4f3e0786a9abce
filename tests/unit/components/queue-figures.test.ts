import { expect, test } from 'vitest';
import { atWork, bytesLeft, figuresOf, percentOf } from '../../../components/queue/figures.ts';
import { countOf, FILTERS, MISSING } from '../../../components/queue/filters.ts';
import { NO_GRABS } from '../../../utils/grabs/counts.ts';
import { batch } from '../../gallery/queue-samples.ts';

const MB = 1_000_000;

test('figures of several batches add up, without what is not wanted', () => {
  const figures = figuresOf([batch({ done: 3, queued: 2 }), batch({ failed: 1, cancelled: 4, skipped: 5 })]);
  expect(figures.files).toBe(6);
  expect(figures.done).toBe(15 * MB);
});

test('what runs is told of; all of it when nothing does', () => {
  const [open, told] = [batch({ queued: 1 }), batch({ done: 1 })];
  expect(atWork([open, told])).toEqual([open]);
  expect(atWork([told])).toEqual([told]);
});

test('failed files are wanted, but no bytes of theirs will come', () => {
  const figures = figuresOf([batch({ queued: 4, failed: 4 })]);
  expect(bytesLeft(figures, 5 * MB)).toBe(15 * MB);
  expect(bytesLeft(figuresOf([batch({ failed: 4, done: 1 })]), 0)).toBe(0);
});

test('percent by bytes where there are sizes, else by files; never beyond', () => {
  const halfway = figuresOf([batch({ done: 1, handed: 1 })]);
  expect(percentOf(halfway, 0)).toBe(50);
  expect(percentOf(halfway, 2_500_000)).toBe(75);
  expect(percentOf(halfway, 900 * MB)).toBe(100);
  const unknown = figuresOf([
    batch({ done: 1, handed: 3 }, { bytes: { wanted: 5 * MB, done: 5 * MB, unchecked: 1 } }),
  ]);
  expect(percentOf(unknown, 0)).toBe(25);
});

test('every state is under a filter and counted once, but for what was cancelled', () => {
  const counts = { ...NO_GRABS };
  for (const kind of Object.keys(counts) as (keyof typeof counts)[]) counts[kind] = 1;
  const sum = FILTERS.slice(1).reduce((all, filter) => all + countOf(filter, counts), 0);
  expect(countOf('all', counts)).toBe(11);
  expect(sum).toBe(10);
  expect(MISSING).toHaveLength(9);
});
