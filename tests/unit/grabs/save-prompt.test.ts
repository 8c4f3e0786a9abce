import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { elsewhere } from '../../../utils/grabs/landed.ts';
import { type Move, reconcile, type Sight } from '../../../utils/grabs/reconcile.ts';
import {
  createSavePrompt,
  nextSignAt,
  PATH_GRACE,
  promptSign,
  type SavePrompt,
} from '../../../utils/grabs/save-prompt.ts';
import type { SeenDownload } from '../../../utils/ports.ts';
import { DOWNLOAD, grabOf, HANDED } from './sample.ts';

const HOUR = 3_600_000;

const PATHLESS: SeenDownload = { ...DOWNLOAD, path: '', received: 5 };
const CANCELLED: SeenDownload = { ...PATHLESS, state: 'interrupted', error: 'USER_CANCELED', received: 0 };
const SAVED: SeenDownload = { ...DOWNLOAD, state: 'complete', path: '/d/mine.zip', size: 5 };
const ASKING: GrabState = { ...HANDED, at: 1_000, stalled: 'save-dialog' };

const look = (state: GrabState, sight: Partial<Sight>, grab: Partial<Grab> = {}): Move | undefined =>
  reconcile(grabOf(state, grab), {
    now: PATH_GRACE,
    life: 'l',
    session: 's',
    download: PATHLESS,
    asks: false,
    ...sight,
  });

test('a download that has no path after its grace waits for the Save dialog, and that is noted with the time', () => {
  expect(look(HANDED, { now: PATH_GRACE - 1 })).toBeUndefined();
  expect(look(HANDED, {})).toEqual({ state: { ...HANDED, at: PATH_GRACE, stalled: 'save-dialog' } });
});

test('where the browser is known to ask, no grace is given', () => {
  expect(look(HANDED, { now: 1, asks: true })).toMatchObject({ state: { stalled: 'save-dialog' } });
});

test.each([
  ['aria2 has', { carrier: 'aria2' } as const, PATHLESS],
  ['has its path', {}, DOWNLOAD],
])('a download that %s never does', (_, grab, download) => {
  expect(look(HANDED, { now: 1_000, download, asks: true }, grab)).toBeUndefined();
});

test('an open dialog is never taken for a download that has stalled, however long it is left alone', () => {
  for (let now = ASKING.at; now < HOUR; now += 30_000) expect(look(ASKING, { now })).toBeUndefined();
});

test('answered, the download runs; and from then on it must move', () => {
  const { stalled: _, ...running } = ASKING as typeof HANDED;
  expect(look(ASKING, { now: HOUR, download: DOWNLOAD })).toEqual({ state: running });
  const stuck = { ...running, stillness: { received: 0, at: HOUR, looks: 3 } };
  expect(look(stuck, { now: HOUR + 30_000, download: DOWNLOAD })).toMatchObject({
    failure: { kind: 'stood-still' },
  });
});

test.each<[string, GrabState, Partial<Sight>]>([
  ['a dialog that was seen open', ASKING, { download: CANCELLED }],
  ['a browser that is known to ask', HANDED, { download: CANCELLED, asks: true }],
  ['a download that lasted as long as a person needs', HANDED, { download: { ...CANCELLED, lasted: 450 } }],
])('Cancel in %s ends that file alone, and is not tried again', (_, state, sight) => {
  expect(look(state, { ...sight, now: 2_000 })).toEqual({
    state: { kind: 'failed', at: 2_000, failure: { kind: 'cancelled-in-browser' } },
    tidy: 'discard',
  });
});

test('a cancel that came too quickly for any person is a file that found no place', () => {
  const quick = { ...CANCELLED, lasted: 24 };
  expect(look(HANDED, { now: 2_000, download: quick })).toMatchObject({
    failure: { kind: 'folder-refused' },
  });
});

test('a file saved somewhere else is done with its real path, and is no stray', () => {
  const move = look(ASKING, { now: 2_000, download: SAVED });
  expect(move).toMatchObject({ state: { kind: 'done', path: '/d/mine.zip', isChosen: true } });
  if (!move || !('state' in move)) throw new Error('It is done.');
  expect(elsewhere(grabOf(move.state))).toBeUndefined();
});

test('a file that another extension has renamed stays one', () => {
  const move = look(HANDED, { now: 1, download: SAVED });
  if (!move || !('state' in move)) throw new Error('It is done.');
  expect(elsewhere(grabOf(move.state))).toBe('/d/mine.zip');
});

test('paused while the dialog is open, it counts as paused, and as asking again after that', () => {
  const paused = { ...PATHLESS, paused: true };
  expect(look(ASKING, { download: paused })).toMatchObject({ state: { stalled: 'paused-in-browser' } });
  const state: GrabState = { ...HANDED, stalled: 'paused-in-browser' };
  expect(look(state, { now: HOUR })).toMatchObject({ state: { stalled: 'save-dialog', at: HOUR } });
});

test.each<[string, GrabState, SeenDownload, number, boolean, string | undefined]>([
  ['a dialog just seen', ASKING, PATHLESS, 2_999, false, undefined],
  ['a dialog open for two seconds', ASKING, PATHLESS, 3_000, false, 'asks'],
  ['no path yet, nothing noted', HANDED, PATHLESS, HOUR, false, undefined],
  ['a path at once, where the browser is known to ask', HANDED, DOWNLOAD, 499, true, 'does-not-ask'],
  ['a path later', HANDED, DOWNLOAD, 500, true, undefined],
  ['a path after a dialog', { ...ASKING }, DOWNLOAD, 1_001, true, undefined],
  ['a path at once, nothing known', HANDED, DOWNLOAD, 1, false, undefined],
])('what is learned from %s', (_, state, download, now, asks, expected) => {
  expect(promptSign(grabOf(state), download, now, asks)).toBe(expected);
  expect(promptSign(grabOf(state, { carrier: 'aria2' }), download, now, asks)).toBeUndefined();
});

test('it looks again when the grace is over, when the setting is known, and then no more', () => {
  expect(nextSignAt(grabOf(HANDED), false)).toBe(PATH_GRACE);
  expect(nextSignAt(grabOf(ASKING), false)).toBe(3_000);
  expect(nextSignAt(grabOf(ASKING), true)).toBeUndefined();
});

test('it is known until a download shows otherwise, told once, and dismissed for as long', async () => {
  let stored: SavePrompt | null = null;
  let writes = 0;
  const prompt = createSavePrompt({
    store: {
      readSavePrompt: async () => stored,
      async writeSavePrompt(next) {
        stored = next;
        writes += 1;
      },
    },
    clock: { now: () => 7 },
  });
  expect(prompt.asks()).toBeUndefined();
  await prompt.check();
  expect(prompt.asks()).toBe(false);
  await prompt.note('asks');
  await prompt.note('asks');
  expect(prompt.asks()).toBe(true);
  expect(stored).toEqual({ at: 7, told: false, isDismissed: false });
  await prompt.dismiss();
  await prompt.note('asks');
  expect(stored).toEqual({ at: 7, told: true, isDismissed: true });
  await prompt.note('does-not-ask');
  await prompt.note('does-not-ask');
  expect([stored, prompt.asks()]).toEqual([null, false]);
  expect(writes).toBe(3);
});
