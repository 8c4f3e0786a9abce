import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import { setback } from '../../../utils/grabs/retry.ts';
import { grabOf, HANDED } from './sample.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const MIDDLE = 0.5;

const after = (tries: number, failure: Failure, random = MIDDLE, isShared = false) =>
  setback(grabOf(HANDED, { tries }), failure, { now: 0, random, isShared });

/** What each try comes to until it is given up. */
function story(failure: Failure, isShared = false): readonly string[] {
  const kinds: string[] = [];
  for (let tries = 0; tries < 30; ) {
    const next = after(tries, failure, MIDDLE, isShared);
    kinds.push(next.state.kind);
    if (next.state.kind === 'failed' || next.tries === tries) return kinds;
    tries = next.tries;
  }
  return kinds;
}

const waits = (count: number): string[] => Array<string>(count).fill('waiting');

const PATIENT = [...waits(8), 'failed'];
const ODD = ['waiting', 'waiting', 'failed'];
const FINAL = ['failed'];
/** The queue waits, not the grab. */
const BLAMELESS = ['queued'];

const STORIES: Readonly<Record<Failure['kind'], readonly [Failure, readonly string[]]>> = {
  unreachable: [{ kind: 'unreachable' }, PATIENT],
  'timed-out': [{ kind: 'timed-out', seconds: 20 }, PATIENT],
  'no-token': [{ kind: 'no-token', status: 404 }, PATIENT],
  'service-down': [{ kind: 'service-down', status: 503 }, PATIENT],
  'storage-failed': [{ kind: 'storage-failed' }, PATIENT],
  'storage-unreachable': [{ kind: 'storage-unreachable' }, PATIENT],
  'cut-off': [{ kind: 'cut-off' }, PATIENT],
  'stood-still': [{ kind: 'stood-still' }, PATIENT],
  'link-expired': [{ kind: 'link-expired' }, ['queued', 'queued', ...waits(6), 'failed']],
  'unexpected-status': [{ kind: 'unexpected-status', status: 418 }, ODD],
  unreadable: [{ kind: 'unreadable', what: 'not-json' }, ODD],
  'no-redirect': [{ kind: 'no-redirect' }, ODD],
  'redirect-without-target': [{ kind: 'redirect-without-target' }, ODD],
  'wrong-size': [{ kind: 'wrong-size', expected: 2, actual: 1 }, ODD],
  'browser-error': [{ kind: 'browser-error', reason: 'NEW' }, ODD],
  'aria2-silent': [{ kind: 'aria2-silent' }, PATIENT],
  'aria2-strange': [{ kind: 'aria2-strange' }, ODD],
  'aria2-refused': [{ kind: 'aria2-refused' }, ODD],
  'aria2-open': [{ kind: 'aria2-open' }, ODD],
  'aria2-forgets': [{ kind: 'aria2-forgets' }, ODD],
  'aria2-folder': [{ kind: 'aria2-folder' }, ODD],
  'aria2-error': [{ kind: 'aria2-error', code: 1 }, ODD],
  'wrong-md5': [{ kind: 'wrong-md5' }, ODD],
  'aria2-off': [{ kind: 'aria2-off' }, ODD],
  'aria2-no-permission': [{ kind: 'aria2-no-permission' }, ODD],
  'aria2-old': [{ kind: 'aria2-old', version: '1.0' }, FINAL],
  'aria2-removed': [{ kind: 'aria2-removed' }, FINAL],
  'out-of-reach': [{ kind: 'out-of-reach', path: '/f' }, FINAL],
  'not-in-plan': [{ kind: 'not-in-plan' }, FINAL],
  'not-found': [{ kind: 'not-found' }, FINAL],
  'not-a-secret': [{ kind: 'not-a-secret' }, FINAL],
  'not-a-key': [{ kind: 'not-a-key' }, FINAL],
  'key-kept': [{ kind: 'key-kept', name: '', hint: '' }, FINAL],
  'redirect-loop': [{ kind: 'redirect-loop' }, FINAL],
  'unsafe-target': [{ kind: 'unsafe-target', why: 'not-https' }, FINAL],
  'host-refused': [{ kind: 'host-refused', host: 'x.test' }, FINAL],
  'cancelled-in-browser': [{ kind: 'cancelled-in-browser' }, FINAL],
  'lost-sight': [{ kind: 'lost-sight' }, ['queued', 'queued', 'failed']],
  'too-large-for-disk': [{ kind: 'too-large-for-disk' }, FINAL],
  'profile-full': [{ kind: 'profile-full' }, FINAL],
  'profile-refused': [{ kind: 'profile-refused' }, FINAL],
  'profile-newer': [{ kind: 'profile-newer' }, FINAL],
  'name-refused': [{ kind: 'name-refused' }, FINAL],
  'blocked-as-dangerous': [{ kind: 'blocked-as-dangerous' }, FINAL],
  'rate-limited': [{ kind: 'rate-limited' }, BLAMELESS],
  'no-key': [{ kind: 'no-key' }, BLAMELESS],
  'key-refused': [{ kind: 'key-refused' }, BLAMELESS],
  'no-permission': [{ kind: 'no-permission' }, BLAMELESS],
  offline: [{ kind: 'offline' }, BLAMELESS],
  'disk-full': [{ kind: 'disk-full' }, [...waits(19), 'failed']],
  'folder-refused': [{ kind: 'folder-refused' }, ODD],
};

test.each(Object.values(STORIES).map(([failure, ends]) => [failure.kind, failure, ends] as const))(
  'again and again %s',
  (_, failure, ends) => {
    expect(story(failure)).toEqual(ends);
  },
);

const NOT_ITS_OWN = ['no-permission', 'offline', 'no-key', 'key-refused', 'rate-limited'] as const;

test.each(NOT_ITS_OWN)('%s is no try of the file, and is counted all the same', (kind) => {
  expect(after(2, { kind })).toEqual({ state: { kind: 'queued' }, tries: 2, held: 1 });
});

test.each(NOT_ITS_OWN)('even %s ends a file after a thousand times', (kind) => {
  const grab = grabOf(HANDED, { tries: 2, held: 999 });
  const { state } = setback(grab, { kind }, { now: 5, random: MIDDLE, isShared: false });
  expect(state).toEqual({ kind: 'failed', at: 5, failure: { kind } });
});

test.each(['disk-full', 'folder-refused'] as const)(
  'with others that fail by %s a file goes back to the queue, where the hold keeps it, and ends after twenty tries',
  (kind) => {
    expect(story({ kind }, true)).toEqual([...Array<string>(19).fill('queued'), 'failed']);
  },
);

test.each<[string, number | undefined, number, number]>([
  ['a small file', 1_000_000, 1, 30 * SECOND],
  ['a file of unknown size', undefined, 1, 30 * SECOND],
  ['a small file that did not fit ten times', 1_000_000, 11, 5 * MINUTE],
  ['a large file', 9_600_000_000, 1, 10 * MINUTE],
  ['a large file that did not fit twice', 9_600_000_000, 2, 30 * MINUTE],
])('%s waits for room on the disk', (_, size, tries, wait) => {
  const { size: __, ...grab } = grabOf(HANDED, { tries: tries - 1 });
  const sized = { ...grab, ...(size !== undefined && { size }) };
  const { state } = setback(sized, { kind: 'disk-full' }, { now: 0, random: MIDDLE, isShared: false });
  expect(state).toEqual({ kind: 'waiting', at: 0, until: wait, why: { kind: 'disk-full' } });
});

test('what is given up says why, and when', () => {
  const failure = { kind: 'cut-off' } as const;
  const circumstances = { now: 77, random: MIDDLE, isShared: false };
  expect(setback(grabOf(HANDED, { tries: 8 }), failure, circumstances)).toEqual({
    state: { kind: 'failed', at: 77, failure },
    tries: 9,
    held: 0,
  });
});

function wait(tries: number, random = MIDDLE): number {
  const { state } = after(tries, { kind: 'cut-off' }, random);
  return state.kind === 'waiting' ? state.until : 0;
}

test('each wait is at least as long as the one before, an hour and a half in all', () => {
  const all = waits(8).map((_, tries) => wait(tries));
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(all[0]).toBe(3 * SECOND);
  const whole = all.reduce((sum, one) => sum + one, 0);
  expect(whole).toBeGreaterThan(75 * MINUTE);
  expect(whole).toBeLessThan(95 * MINUTE);
});

test('waits are spread from three quarters to five quarters', () => {
  for (let tries = 0; tries < 8; tries++) {
    expect(wait(tries, 0)).toBe(wait(tries) * 0.75);
    expect(wait(tries, 0.999_999)).toBeLessThanOrEqual(wait(tries) * 1.25);
    expect(wait(tries, 0.999_999)).toBeGreaterThan(wait(tries) * 1.24);
  }
});
