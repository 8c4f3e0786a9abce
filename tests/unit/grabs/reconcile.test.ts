import { expect, test } from 'vitest';
import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import { HANDING_LEASE, type Move, reconcile, type Sight } from '../../../utils/grabs/reconcile.ts';
import type { SeenDownload } from '../../../utils/ports.ts';
import { DOWNLOAD, grabOf, HANDED } from './sample.ts';

const MINUTE = 60_000;

const handing: GrabState = { kind: 'handing', at: 0, life: 'old', linkHash: 'h' };
const signing: GrabState = { kind: 'signing', at: 0, life: 'old' };
const complete: SeenDownload = { ...DOWNLOAD, state: 'complete', size: 5 };
const broken = (error: string): SeenDownload => ({ ...DOWNLOAD, state: 'interrupted', error });

const look = (state: GrabState, sight: Partial<Sight> = {}, grab: Partial<Grab> = {}): Move | undefined =>
  reconcile(grabOf(state, grab), { now: 1, life: 'new', session: 's', download: undefined, ...sight });

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
  ['handed, running', HANDED, { download: DOWNLOAD }, undefined],
  ['handed, complete', HANDED, { download: complete }, 'done'],
  ['handed, cut off', HANDED, { download: broken('NETWORK_FAILED') }, 'cut-off'],
  ['handed, cancelled in the list', HANDED, { download: broken('USER_CANCELED') }, 'cancelled-in-browser'],
  ['handed, erased by somebody', HANDED, {}, 'lost-sight'],
  ['handed, another session, forgotten', HANDED, { session: 't' }, 'queued'],
  ['handed, another session, crashed', HANDED, { session: 't', download: broken('CRASH') }, 'queued'],
  ['handed, another session, complete', HANDED, { session: 't', download: complete }, 'done'],
])('%s', (_, state, sight, expected) => {
  expect(outcome(look(state, sight))).toBe(expected);
});

test.each([
  [0, 'browser-error'],
  [1, 'folder-refused'],
])('Chromium finds no place for it at try %i: %s', (tries, expected) => {
  const download = { ...broken('USER_CANCELED'), path: '' };
  expect(outcome(look(HANDED, { download }, { tries }))).toBe(expected);
});

test('an adopted download counts as signed when it was handed over', () => {
  const move = look({ ...handing, at: 3 }, { now: 9, download: DOWNLOAD });
  expect(move).toEqual({ state: { ...HANDED, at: 9, signedAt: 3 } });
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
