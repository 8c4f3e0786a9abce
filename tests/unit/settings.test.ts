import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, type Settings, settings } from '../../utils/settings.ts';

const CHOSEN: Settings = { window: 3, taken: 'rename', keepHistory: 'year' };

test('what was chosen is read back', () => {
  expect(readSettings(CHOSEN)).toEqual(CHOSEN);
});

test.each([[undefined], [null], [[]], ['text'], [7]])(
  '%o in storage reads as if nothing had been chosen',
  (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  },
);

test.each<[string, unknown, Partial<Settings>]>([
  ['a window of another Trig', { ...CHOSEN, window: 40 }, { window: 6 }],
  ['a word of another Trig', { ...CHOSEN, taken: 'ask' }, { taken: 'skip' }],
  ['a missing one', { window: 3, taken: 'rename' }, { keepHistory: 'forever' }],
])('%s is as new, and the others stay', (_, stored, asNew) => {
  expect(readSettings(stored)).toEqual({ ...CHOSEN, ...asNew });
});

test('what Trig does not know is not carried along', () => {
  expect(readSettings({ ...CHOSEN, key: 'SECRET' })).toEqual(CHOSEN);
});

test.each([[{}], [{ window: 1 }], [{ window: 10 }], [{ taken: 'overwrite', keepHistory: 'never' }]])(
  'a page may send %o',
  (change) => {
    expect(v.parse(settings, change)).toEqual(change);
  },
);

test.each([
  [{ window: 0 }],
  [{ window: 11 }],
  [{ window: 2.5 }],
  [{ window: Number.NaN }],
  [{ window: '6' }],
  [{ taken: 'ask' }],
  [{ keepHistory: 'week' }],
])('a page may not send %o', (change) => {
  expect(v.safeParse(settings, change).success).toBe(false);
});
