// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATE } from '../../../utils/folders/template.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { type Shown, show } from './show.tsx';

async function write(page: Shown, text: string): Promise<HTMLInputElement> {
  const field = (await page.see('[data-test=folders]')) as HTMLInputElement;
  fireEvent.input(field, { target: { value: text } });
  return field;
}

const paths = (page: Shown) => page.all('[data-test=preview-path]').map(({ textContent }) => textContent);

test('what is written is tried at once on a file of the own catalogue, and kept by a button', async () => {
  const page = show('settings');
  await write(page, 'Maps/{product}/{package}/{date} {version}/{file}');
  await waitFor(() =>
    expect(paths(page)).toEqual([
      'Downloads / Maps / AddressBase Plus / AddressBase Plus – GB monthly / 2026-09-03 6870746 / ABFLGB_CSV.zip',
      'Downloads / Maps / OS S+B Recipe_ NGD buildings / Buildings / 2026-09-03 145882 / bld_fts_buildingpart.zip',
    ]),
  );
  expect(page.asked('saveSettings')).toEqual([]);
  await page.click('keep-folders');
  expect(page.asked('saveSettings')).toEqual([
    { folders: 'Maps/{product}/{package}/{date} {version}/{file}' },
  ]);
  await waitFor(() => expect(page.heard()).toContain('Saved'));
});

test('without a catalogue the examples are made up', async () => {
  const page = show('settings', { credential: null });
  await page.see('[data-test=preview]');
  expect(document.body.textContent).not.toContain('From your catalogue');
  expect(paths(page)).toHaveLength(2);
});

test.each([
  ['', 'Write a template.'],
  ['/x/{version}/{file}', 'Leave out the drive'],
  ['a\\{version}/{file}', 'Write / between folders, not \\'],
  ['../{version}/{file}', 'stay inside the downloads folder'],
  ['a//{version}/{file}', 'A folder has no name'],
  ['a?/{version}/{file}', 'the sign ?'],
  ['a\u202eb/{version}/{file}', 'cannot be seen'],
  ['a./{version}/{file}', '“a.” begins or ends'],
  ['nul/{version}/{file}', '“nul” is a name that systems keep'],
  ['{vershun}/{file}', 'does not know {vershun}'],
  ['{version/{file}', 'A brace is missing'],
  ['{version}/{file}.zip', 'must end with {file}'],
  ['{package}/{file}', 'Add {version} or {date}.'],
  ['{product}/{date}/{file}', 'Add {package} or {version}.'],
  [`${'a'.repeat(140)}/{version}/{file}`, 'Leave something out'],
])('%o: said beside the field, and not kept', async (text, words) => {
  const page = show('settings');
  const field = await write(page, text);
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  const problem = await page.see('[data-test=folders-problem]');
  expect(problem.textContent).toContain(words);
  expect(field.getAttribute('aria-describedby')).toContain(problem.id);
  fireEvent.submit(field.form as HTMLFormElement);
  expect(page.asked('saveSettings')).toEqual([]);
  expect(paths(page)).toEqual(['Nowhere yet', 'Nowhere yet']);
});

test('a button puts a token where the cursor is', async () => {
  const page = show('settings', { settings: { ...DEFAULT_SETTINGS, folders: 'Maps/{version}/{file}' } });
  const field = (await page.see('[data-test=folders]')) as HTMLInputElement;
  field.setSelectionRange(5, 5);
  await page.click('token-year');
  await waitFor(() => expect(field.value).toBe('Maps/{year}{version}/{file}'));
  expect(document.activeElement).toBe(field);
});

test('before the cursor was anywhere, in front of the file', async () => {
  const page = show('settings', { settings: { ...DEFAULT_SETTINGS, folders: 'Maps/{version}/{file}' } });
  const field = (await page.see('[data-test=folders]')) as HTMLInputElement;
  field.setSelectionRange(field.value.length, field.value.length);
  await page.click('token-format');
  await waitFor(() => expect(field.value).toBe('Maps/{version}/{format}{file}'));
});

test('the default and what was there before come back', async () => {
  const page = show('settings', { settings: { ...DEFAULT_SETTINGS, folders: 'Maps/{version}/{file}' } });
  const field = await write(page, 'x');
  await page.click('discard-folders');
  await waitFor(() => expect(field.value).toBe('Maps/{version}/{file}'));
  await page.click('default-folders');
  await waitFor(() => expect(field.value).toBe(DEFAULT_TEMPLATE));
  await page.click('keep-folders');
  expect(page.asked('saveSettings')).toEqual([{ folders: DEFAULT_TEMPLATE }]);
});
