import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changed,
  FILE_BYTES,
  readSettingsFile,
  rewatched,
  type SettingsFileProblem,
} from '../../../utils/exchange/read-settings-file.ts';
import { settingsFile } from '../../../utils/exchange/settings-file.ts';
import { isTemplate } from '../../../utils/folders/check.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../../utils/settings.ts';
import { WATCHES_AT_MOST, type Watches } from '../../../utils/watch/level.ts';

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

const of = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ kind: 'trig-settings', version: 1, settings, ...more });

test('what was saved is read again, all of it', () => {
  expect(readSettingsFile(settingsFile(CHOSEN))).toEqual({ kind: 'read', settings: CHOSEN, unknown: 0 });
});

test('what is watched goes along, where anything is', () => {
  const watches: Watches = { '0040146690': 'grab', 15298: 'off' };
  expect(readSettingsFile(settingsFile(CHOSEN, watches))).toEqual({
    kind: 'read',
    settings: CHOSEN,
    watches,
    unknown: 0,
  });
  const most = Object.fromEntries(
    Array.from({ length: WATCHES_AT_MOST }, (_, index) => [String(1e19 + index * 1e5), 'notify' as const]),
  );
  expect(settingsFile(CHOSEN, most).length).toBeLessThan(FILE_BYTES);
});

test('what would be watched in another way, by what is to be chosen', () => {
  const now: Watches = { 1: 'badge', 2: 'grab', 3: 'off' };
  const then: Watches = { 1: 'badge', 2: 'notify', 4: 'notify' };
  expect([...rewatched(now, then)]).toEqual([
    ['notify', ['2', '4']],
    [null, ['3']],
  ]);
  expect(rewatched(now, now).size).toBe(0);
});

test('what is kept nowhere else is in the file, and nothing besides', () => {
  const file = JSON.parse(settingsFile(CHOSEN));
  expect(Object.keys(file)).toEqual(['kind', 'version', 'settings']);
  expect(Object.keys(file.settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
});

test('some of the choices will do, and what this Trig does not know is counted', () => {
  const read = readSettingsFile(of({ window: 4, mood: 'calm', key: 'SECRET' }));
  expect(read).toEqual({ kind: 'read', settings: { window: 4 }, unknown: 2 });
});

test('only what comes out different is a change', () => {
  expect(changed(CHOSEN, { ...CHOSEN, theme: 'light', window: 3 })).toEqual(['theme']);
  expect(changed(CHOSEN, { mostPerMinute: null })).toEqual(['mostPerMinute']);
  expect(changed(CHOSEN, {})).toEqual([]);
});

test.each<readonly [string, SettingsFileProblem]>([
  ['', { kind: 'not-ours' }],
  ['null', { kind: 'not-ours' }],
  ['[]', { kind: 'not-ours' }],
  ['{"kind":"trig-settings"', { kind: 'not-ours' }],
  ['['.repeat(50_000), { kind: 'not-ours' }],
  [JSON.stringify(CHOSEN), { kind: 'not-ours' }],
  [of({}, { watches: { 1: 'shout' } }), { kind: 'wrong-value', name: 'watches' }],
  [of({}, { watches: { '../1': 'grab' } }), { kind: 'wrong-value', name: 'watches' }],
  [of({}, { watches: [] }), { kind: 'wrong-value', name: 'watches' }],
  [of([]), { kind: 'not-ours' }],
  [of(null), { kind: 'not-ours' }],
  [of(CHOSEN, { kind: 'other' }), { kind: 'not-ours' }],
  [of(CHOSEN, { version: 0 }), { kind: 'not-ours' }],
  [of(CHOSEN, { version: '1' }), { kind: 'not-ours' }],
  ['{"kind":"trig-settings","version":1,"settings":{"__proto__":{"window":1}}}', { kind: 'not-ours' }],
  ['{"__proto__":{"kind":"trig-settings","version":1,"settings":{}}}', { kind: 'not-ours' }],
  [of({ constructor: { prototype: {} } }), { kind: 'not-ours' }],
  [of(CHOSEN, { version: 2 }), { kind: 'newer' }],
  [of({ ...CHOSEN, window: 11 }), { kind: 'wrong-value', name: 'window' }],
  [of({ ...CHOSEN, folders: 7 }), { kind: 'wrong-value', name: 'folders' }],
  [of({ ...CHOSEN, theme: ['dark'] }), { kind: 'wrong-value', name: 'theme' }],
  [of({ folders: '../{version}/{file}' }), { kind: 'template', why: { kind: 'dots' } }],
  [of({ folders: '/etc/{version}/{file}' }), { kind: 'template', why: { kind: 'not-relative' } }],
  [of({ folders: 'OS/{file}' }), { kind: 'template', why: { kind: 'not-apart', of: 'versions' } }],
  ['x'.repeat(FILE_BYTES + 1), { kind: 'too-large', bytes: FILE_BYTES + 1 }],
])('%.60s is taken for what it is', (text, problem) => {
  expect(readSettingsFile(text)).toMatchObject(problem);
});

/** Values that come close, and values that do not. */
const value = fc.oneof(
  fc.integer({ min: -5, max: 700 }),
  fc.constantFrom(null, true, 'skip', 'dark', 'compact', 'forever', '', '6', [], {}),
  fc.constantFrom(
    'OS/{version}/{file}',
    '../{version}/{file}',
    'a/{package}/{date}/{file}',
    'CON/{version}/{file}',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
);
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'key', 'toString', 'vault') },
);
const hostile = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(name, value), { maxLength: 4 })
      .map(
        (pairs) =>
          `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one) ?? 'null'}`)}}`,
      )
      .map((settings) => `{"kind":"trig-settings","version":1,"settings":${settings}}`),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

test('whatever a file says, it is refused or every choice in it is one that can be made', () => {
  let taken = 0;
  fc.assert(
    fc.property(hostile, (text) => {
      const read = readSettingsFile(text);
      if (read.kind !== 'read') return;
      taken += 1;
      const whole = { ...DEFAULT_SETTINGS, ...read.settings };
      // The door to the storage would have let it through unchanged.
      expect(readSettings(whole)).toEqual(whole);
      expect(isTemplate(whole.folders ?? DEFAULT_SETTINGS.folders)).toBe(true);
      expect(Object.keys(read.settings).filter((key) => !Object.hasOwn(DEFAULT_SETTINGS, key))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(100);
  expect(Object.hasOwn(Object.prototype, 'window')).toBe(false);
});
