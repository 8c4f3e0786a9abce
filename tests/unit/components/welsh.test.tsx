// @vitest-environment happy-dom
import './setup-welsh.ts';

import { waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { namePage } from '../../../components/name-page.ts';
import { tidings } from '../../../components/tidings.ts';
import { counted, format, timeLeft } from '../../../components/words.ts';
import { batch, grab } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

afterEach(() => vi.restoreAllMocks());

test('a number changes the beginning of the word after it', () => {
  expect([0, 1, 2, 3, 5, 6, 14, 9831].map((count) => counted('picker.packages', count))).toEqual([
    '0 pecyn data',
    '1 pecyn data',
    '2 becyn data',
    '3 phecyn data',
    '5 pecyn data',
    '6 phecyn data',
    '14 pecyn data',
    '9,831 pecyn data',
  ]);
});

test('no form of a counted word is sought in vain', () => {
  const warned = vi.spyOn(console, 'warn');
  for (const count of [0, 1, 2, 3, 6, 7])
    expect(counted('queue.asking', count)).toContain(` ${count} ffeil `);
  expect(warned).not.toHaveBeenCalled();
});

test('figures and dates are Welsh too', () => {
  expect(format.day('2026-08-06')).toBe('6 Awst 2026');
  expect(format.ago(NOW - 86_400_000, NOW)).toBe('ddoe');
  expect(format.bytes(5_330_118_204)).toBe('5.33\u00a0GB');
  expect(timeLeft(180)).toBe('tua 3 mun ar ôl');
});

test('the page says that it is Welsh', () => {
  namePage('Cipiadau – Trig');
  expect([document.title, document.documentElement.lang]).toEqual(['Cipiadau – Trig', 'cy']);
});

test('a notification', () => {
  const done = batch({ done: 2 }, { bytes: { wanted: 5.4e9, done: 5.4e9, unchecked: 0 } });
  expect(tidings({ kind: 'batch', batch: done })?.message).toMatch(
    /^2 ffeil · 5\.40.GB · y meintiau’n cyfateb · yn Downloads\//,
  );
});

test('the popup, the Grabs page and the options', async () => {
  const picker = show('picker');
  expect((await picker.see('[data-test=search]')).getAttribute('placeholder')).toBe(
    'Chwilio’r pecynnau ac OpenData',
  );
  document.body.replaceChildren();

  const grabs = show('grabs', { grabs: [grab('a.zip', { kind: 'queued' })] });
  expect((await grabs.see('[data-file="a.zip"]')).textContent).toContain('yn aros ei thro');
  document.body.replaceChildren();

  const settings = show('settings');
  await waitFor(() => expect(settings.all('h2').map((one) => one.textContent)).toContain('Allwedd API'));
});
