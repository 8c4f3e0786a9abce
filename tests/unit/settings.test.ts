import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATE } from '../../utils/folders/template.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, settings } from '../../utils/settings.ts';

const CHOSEN: Settings = {
  window: 3,
  mostPerMinute: 50,
  taken: 'rename',
  keepHistory: 'year',
  folders: 'Maps/{version}/{file}',
  density: 'compact',
  theme: 'dark',
  watchEvery: 'week',
  watchPinned: 'notify',
  watchNew: 'off',
  quietHours: '22:00-07:00',
};

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
  ['a missing one', { ...CHOSEN, keepHistory: undefined }, { keepHistory: 'forever' }],
  [
    'a template that leaves the folder',
    { ...CHOSEN, folders: '../{version}/{file}' },
    { folders: DEFAULT_TEMPLATE },
  ],
  ['a limit beyond what OS allows', { ...CHOSEN, mostPerMinute: 6000 }, { mostPerMinute: null }],
  ['a time that no clock shows', { ...CHOSEN, quietHours: '24:00-07:00' }, { quietHours: null }],
  ['an interval of another Trig', { ...CHOSEN, watchEvery: 'minute' }, { watchEvery: 'day' }],
  ['a theme of another Trig', { ...CHOSEN, theme: 'sepia' }, { theme: 'system' }],
])('%s is as new, and the others stay', (_, stored, asNew) => {
  expect(readSettings(stored)).toEqual({ ...CHOSEN, ...asNew });
});

test('what Trig does not know is not carried along', () => {
  expect(readSettings({ ...CHOSEN, key: 'SECRET' })).toEqual(CHOSEN);
});

test.each([
  [{}],
  [{ window: 1 }],
  [{ window: 10 }],
  [{ mostPerMinute: null, theme: 'dark' }],
  [{ taken: 'overwrite', keepHistory: 'never' }],
])('a page may send %o', (change) => {
  expect(v.parse(settings, change)).toEqual(change);
});

test.each([
  [{ window: 0 }],
  [{ window: 11 }],
  [{ window: 2.5 }],
  [{ window: Number.NaN }],
  [{ window: '6' }],
  [{ taken: 'ask' }],
  [{ keepHistory: 'week' }],
  [{ mostPerMinute: 4 }],
  [{ mostPerMinute: 601 }],
  [{ folders: 'OS/{file}' }],
  [{ folders: 'C:/{version}/{file}' }],
  [{ density: 'dense' }],
  [{ theme: 7 }],
  [{ watchNew: 'grab' }],
  [{ quietHours: '7-8' }],
])('a page may not send %o', (change) => {
  expect(v.safeParse(settings, change).success).toBe(false);
});
