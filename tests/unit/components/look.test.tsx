// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { batch } from '../../gallery/queue-samples.ts';
import { show } from './show.tsx';

const root = document.documentElement;

beforeEach(() => {
  delete root.dataset.theme;
  delete root.dataset.density;
});

test('what is chosen holds at once on the page, and is kept for the next', async () => {
  const page = show('settings');
  fireEvent.change(await page.see('select[data-test=theme]'), { target: { value: 'dark' } });
  expect(root.dataset.theme).toBe('dark');
  fireEvent.change(await page.see('select[data-test=density]'), { target: { value: 'compact' } });
  expect(root.dataset.density).toBe('compact');
  await waitFor(() => expect(page.desk.looks.at(-1)).toMatchObject({ theme: 'dark', density: 'compact' }));
  fireEvent.change(await page.see('select[data-test=theme]'), { target: { value: 'system' } });
  expect(root.dataset.theme).toBeUndefined();
});

test.each([
  ['picker', '[role=option]', 'height'],
  ['grabs', 'ul[aria-label]', '--row'],
] as const)('the rows of the %s follow', async (screen, selector, property) => {
  const page = show(screen, { batches: [batch({ queued: 3 })] });
  const height = async () => (await page.see(selector)).style.getPropertyValue(property);
  const before = await height();
  page.desk.change('settings', { settings: { ...DEFAULT_SETTINGS, density: 'compact', theme: 'light' } });
  await waitFor(async () => expect(await height()).not.toBe(before));
  expect(Number.parseInt(await height(), 10)).toBeLessThan(Number.parseInt(before, 10));
  expect(root.dataset.theme).toBe('light');
});

test('a page that began compact is so from its first row on', async () => {
  root.dataset.density = 'compact';
  const page = show('picker', { settings: { ...DEFAULT_SETTINGS, density: 'compact' } });
  expect((await page.see('[role=option]')).style.height).toBe('40px');
});
