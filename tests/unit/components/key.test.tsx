// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import { failing, type Scene } from '../../gallery/fake-desk.ts';
import { credential } from '../../gallery/samples.ts';
import { giveKey as give } from './give-key.ts';
import { show } from './show.tsx';

const KEY = 'practice-key-of-nobody-1a2b';

test.each(['picker', 'settings'] as const)(
  'the %s sends the key once and keeps nothing of it',
  async (screen) => {
    const page = show(screen, { credential: null });
    const field = await give(page, KEY);
    expect(field.value).toBe('');
    expect(field.name).toBe('');
    expect(field.type).toBe('password');
    expect(field.autocomplete).toBe('off');
    expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile' }]);
    expect(document.documentElement.outerHTML).not.toContain(KEY);
  },
);

test('the popup goes on to the list as soon as the key is kept', async () => {
  const picker = show('picker', { credential: null });
  await give(picker, KEY);
  await picker.seeRow('15298');
});

test('forgotten when the browser closes, if wanted', async () => {
  const page = show('settings', { credential: null });
  fireEvent.click(await page.see('[data-test=forget]'));
  await give(page, KEY);
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'session' }]);
});

test('an empty field asks nobody', async () => {
  const page = show('settings', { credential: null });
  await give(page, '   ');
  await waitFor(() => expect(document.body.textContent).toContain('Paste a key first'));
  expect(page.asked('saveKey')).toEqual([]);
});

test.each([['key-refused'], ['not-a-key']] as const)(
  '%s: said, nothing saved, the field is ready',
  async (kind) => {
    const page = show('settings', { credential: null, answers: { saveKey: failing({ kind }) } });
    const field = await give(page, KEY);
    await page.see(`[data-test=verdict][data-kind=${kind}]`);
    expect(document.activeElement).toBe(field);
  },
);

const failed = (failure: Failure): Scene => ({
  credential: credential({ verdict: { kind: 'failed', failure } }),
});

test.each([
  ['works', {}, /212 data packages/],
  ['works', { credential: credential({ verdict: { kind: 'works', packages: 1 } }) }, /1 data package\./],
  ['works', { credential: credential({ verdict: { kind: 'works', packages: 0 } }) }, /no data packages/],
  ['not-in-plan', failed({ kind: 'not-in-plan' }), /OS Downloads API/],
  ['offline', failed({ kind: 'offline' }), /could not be checked/],
  ['unreachable', failed({ kind: 'unreachable' }), /reached/],
  ['rate-limited', failed({ kind: 'rate-limited' }), /minute/],
  ['service-down', failed({ kind: 'service-down', status: 500 }), /500/],
  ['timed-out', failed({ kind: 'timed-out', seconds: 20 }), /20 seconds/],
  ['unreadable', failed({ kind: 'unreadable', what: 'not-json' }), /saved/],
  ['key-refused', failed({ kind: 'key-refused' }), /replaced/],
] as const)('the verdict %s on a saved key', async (kind, scene, words) => {
  const page = show('settings', scene);
  const verdict = await page.see(`[data-test=verdict][data-kind=${kind}]`);
  expect(verdict.textContent).toMatch(words);
  expect(document.body.textContent).toContain('•••• 1a2b');
  expect(page.all('[data-test=key]')).toEqual([]);
});

test('replacing keeps the old key in sight, and can be left', async () => {
  const page = show('settings', { answers: { saveKey: failing({ kind: 'key-refused' }) } });
  await page.click('replace-key');
  await give(page, KEY);
  await page.see('[data-test=verdict][data-kind=key-refused]');
  expect(document.body.textContent).toContain('•••• 1a2b');
});

test('removing asks in place, with the safe answer under the finger', async () => {
  const page = show('settings');
  await page.click('remove-key');
  expect(document.body.textContent).toContain('Remove key •••• 1a2b?');
  expect(document.activeElement).toBe(await page.see('[data-test=keep-key]'));
  await page.click('keep-key');
  expect(page.asked('removeKey')).toEqual([]);
  await page.click('remove-key');
  await page.click('confirm-remove');
  expect(page.asked('removeKey')).toEqual([{ id: 'c1' }]);
  await page.see('[data-test=key]');
});

test('a key that the browser forgot is asked for again', async () => {
  const picker = show('picker', failed({ kind: 'no-key' }));
  await picker.see('[data-test=notice][data-kind=no-key]');
  await picker.see('[data-test=key]');
});

test('a missing permission has its button', async () => {
  const page = show('settings', { permission: false });
  await page.see('[data-test=notice][data-kind=no-permission]');
  await page.click('grant');
  await waitFor(() => expect(document.body.textContent).toContain('Not allowed yet'));
});
