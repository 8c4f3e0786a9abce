// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { batch, entry } from '../../gallery/queue-samples.ts';
import { type Shown, show } from './show.tsx';

async function load(page: Shown, text: string): Promise<void> {
  const field = await page.see('[data-test=settings-file]');
  await page.see('[data-test=folders]');
  const file = new File([text], 'theirs.json', { type: 'application/json' });
  Object.defineProperty(field, 'files', { configurable: true, value: [file] });
  fireEvent.change(field);
}

const of = (settings: object): string => JSON.stringify({ kind: 'trig-settings', version: 1, settings });

test('saved: a file of a plain name with all choices', async () => {
  const page = show('settings');
  await page.see('[data-test=folders]');
  await page.click('save-settings-file');
  await waitFor(() => expect(page.desk.saved).toHaveLength(1));
  const [saved] = page.desk.saved;
  expect(saved?.fileName).toBe('trig-settings-2026-09-04.json');
  expect(JSON.parse(saved?.text ?? '').settings).toEqual(DEFAULT_SETTINGS);
});

test('loaded: what would change is shown first, then changed, and can be undone', async () => {
  const page = show('settings');
  await load(page, of({ window: 2, theme: 'dark', taken: 'skip', mood: 'calm' }));
  const offer = await page.see('[data-test=offer]');
  expect(page.all('[data-test=change]').map((row) => row.dataset.name)).toEqual(['window', 'theme']);
  expect(offer.textContent).toContain('1 entry is left out');
  await waitFor(() => expect(document.activeElement === offer).toBe(true));
  expect(page.asked('saveSettings')).toEqual([]);
  await page.click('take-settings');
  await waitFor(() => expect(page.asked('saveSettings')).toEqual([{ window: 2, theme: 'dark' }]));
  await page.click('undo-settings-file');
  await waitFor(() => expect(page.asked('saveSettings').at(-1)).toEqual({ window: 6, theme: 'system' }));
  await waitFor(() => expect(page.all('[data-test=undo-settings-file]')).toEqual([]));
});

test('loaded: what an administrator has fixed is no part of it, and is said to stay', async () => {
  const policy = { settings: { window: 6 }, locked: ['window'], unfit: [] } as const;
  const page = show('settings', { policy });
  await load(page, of({ window: 2, theme: 'dark' }));
  await page.see('[data-test=offer]');
  expect(page.all('[data-test=change]').map((row) => row.dataset.name)).toEqual(['theme']);
  expect((await page.see('[data-test=fixed]')).textContent).toContain('1 choice stays');
  await page.click('take-settings');
  await waitFor(() => expect(page.asked('saveSettings')).toEqual([{ theme: 'dark' }]));
});

test('what is watched is saved, shown, changed and undone with the rest', async () => {
  const page = show('settings', { watches: { 1: 'grab', 2: 'badge' } });
  await page.see('[data-test=folders]');
  await page.click('save-settings-file');
  await waitFor(() => expect(page.desk.saved).toHaveLength(1));
  expect(JSON.parse(page.desk.saved[0]?.text ?? '').watches).toEqual({ 1: 'grab', 2: 'badge' });
  await load(page, JSON.stringify({ ...JSON.parse(of({})), watches: { 1: 'notify' } }));
  expect((await page.see('[data-test=change][data-name=watches]')).textContent).toContain('2 data packages');
  await page.click('take-settings');
  const asked = () => page.asked('setWatch');
  await waitFor(() =>
    expect(asked()).toEqual([
      { packageIds: ['1'], level: 'notify' },
      { packageIds: ['2'], level: null },
    ]),
  );
  await page.click('undo-settings-file');
  await waitFor(() =>
    expect(asked().slice(2)).toEqual([
      { packageIds: ['1'], level: 'grab' },
      { packageIds: ['2'], level: 'badge' },
    ]),
  );
  expect(page.asked('saveSettings')).toEqual([]);
});

test('left as it is, nothing is sent', async () => {
  const page = show('settings');
  await load(page, of({ window: 2 }));
  await page.click('leave-settings');
  await waitFor(() => expect(page.all('[data-test=offer]')).toEqual([]));
  expect(page.asked('saveSettings')).toEqual([]);
});

test('a file that changes nothing says so', async () => {
  const page = show('settings');
  await load(page, of({ window: 6 }));
  expect((await page.see('[data-test=offer]')).textContent).toContain('changes nothing');
  expect(page.all('[data-test=take-settings]')).toEqual([]);
});

test('what could not be kept offers no undo', async () => {
  const page = show('settings', { answers: { saveSettings: failing({ kind: 'offline' }) } });
  await load(page, of({ window: 2 }));
  await page.click('take-settings');
  await waitFor(() => expect(page.heard()).toContain('could not be saved'));
  expect(page.all('[data-test=undo-settings-file]')).toEqual([]);
});

test.each([
  ['too-large', 'x'.repeat(200_000)],
  ['not-ours', '<!doctype html>'],
  ['newer', of({}).replace('1,', '9,')],
  ['wrong-value', of({ window: 99 })],
  ['template', of({ folders: '../{version}/{file}' })],
])('a file that is %s is refused in plain words', async (kind, text) => {
  const page = show('settings');
  await load(page, text);
  const problem = await page.see(`[data-test=settings-file-problem][data-kind=${kind}]`);
  expect(problem.textContent).toMatch(/^Nothing was changed\./);
  expect(page.all('[data-test=offer]')).toEqual([]);
});

test('clearing everything names what goes, and does nothing without the tick', async () => {
  const page = show('settings', { batches: [batch({ handed: 2, queued: 398 })], ledger: [entry('a.zip')] });
  await page.click('clear-all');
  await waitFor(async () => {
    const goes = (await page.see('[data-test=what-goes]')).textContent;
    expect(goes).toContain('•••• 1a2b');
    expect(goes).toContain('10 data packages');
    expect(goes).toContain('400 files on the list');
    expect(goes).toContain('history of 1 file');
  });
  expect(document.activeElement).toBe(await page.see('[data-test=keep-all]'));
  await page.click('confirm-clear');
  await waitFor(() => expect(document.body.textContent).toContain('Tick the box first.'));
  expect(page.commands()).not.toContain('clearEverything');
  await page.click('sure');
  await page.click('confirm-clear');
  await waitFor(() => expect(page.heard()).toContain('Everything was cleared'));
  expect(page.asked('clearEverything')).toEqual([{}]);
});

test('kept, nothing is cleared', async () => {
  const page = show('settings');
  await page.click('clear-all');
  await page.click('keep-all');
  await page.see('[data-test=clear-all]');
  expect(page.commands()).not.toContain('clearEverything');
});

test('shortcuts: those there are, and the way to where they are set', async () => {
  const page = show('settings', {
    shortcuts: [
      { name: '_execute_action', what: '', keys: 'Alt+Shift+O' },
      { name: 'grab', what: 'Grab the newest', keys: '' },
    ],
  });
  const list = await page.see('[data-test=shortcuts]');
  expect(list.textContent).toBe('Open TrigAlt+Shift+OGrab the newestnot set');
  await page.click('set-shortcuts');
  expect(page.desk.opened).toEqual(['shortcuts']);
});

test('without any, and without a way, there are words', async () => {
  const page = show('settings', { canSetShortcuts: false });
  expect((await page.see('[data-test=shortcuts-way]')).textContent).toContain('Manage Extension Shortcuts');
  expect(page.all('[data-test=shortcuts]')).toEqual([]);
});
