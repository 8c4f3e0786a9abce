import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../utils/format.ts';

const format = createFormat('en-GB');
const NBSP = '\u00a0';

describe('bytes', () => {
  test.each([
    [0, '0 B'],
    [941, '941 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [98_450_000, '98.5 MB'],
    [611_204_113, '611 MB'],
    [999_499_999, '999 MB'],
    [999_600_000, '1.00 GB'],
    [5_330_118_204, '5.33 GB'],
  ])('%i is %s', (count, text) => {
    expect(format.bytes(count)).toBe(text.replace(' ', NBSP));
  });

  test('never needs more than three figures before its unit', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (count) => {
        expect(format.bytesParts(count).value).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
      }),
    );
  });
});

describe('days', () => {
  test('are the day OS gave, whatever the time zone', () => {
    expect(format.day('2026-09-03')).toBe('3 Sept 2026');
    expect(format.day('2026-01-01')).toBe('1 Jan 2026');
    expect(format.dayInFull('2026-09-03')).toBe('3 September 2026');
  });

  test('what is not a day comes back as it is', () => {
    expect(format.day('soon')).toBe('soon');
    expect(format.dayInFull('soon')).toBe('soon');
  });
});

describe('how long ago', () => {
  const now = Date.parse('2026-09-04T09:30:00Z');
  test.each([
    [0, 'now'],
    [59_000, 'now'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [-5000, 'now'],
  ])('%i ms is %s', (ms, text) => {
    expect(format.ago(now - ms, now)).toBe(text);
  });
});

describe('percent', () => {
  test.each([
    [0, 100, '0%'],
    [999, 1000, '99%'],
    [1000, 1000, '100%'],
    [1200, 1000, '100%'],
    [5, 0, '0%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(format.percent(part, whole)).toBe(text);
  });

  test('is never 100% before the last byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (whole) => {
        expect(format.percent(whole - 1, whole)).not.toBe('100%');
      }),
    );
  });
});
