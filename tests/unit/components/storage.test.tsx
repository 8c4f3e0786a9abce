// @vitest-environment happy-dom
import { waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { StorageFailure } from '../../../utils/storage-error.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { show } from './show.tsx';
import { speak } from './speak.ts';

const NOTICE = (kind: string) => `[data-test=notice][data-kind=${kind}]`;

const WORDS: readonly (readonly [StorageFailure['kind'], RegExp])[] = [
  ['profile-full', /Trig can’t save anything.*disk.*is full.*Free some space.*resumes by itself/s],
  ['profile-refused', /Trig can’t use its storage.*tries again every few seconds.*restart the browser/s],
  ['profile-newer', /made by a newer Trig.*Install the newer version again, or start over/s],
];

describe.each(['picker', 'grabs', 'settings'] as const)('on the %s', (screen) => {
  test.each(WORDS)('%s is told in words, with Retry', async (kind, words) => {
    const page = show(screen, { storage: { kind } });
    const notice = await page.see(NOTICE(kind));
    expect(notice.textContent).toMatch(words);
    expect(notice.closest('[role=alert]')).not.toBeNull();
    expect(page.all('[data-test=retry-storage]').map((button) => button.textContent)).toEqual(['Retry']);
  });

  test('what the background cannot write is told although the page can read', async () => {
    const page = show(screen, { answers: { checkStorage: failing({ kind: 'profile-full' }) } });
    expect((await page.see(NOTICE('profile-full'))).textContent).toMatch(WORDS[0]?.[1] ?? /^$/);
  });

  test('a background that does not answer is no trouble of the storage', async () => {
    const page = show(screen, {
      answers: { checkStorage: failing({ kind: 'browser-error', reason: 'background' }) },
    });
    await waitFor(() => expect(page.commands()).toContain('checkStorage'));
    expect(page.all('[role=alert]')).toEqual([]);
  });

  test('what the browser has deleted is told until it is dismissed', async () => {
    const page = show(screen, { isDatabaseLost: true });
    expect((await page.see(NOTICE('database-lost'))).textContent).toMatch(/deleted Trig’s queue and history/);
    await page.click('dismiss-loss');
    await waitFor(() => expect(page.all(NOTICE('database-lost'))).toEqual([]));
    expect(page.commands()).toContain('dismissLoss');
  });
});

test('the popup mends itself: once it can read, it begins anew and shows its list', async () => {
  const page = show('picker', { storage: { kind: 'profile-refused' } });
  await page.see(NOTICE('profile-refused'));
  // Nothing that would say for ever that it is loading.
  await waitFor(() => expect(page.all('[data-test=search]')).toEqual([]));
  page.desk.change('storage', { storage: undefined });
  await waitFor(() => expect(page.all(NOTICE('profile-refused'))).toEqual([]));
  await page.see('[role=option]');
});

describe.each(['profile-newer', 'profile-refused'] as const)(
  'a database that cannot be opened (%s)',
  (kind) => {
    test.each(['picker', 'grabs'] as const)(
      'the %s shows the notice alone, with the ways out of it',
      async (screen) => {
        const page = show(screen, { storage: { kind } });
        await page.see(NOTICE(kind));
        await waitFor(() => expect(page.all('[data-test=search], [data-test=grabs-page]')).toEqual([]));
        await page.click('storage-options');
        expect(page.desk.opened).toEqual(['options']);
      },
    );

    test('Start over asks first, then deletes it, and the page begins anew', async () => {
      const page = show('picker', { storage: { kind } });
      await page.click('start-over');
      expect((await page.see(NOTICE(kind))).textContent).toContain('deletes the queue, the history');
      await page.click('keep-database');
      await page.click('start-over');
      expect(page.commands()).not.toContain('startOver');
      await page.click('confirm-start-over');
      await page.see('[role=option]');
      expect(page.asked('startOver')).toEqual([{}]);
    });

    test('in the options keys can be removed below the notice', async () => {
      const page = show('settings', { storage: { kind } });
      await page.see(NOTICE(kind));
      await page.click('remove-key');
      await page.click('confirm-remove');
      await waitFor(() => expect(page.asked('removeKey')).toHaveLength(1));
      expect(page.all('[data-test=storage-options]')).toEqual([]);
    });
  },
);

test('a full disk is no reason to start over', async () => {
  const page = show('picker', { storage: { kind: 'profile-full' } });
  await page.see(NOTICE('profile-full'));
  expect(page.all('[data-test=start-over]')).toEqual([]);
});

test('a page that could read is not begun anew when the background can write again', async () => {
  const page = show('picker', { answers: { checkStorage: failing({ kind: 'profile-full' }) } });
  const before = await page.see('[data-test=search]');
  await page.see(NOTICE('profile-full'));
  page.desk.change('storage', { answers: {} });
  await waitFor(() => expect(page.all(NOTICE('profile-full'))).toEqual([]));
  expect(before.isConnected).toBe(true);
});

test('one reading that is refused begins the page anew, a mistake of ours does not', async () => {
  const page = show('grabs');
  const refuse = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  const first = await page.see('[data-test=grabs-page]');
  refuse(new TypeError('undefined is not a function'));
  await waitFor(() => expect(page.commands()).toContain('checkStorage'));
  expect(first.isConnected).toBe(true);
  refuse(new DOMException('The database connection is closing.', 'InvalidStateError'));
  await waitFor(() => expect(first.isConnected).toBe(false));
  await page.see('[data-test=grabs-page]');
});

test('in Welsh', async () => {
  await speak('cy');
  const page = show('picker', { storage: { kind: 'profile-full' } });
  expect((await page.see(NOTICE('profile-full'))).textContent).toMatch(/Ni all Trig gadw dim.*Ailgynnig/s);
  await speak('en');
});
