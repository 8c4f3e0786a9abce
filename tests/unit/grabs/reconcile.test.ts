import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { HANDING_LEASE, type Move, reconcile, type Sight } from '../../../utils/grabs/reconcile.ts';
import type { SeenDownload } from '../../../utils/ports.ts';
import { DOWNLOAD, grabOf, HANDED } from './sample.ts';

const MINUTE = 60_000;

const handing: GrabState = { kind: 'handing', at: 0, life: 'old', session: 's', linkHash: 'h' };
const signing: GrabState = { kind: 'signing', at: 0, life: 'old' };
const complete: SeenDownload = { ...DOWNLOAD, state: 'complete', size: 5 };
const broken = (error: string): SeenDownload => ({ ...DOWNLOAD, state: 'interrupted', error });

const PLACELESS: SeenDownload = { ...broken('USER_CANCELED'), path: '' };

const look = (state: GrabState, sight: Partial<Sight> = {}, grab: Partial<Grab> = {}): Move | undefined =>
  reconcile(grabOf(state, grab), {
    now: 1,
    life: 'new',
    session: 's',
    download: undefined,
    asks: false,
    ...sight,
  });

const outcome = (move: Move | undefined): string | undefined =>
  move && ('state' in move ? move.state.kind : move.failure.kind);

test.each<[string, GrabState, Partial<Sight>, string | undefined]>([
  ['queued', { kind: 'queued' }, {}, undefined],
  ['paused', { kind: 'paused', at: 0 }, { session: 't' }, undefined],
  ['waiting', { kind: 'waiting', at: 0, until: 9, why: { kind: 'cut-off' } }, {}, undefined],
  ['signing in this life', signing, { life: 'old' }, undefined],
  ['signing in a life that is over', signing, {}, 'queued'],
  ['handing in this life', handing, { life: 'old' }, undefined],
  ['handing, orphaned, within its lease', handing, { now: HANDING_LEASE - 1 }, undefined],
  ['handing, orphaned, its lease over', handing, { now: HANDING_LEASE }, 'queued'],
  ['handing, orphaned, the browser has it', handing, { download: DOWNLOAD }, 'handed'],
  ['handing, orphaned by a browser that has ended', handing, { session: 't' }, 'queued'],
  ['handing, orphaned, listed by the next browser', handing, { session: 't', download: complete }, 'handed'],
  ['handed, running', HANDED, { download: DOWNLOAD }, undefined],
  ['handed, complete', HANDED, { download: complete }, 'done'],
  ['handed, cut off', HANDED, { download: broken('NETWORK_FAILED') }, 'cut-off'],
  ['handed, cancelled in the list', HANDED, { download: broken('USER_CANCELED') }, 'cancelled-in-browser'],
  ['handed, no place found for it', HANDED, { download: PLACELESS }, 'folder-refused'],
  ['handed, erased by somebody', HANDED, {}, 'lost-sight'],
  ['handed, another session, forgotten', HANDED, { session: 't' }, 'queued'],
  ['handed, another session, crashed', HANDED, { session: 't', download: broken('CRASH') }, 'queued'],
  ['handed, another session, complete', HANDED, { session: 't', download: complete }, 'done'],
])('%s', (_, state, sight, expected) => {
  expect(outcome(look(state, sight))).toBe(expected);
});

test('an adopted download counts as signed when it was handed over, in that session', () => {
  const move = look({ ...handing, at: 3 }, { now: 9, session: 't', download: DOWNLOAD });
  expect(move).toEqual({ state: { ...HANDED, at: 9, signedAt: 3, session: 's' } });
});

test.each([
  ['of the very size', 5, { state: { kind: 'done', size: 5 } }],
  ['of another size', 6, { failure: { kind: 'wrong-size', expected: 6, actual: 5 }, tidy: 'remove-file' }],
  ['not empty, as the catalogue says', 0, { failure: { kind: 'wrong-size' }, tidy: 'remove-file' }],
] as const)('a complete file %s', (_, size, expected) => {
  expect(look(HANDED, { download: complete }, { size })).toMatchObject(expected);
});

test('what is known to stand still is not moved again', () => {
  const download = { ...DOWNLOAD, paused: true };
  expect(look({ ...HANDED, stalled: 'paused-in-browser' }, { download })).toBeUndefined();
});

test('a download that runs but does not move is noted, and in the end begun anew', () => {
  const running = { ...DOWNLOAD, received: 7 };
  const noted = { received: 7, at: 30_000, looks: 0 };
  expect(look(HANDED, { download: running, now: 30_000 })).toEqual({
    state: { ...HANDED, stillness: noted },
  });
  const still = { ...HANDED, stillness: { ...noted, looks: 3 } };
  const sight = { download: running, now: 60_000 };
  expect(look(still, sight)).toEqual({ failure: { kind: 'stood-still' }, tidy: 'discard' });
  expect(look(still, { ...sight, download: { ...running, received: 8 } })).toMatchObject({
    state: { stillness: { received: 8, looks: 0 } },
  });
});

test.each([{ paused: true }, { isDangerous: true }])('one that may stand still is not hurried: %o', (why) => {
  const still = { ...HANDED, stillness: { received: 0, at: 0, looks: 3 } };
  const move = look(still, { download: { ...DOWNLOAD, ...why }, now: 60_000 });
  expect(move).not.toHaveProperty('failure');
  expect(move).not.toHaveProperty('state.stillness');
});

// Continuing a cut transfer

const cut: SeenDownload = { ...broken('NETWORK_FAILED'), canResume: true, received: 10 };

test('a cut transfer is continued where it was', () => {
  expect(look(HANDED, { download: cut })).toEqual({ state: { ...HANDED, resumed: true }, tidy: 'resume' });
});

test.each<[string, Partial<SeenDownload>, Partial<typeof HANDED>, number, string]>([
  ['the browser cannot', { canResume: false }, {}, 1, 'cut-off'],
  ['nothing has come yet', { received: 0 }, {}, 1, 'cut-off'],
  ['its link may soon be dead', {}, {}, 50 * MINUTE, 'cut-off'],
  ['it was continued before', {}, { resumed: true }, 1, 'cut-off'],
  ['it broke for another reason', { error: 'SERVER_FORBIDDEN' }, {}, 1, 'link-expired'],
])('it is not, and starts anew, when %s', (_, download, state, now, kind) => {
  const move = look({ ...HANDED, ...state }, { now, download: { ...cut, ...download } });
  expect(move).toEqual({ failure: { kind }, tidy: 'discard' });
});

test('a link is young until its fiftieth minute', () => {
  const signed = { ...HANDED, signedAt: 100 };
  expect(look(signed, { now: 100 + 50 * MINUTE - 1, download: cut })).toHaveProperty('tidy', 'resume');
});

// Standing still

const pausedInFirefox = { ...broken('USER_CANCELED'), paused: true };

test.each([
  ['paused in Chromium', { ...DOWNLOAD, paused: true }, 'paused-in-browser'],
  ['paused in Firefox', pausedInFirefox, 'paused-in-browser'],
  ['not to be kept unasked', { ...DOWNLOAD, isDangerous: true }, 'dangerous'],
  ['both', { ...DOWNLOAD, isDangerous: true, paused: true }, 'paused-in-browser'],
] as const)("what is %s stands still, and is still the browser's", (_, download, stalled) => {
  expect(look(HANDED, { download })).toEqual({ state: { ...HANDED, stalled } });
});

test('what goes on again stands still no more', () => {
  const move = look({ ...HANDED, stalled: 'dangerous' }, { download: DOWNLOAD });
  expect(move).toEqual({ state: HANDED });
});

test.each([
  ['Firefox forgot', undefined, undefined],
  ['Chromium crashed', broken('CRASH'), 'discard'],
  ['Firefox kept as paused', pausedInFirefox, 'discard'],
] as const)('after a restart, a paused one that %s stays paused', (_, download, tidy) => {
  const move = look({ ...HANDED, stalled: 'paused-in-browser' }, { session: 't', download });
  expect(move).toEqual({ state: { kind: 'paused', at: 1 }, ...(tidy && { tidy }) });
});

test('after a restart, one that waited to be called safe starts anew', () => {
  expect(look({ ...HANDED, stalled: 'dangerous' }, { session: 't' })).toEqual({ state: { kind: 'queued' } });
});

const MINE = { carrier: 'aria2', size: 5 } as const;

test.each<[string, GrabState, Partial<Sight>, string | undefined]>([
  ['taken off its list', HANDED, {}, 'aria2-removed'],
  ['started anew with nothing', HANDED, { session: 't' }, 'queued'],
  ['started anew, and it runs on', HANDED, { session: 't', download: DOWNLOAD }, undefined],
  [
    'in its line for hours',
    HANDED,
    { now: 300 * MINUTE, download: { ...DOWNLOAD, isInLine: true } },
    undefined,
  ],
  [
    'wrong by MD5',
    HANDED,
    { download: { ...DOWNLOAD, state: 'interrupted', failure: { kind: 'wrong-md5' } } },
    'wrong-md5',
  ],
])('with aria2, %s: %#', (_, state, sight, expected) => {
  expect(outcome(look(state, sight, MINE))).toBe(expected);
});

test('a wrong size that aria2 cannot take away again says so', () => {
  const download: SeenDownload = { ...complete, size: 4, stays: true };
  expect(look(HANDED, { download }, MINE)).toEqual({
    failure: { kind: 'wrong-size', expected: 5, actual: 4, stays: true },
    tidy: 'remove-file',
  });
});
