// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { type Shown, show } from './show.tsx';

async function choose(page: Shown, test: string, value: string): Promise<HTMLSelectElement> {
  const field = (await page.see(`[data-test=${test}]`)) as HTMLSelectElement;
  fireEvent.change(field, { target: { value } });
  return field;
}

test('each choice is kept at once, and said', async () => {
  const page = show('settings');
  const field = await choose(page, 'window', '3');
  await choose(page, 'keep-history', 'quarter');
  await page.click('taken-rename');
  expect(page.asked('saveSettings')).toEqual([
    { window: 3 },
    { keepHistory: 'quarter' },
    { taken: 'rename' },
  ]);
  await waitFor(() => expect(page.heard()).toContain('Saved'));
  expect(field.value).toBe('3');
});

test('what was chosen before is shown, and what somebody else chooses too', async () => {
  const page = show('settings', {
    settings: { ...DEFAULT_SETTINGS, window: 9, taken: 'overwrite', keepHistory: 'never' },
  });
  expect(((await page.see('[data-test=window]')) as HTMLSelectElement).value).toBe('9');
  expect(((await page.see('[data-test=taken-overwrite]')) as HTMLInputElement).checked).toBe(true);
  expect(((await page.see('[data-test=keep-history]')) as HTMLSelectElement).value).toBe('never');
  page.desk.change('settings', { settings: DEFAULT_SETTINGS });
  await waitFor(async () =>
    expect(((await page.see('[data-test=window]')) as HTMLSelectElement).value).toBe('6'),
  );
});

test('a choice that is not kept is not shown as if it were', async () => {
  const page = show('settings', { answers: { saveSettings: failing({ kind: 'offline' }) } });
  const field = await choose(page, 'window', '3');
  await waitFor(() => expect(document.body.textContent).toContain('That could not be saved.'));
  expect(field.value).toBe('6');
});

test('a limit of one’s own: a number, within bounds, once it is complete', async () => {
  const page = show('settings');
  await choose(page, 'per-minute', '50');
  await choose(page, 'per-minute', 'other');
  const number = (await page.see('[data-test=per-minute-number]')) as HTMLInputElement;
  for (const value of ['4', '601', '', '7.5']) {
    fireEvent.change(number, { target: { value } });
    await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'));
  }
  fireEvent.change(number, { target: { value: '120' } });
  await choose(page, 'per-minute', 'none');
  expect(page.asked('saveSettings')).toEqual([
    { mostPerMinute: 50 },
    { mostPerMinute: 120 },
    { mostPerMinute: null },
  ]);
});
