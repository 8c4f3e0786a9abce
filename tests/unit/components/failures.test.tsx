// @vitest-environment happy-dom
import './setup.ts';

import { expect, test } from 'vitest';
import { explain } from '../../../components/explain.ts';
import type { Failure } from '../../../utils/failure.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { credential, NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

const LIST: readonly (readonly [failure: Failure, next: string])[] = [
  [{ kind: 'key-refused' }, 'Replace key'],
  [{ kind: 'not-in-plan' }, 'Open OS Data Hub'],
  [{ kind: 'offline' }, 'Try again'],
  [{ kind: 'unreachable' }, 'Try again'],
  [{ kind: 'timed-out', seconds: 20 }, 'Try again'],
  [{ kind: 'not-found' }, 'Try again'],
  [{ kind: 'rate-limited' }, 'Try again'],
  [{ kind: 'rate-limited', retryAfter: 1 }, 'Try again'],
  [{ kind: 'service-down', status: 503 }, 'Try again'],
  [{ kind: 'unexpected-status', status: 302 }, 'Try again'],
  [{ kind: 'unreadable', what: 'not-json' }, 'Try again'],
  [{ kind: 'unreadable', what: 'landing-page' }, 'Try again'],
  [{ kind: 'unreadable', what: 'wrong-shape' }, 'Try again'],
  [{ kind: 'no-permission' }, 'Open options'],
];

test.each(LIST)('%j: the list before stays, its age is told, the next step is %s', async (failure, next) => {
  const picker = show('picker', {
    at: NOW - 2 * 3_600_000,
    answers: { refreshPackages: failing(failure) },
  });
  const notice = await picker.see(`[data-test=notice][data-kind=${failure.kind}]`);
  expect(notice.textContent).toContain('2 hours ago');
  expect(notice.querySelector('button')?.textContent).toBe(next);
  expect(picker.all('[role=option]').length).toBeGreaterThan(3);
});

const SAID = { text: 'Invalid ApiKey <b>', links: ['https://docs.os.uk/errors'] } as const;

test('OS’s own words stand below ours, as text, with their links', async () => {
  const picker = show('picker', {
    answers: { refreshPackages: failing({ kind: 'key-refused', said: SAID }) },
  });
  const said = await picker.see('[data-test=notice] [data-test=said]');
  expect(said.textContent).toBe('OS said: “Invalid ApiKey <b>” docs.os.uk/errors');
  expect(said.querySelector('a')?.href).toBe('https://docs.os.uk/errors');
  expect(said.querySelector('b')).toBeNull();
});

test('a verdict on a key has them too', async () => {
  const verdict = { kind: 'failed', failure: { kind: 'not-in-plan', said: SAID } } as const;
  const page = show('settings', { credential: credential({ verdict }) });
  expect((await page.see('[data-test=verdict]')).textContent).toContain('OS said: “Invalid ApiKey <b>”');
});

test('a press about a version that is gone speaks of the version', async () => {
  const picker = show('picker', {
    answers: {
      grabVersions: failing({ kind: 'not-found', of: 'version', said: { text: 'No such version' } }),
    },
  });
  await picker.seeRow('15298');
  await picker.press('Enter');
  await picker.seeRow('145882');
  await picker.press('Enter', { ctrlKey: true });
  const notice = await picker.see('[data-test=notice][data-kind=not-found]');
  expect(notice.textContent).toContain('This version has gone');
  expect(notice.textContent).toContain('OS said: “No such version”');
});

test('without anything known before there is the notice alone, and it is read aloud', async () => {
  const picker = show('picker', {
    packages: undefined,
    answers: { refreshPackages: failing({ kind: 'offline' }) },
  });
  const notice = await picker.see('[data-test=notice][data-kind=offline]');
  expect(notice.textContent).not.toContain('ago');
  expect(picker.said()).toContain('You are offline');
});

test('a new try is a new question', async () => {
  const picker = show('picker', { answers: { refreshPackages: failing({ kind: 'offline' }) } });
  await picker.click('next-step');
  expect(picker.asked('refreshPackages')).toHaveLength(2);
});

test('a version that is gone leads back to the versions, and asks for them anew', async () => {
  const picker = show('picker', {
    version: () => undefined,
    answers: { refreshVersion: failing({ kind: 'not-found' }) },
  });
  await picker.seeRow('15298');
  await picker.press('Enter');
  await picker.seeRow('145882');
  await picker.press('Enter');
  await picker.see('[data-test=notice][data-kind=not-found]');
  const before = picker.asked('refreshPackages').length;
  await picker.click('next-step');
  await picker.seeRow('145882');
  expect(picker.asked('refreshPackages')).toHaveLength(before + 1);
});

test('a missing permission is told at once, and given on the options page', async () => {
  const picker = show('picker', { permission: false });
  await picker.see('[data-test=notice][data-kind=no-permission]');
  await picker.click('next-step');
  expect(picker.desk.opened).toEqual(['options']);
});

const REST: readonly Failure[] = [
  { kind: 'no-key' },
  { kind: 'not-a-key' },
  { kind: 'not-a-secret' },
  { kind: 'not-found', of: 'package' },
  { kind: 'not-found', of: 'version' },
  { kind: 'not-found', of: 'product' },
  { kind: 'no-token', status: 404 },
  { kind: 'key-refused', of: 'project' },
  { kind: 'no-redirect' },
  { kind: 'redirect-without-target' },
  { kind: 'redirect-loop' },
  ...(['not-https', 'credentials', 'address-literal', 'local-name', 'not-a-link'] as const).map(
    (why) => ({ kind: 'unsafe-target', why }) as const,
  ),
  { kind: 'host-refused', host: 'storage.example.org' },
  { kind: 'link-expired' },
  { kind: 'storage-failed' },
  { kind: 'storage-unreachable' },
  { kind: 'cut-off' },
  { kind: 'stood-still' },
  { kind: 'wrong-size', expected: 4_000_000, actual: 3_999_999 },
  { kind: 'cancelled-in-browser' },
  { kind: 'lost-sight' },
  { kind: 'disk-full' },
  { kind: 'disk-full', needs: 9_600_000_000 },
  { kind: 'too-large-for-disk' },
  { kind: 'folder-refused' },
  { kind: 'name-refused' },
  { kind: 'blocked-as-dangerous' },
  { kind: 'browser-error', reason: 'SOMETHING' },
];

test.each([...LIST.map(([failure]) => failure), ...REST])('%j is said in whole words', (failure) => {
  for (const about of ['package', 'version', 'file'] as const) {
    const { title, detail } = explain(failure, about);
    expect(title).toMatch(/^[A-Z].{5,60}[^.]$/);
    expect(detail).toMatch(/^[A-Z].+[.]$/);
    expect(`${title}${detail}`).not.toMatch(/[{}!]|undefined/);
  }
});
