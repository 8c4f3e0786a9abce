import { describe, expect, test } from 'vitest';
import { type Rest, record, type Sample, secondsLeft, speedOf } from '../../../components/queue/speed.ts';

const MB = 1_000_000;

const seen = (...bytes: readonly number[]): readonly Sample[] =>
  bytes.reduce<readonly Sample[]>(
    (samples, one, index) => record(samples, { at: index * 1000, bytes: one }),
    [],
  );

describe('speed', () => {
  test('is what came in over the last ten seconds', () => {
    expect(speedOf(seen(0, 5 * MB, 10 * MB, 15 * MB, 20 * MB))).toBe(5 * MB);
    const slower = seen(...Array.from({ length: 30 }, (_, second) => Math.min(second, 15) * MB));
    expect(speedOf(slower)).toBeUndefined();
  });

  test('is not told before there is something to tell', () => {
    expect(speedOf([])).toBeUndefined();
    expect(speedOf(seen(0, MB, 2 * MB))).toBeUndefined();
    expect(speedOf(seen(MB, MB, MB, MB, MB))).toBeUndefined();
  });

  test('a download that has ended but is not yet written as done is no step back', () => {
    const samples = seen(10 * MB, 20 * MB, 30 * MB, 2 * MB, 50 * MB);
    expect(samples.map(({ bytes }) => bytes / MB)).toEqual([10, 20, 30, 50]);
    expect(speedOf(samples)).toBe(10 * MB);
  });

  test('less for good, as after a clear, starts anew when the old samples are too old', () => {
    const after = Array.from({ length: 16 }, (_, second) => second * MB);
    const samples = seen(500 * MB, 501 * MB, ...after);
    expect(speedOf(samples)).toBe(MB);
  });

  test('a page that slept does not smooth over the sleep', () => {
    const samples = record(seen(0, MB, 2 * MB, 3 * MB), { at: 600_000, bytes: 900 * MB });
    expect(speedOf(samples)).toBeUndefined();
  });
});

describe('time left', () => {
  const rest = (change: Partial<Rest> = {}): Rest => ({
    bytes: 600 * MB,
    unsigned: 0,
    speed: 10 * MB,
    pace: { limit: 50, used: 0 },
    isClosed: false,
    ...change,
  });

  test('large files wait for the line', () => {
    expect(secondsLeft(rest())).toBe(60);
    expect(secondsLeft(rest({ unsigned: 20 }))).toBe(60);
  });

  test('small files wait for the minute’s limit', () => {
    expect(secondsLeft(rest({ bytes: MB, unsigned: 550 }))).toBe(600);
    expect(secondsLeft(rest({ bytes: MB, unsigned: 500, pace: { limit: 50, used: 50 } }))).toBe(600);
    expect(secondsLeft(rest({ bytes: MB, unsigned: 500, pace: { limit: 600, used: 0 } }))).toBeCloseTo(0.1);
  });

  test('a trough between two bursts says nothing about the line', () => {
    const closed = { speed: undefined, unsigned: 150, pace: { limit: 50, used: 50 } };
    expect(secondsLeft(rest({ ...closed, isClosed: true }))).toBe(180);
    expect(secondsLeft(rest({ ...closed, isClosed: false }))).toBeUndefined();
  });

  test('nonsense is not told', () => {
    expect(secondsLeft(rest({ speed: undefined }))).toBeUndefined();
    expect(secondsLeft(rest({ bytes: 0 }))).toBeUndefined();
    expect(secondsLeft(rest({ speed: 1 }))).toBeUndefined();
  });
});
