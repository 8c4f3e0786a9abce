// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { show } from './show.tsx';

test('where the browser keeps a copy, it is said where a key is removed or replaced', async () => {
  const page = show('settings', { tracesStay: true });
  await page.click('replace-key');
  expect((await page.see('[data-test=key-traces]')).textContent).toMatch(
    /Firefox may keep a copy.*until you close it.*regenerate the key on OS Data Hub/s,
  );
});

test.each(['remove-key', 'clear-all'])('and at %s', async (button) => {
  const page = show('settings', { tracesStay: true });
  await page.click(button);
  expect((await page.see('[data-test=key-traces]')).textContent).toContain('regenerate the key');
});

test('and of aria2’s token', async () => {
  const page = show('settings', { tracesStay: true, aria2: { isOn: true, hasToken: true } });
  await page.see('[data-test=forget-token]');
  expect((await page.see('[data-test=key-traces]')).textContent).toContain('start aria2 with another secret');
});

test('where the browser’s files are rewritten, nothing is said', async () => {
  const page = show('settings');
  await page.click('remove-key');
  await page.see('[data-test=confirm-remove]');
  expect(page.all('[data-test=key-traces]')).toEqual([]);
});

test('files that could not be rewritten are told of, with what to do', async () => {
  const page = show('settings', { tracesOwed: true });
  const notice = await page.see('[data-test=notice][data-kind=traces-owed]');
  expect(notice.textContent).toMatch(/tries again when the browser starts.*regenerate it on OS Data Hub/s);
});
