import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_POLICY, readPolicy, settingsUnder } from '../../../utils/policy/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS);

describe('what an administrator wrote', () => {
  test.each([[undefined], [null], [[]], ['text'], [{}], [{ settings: [], locked: {} }]])(
    '%j says nothing',
    (stored) => {
      expect(readPolicy(stored)).toEqual(NO_POLICY);
    },
  );

  test('is read entry by entry: what does not fit is named, and costs none of the others', () => {
    const settings = {
      window: 3,
      theme: 'sepia',
      folders: '../{version}/{file}',
      watchEvery: 'week',
      mood: 1,
    };
    expect(readPolicy({ settings, locked: ['window', 'mood'], motd: 'hello' })).toEqual({
      settings: { window: 3, watchEvery: 'week' },
      locked: ['window'],
      unfit: ['motd', 'theme', 'folders', 'mood', 'mood'],
    });
  });

  test('has words for "none" that one type can say', () => {
    const { settings, unfit } = readPolicy({ settings: { mostPerMinute: 0, quietHours: '' } });
    expect(settings).toEqual({ mostPerMinute: null, quietHours: null });
    expect(unfit).toEqual([]);
  });

  test('whatever it is, what holds is within its bounds, and what is locked is not the person’s', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(DEFAULT_SETTINGS)));
    const some = fc.dictionary(fc.constantFrom(...NAMES, '__proto__', 'x'), value);
    const locked = fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.jsonValue()));
    fc.assert(
      fc.property(some, locked, some, (settings, names, chosen) => {
        const policy = readPolicy({ settings, locked: names });
        const held = settingsUnder(policy, chosen);
        expect(settingsUnder(NO_POLICY, held)).toEqual(held);
        for (const name of policy.locked) expect(held[name]).toEqual(settingsUnder(policy, {})[name]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what holds', () => {
  const policy = readPolicy({
    settings: { window: 3, theme: 'dark', taken: 'rename' },
    locked: ['window', 'density'],
  });
  test('the person’s choice over the administrator’s, and that over what is new', () => {
    const { theme, taken, keepHistory } = settingsUnder(policy, { theme: 'light' });
    expect({ theme, taken, keepHistory }).toEqual({
      theme: 'light',
      taken: 'rename',
      keepHistory: 'forever',
    });
  });
  test('the administrator’s over the person’s where it is locked; without a value, what is new', () => {
    const { window, density } = settingsUnder(policy, { window: 10, density: 'compact' });
    expect({ window, density }).toEqual({ window: 3, density: 'comfortable' });
  });
});

test('the schema for Chromium knows every choice, and no other', () => {
  const path = new URL('../../../public/managed-schema.json', import.meta.url);
  const { properties } = JSON.parse(readFileSync(path, 'utf8'));
  expect(Object.keys(properties).sort()).toEqual(['keys', 'locked', 'settings']);
  expect(Object.keys(properties.settings.properties).sort()).toEqual([...NAMES].sort());
  for (const [name, { enum: words = [] }] of Object.entries<{ enum?: readonly string[] }>(
    properties.settings.properties,
  )) {
    const read = words.map(
      (word) => readPolicy({ settings: { [name]: word } }).settings[name as keyof Settings],
    );
    expect(read).toEqual(words);
  }
});
