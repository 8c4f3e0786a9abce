// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Failure } from '../../../utils/failure.ts';
import { failing, type Scene } from '../../gallery/fake-desk.ts';
import { credential } from '../../gallery/samples.ts';
import { giveKey as give } from './give-key.ts';
import { type Shown, show } from './show.tsx';

const KEY = 'practice-key-of-nobody-1a2b';

const SECRET = 'practice-secret-of-nobody';

/** Puts the tick, and gives both. */
async function giveBoth(page: Shown, key: string, secret: string): Promise<HTMLInputElement> {
  fireEvent.click(await page.see('[data-test=has-secret]'));
  const field = await page.see('[data-test=secret]');
  if (!(field instanceof HTMLInputElement)) throw new Error('The secret has no field');
  field.value = secret;
  await give(page, key);
  return field;
}

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

test('the options send a secret once, with its key, and keep nothing of either', async () => {
  const page = show('settings', { credential: null });
  const field = await giveBoth(page, KEY, SECRET);
  expect([field.value, field.name, field.type, field.autocomplete]).toEqual(['', '', 'password', 'off']);
  expect(page.asked('saveKey')).toEqual([{ key: KEY, secret: SECRET, keep: 'profile' }]);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  await waitFor(() => expect(document.body.textContent).toContain('Key and secret (OAuth 2)'));
});

test('a secret that is asked for and not there is missed at its field, and nothing is lost or sent', async () => {
  const page = show('settings', { credential: null });
  const field = await giveBoth(page, KEY, '  ');
  await waitFor(() => expect(document.body.textContent).toContain('Paste the secret too'));
  expect(document.activeElement).toBe(field);
  expect((await page.see('[data-test=key]')) as HTMLInputElement).toHaveProperty('value', KEY);
  expect(page.asked('saveKey')).toEqual([]);
  fireEvent.click(await page.see('[data-test=has-secret]'));
  fireEvent.submit(await page.see('form'));
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile' }]);
});

test.each([
  [{ kind: 'key-refused', of: 'project' }, /does not know this key and secret.*Nothing was saved/],
  [{ kind: 'not-a-secret' }, /cannot be a project secret/],
] as const)('$kind is said at the field of the secret, once', async (failure, words) => {
  const page = show('settings', { credential: null, answers: { saveKey: failing(failure) } });
  const field = await giveBoth(page, KEY, SECRET);
  const verdict = await page.see(`[data-test=secret-wrong] [data-kind=${failure.kind}]`);
  expect(verdict.textContent).toMatch(words);
  expect(page.all('[data-test=verdict]')).toHaveLength(1);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toContain(verdict.closest('[role=status]')?.id);
});

test('a project is replaced by another or by a key alone, and a key by a project', async () => {
  const page = show('settings', { credential: credential({ kind: 'project' }) });
  expect((await page.see('[data-test=key-kind]')).textContent).toBe('Key and secret (OAuth 2)');
  await page.click('replace-key');
  await page.see('[data-test=secret]');
  fireEvent.click(await page.see('[data-test=has-secret]'));
  await give(page, KEY);
  const replaces = credential().id;
  expect(page.asked('saveKey')).toEqual([{ key: KEY, keep: 'profile', replaces }]);
  await waitFor(() => expect(page.all('[data-test=key-kind]')).toEqual([]));
  await page.click('replace-key');
  await giveBoth(page, KEY, SECRET);
  expect(page.asked('saveKey').at(-1)).toEqual({ key: KEY, secret: SECRET, keep: 'profile', replaces });
  await page.see('[data-test=key-kind]');
});

test('the popup takes a key alone', async () => {
  const page = show('picker', { credential: null });
  await page.see('[data-test=key]');
  expect(page.all('[data-test=has-secret]')).toEqual([]);
});

test('a project that the browser forgot is said to be one, wherever it is asked for', async () => {
  const forgotten = credential({ kind: 'project', verdict: { kind: 'failed', failure: { kind: 'no-key' } } });
  const picker = show('picker', { credential: forgotten });
  const notice = await picker.see('[data-test=notice][data-kind=no-key]');
  expect(notice.textContent).toContain('and its secret with it');
  await show('settings', { credential: forgotten }).see('[data-test=secret]');
  await waitFor(() => expect(document.body.textContent).toContain('Paste both again to go on'));
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
  ['key-refused', failed({ kind: 'key-refused', of: 'project' }), /key and secret.*Paste both/],
  ['no-token', failed({ kind: 'no-token', status: 404 }), /status 404/],
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
