// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CHAIN_STATES } from '../../gallery/chain-states.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { type Shown, show } from './show.tsx';

const DAILY = '15298';

async function open(state: string, more: Scene = {}): Promise<Shown> {
  const picker = show('picker', { ...CHAIN_STATES[state]?.scene, ...more });
  await picker.seeRow(DAILY);
  await picker.type(DAILY);
  await picker.press('Enter');
  await picker.see('[data-test=catch-up]');
  return picker;
}

const words = async (picker: Shown) => (await picker.see('[data-test=catch-up]')).textContent ?? '';
const button = (picker: Shown) => picker.all('[data-test=catch-up-button]')[0]?.textContent;

const TAKEN = { batchId: 'b', added: 3, skipped: 0, onTheirWay: 0 };
const caughtUp = (change: object = {}) => ({
  catchUp: () => ({ ok: true, value: { taken: TAKEN, gone: [], left: 0, ...change } }) as const,
});

test.each([
  ['catch-up', '3 updates since the one you have (1 Sept 2026)', 'Catch up'],
  ['catch-up-current', 'Up to date: no update is missing up to 4 Sept 2026.', undefined],
  ['catch-up-under-way', 'On the way, in order: 3 updates', undefined],
  [
    'catch-up-then-broken',
    '2 updates since the one you have (2 Sept 2026), then the chain is broken',
    'Catch up',
  ],
  [
    'catch-up-broken',
    'Chain broken between 4 Sept 2026 and 5 Sept 2026: take a full supply.',
    'Grab full supply',
  ],
  ['catch-up-broken-why', 'Chain broken between 4 Sept 2026 and 5 Sept 2026', undefined],
  ['catch-up-begin', 'Begin with the full supply of 1 Sept 2026 and 3 updates after it', 'Grab these'],
  ['catch-up-no-start', 'These updates build on a full supply', 'Grab full supply'],
])('%s: says where the updates stand, with the one thing to do', async (state, said, label) => {
  const picker = await open(state);
  expect(await words(picker)).toContain(said);
  expect(button(picker)).toBe(label);
});

test('Ctrl+U tells the background which package, and nothing of which versions or in what order', async () => {
  const picker = await open('catch-up', { answers: caughtUp() });
  expect((await picker.press('u', { ctrlKey: true })).defaultPrevented).toBe(true);
  expect(picker.asked('catchUp')).toEqual([{ packageId: DAILY }]);
  await waitFor(() => expect(picker.heard()).toContain('3 files queued'));
});

test('what is left over for the next press is said', async () => {
  const picker = await open('catch-up', { answers: caughtUp({ left: 240 }) });
  await picker.click('catch-up-button');
  await waitFor(() => expect(picker.heard()).toContain('240 updates more after these'));
});

test('a version that OS no longer has breaks the chain, in words', async () => {
  const gone = { taken: { added: 0, skipped: 0, onTheirWay: 0 }, gone: ['145014'] };
  const picker = await open('catch-up', { answers: caughtUp(gone) });
  await picker.click('catch-up-button');
  await picker.see('[data-test=catch-up][data-kind=broken]');
  expect(await words(picker)).toContain('Chain broken between 1 Sept 2026 and 3 Sept 2026');
  await picker.click('catch-up-why');
  const sheet = (await picker.see('[data-test=catch-up-sheet]')).textContent;
  expect(sheet).toContain('OS no longer has the update of 2 Sept 2026 (145014).');
  expect(sheet).toContain('none of them is taken');
});

test('the sheet lists the updates in order, with reasons in words and sizes', async () => {
  const picker = await open('catch-up-why');
  await picker.click('catch-up-why');
  const sheet = await picker.see('[data-test=catch-up-sheet]');
  expect(picker.all('[data-test=catch-up-step]').map((step) => step.dataset.id)).toEqual([
    '145014',
    '145021',
    '145028',
  ]);
  for (const said of ['OS calls supplied again', 'area was extended', 'A_REASON_THAT_NOBODY', '1.20']) {
    expect(sheet.textContent).toContain(said);
  }
});

test('the full supply of another package is one press away, and its name is said before', async () => {
  const picker = await open('catch-up-no-start');
  await picker.click('catch-up-why');
  expect((await picker.see('[data-test=catch-up-sheet]')).textContent).toContain(
    'GB addresses, all of it (15299) supplies the same product in full: 4 Sept 2026',
  );
  await picker.click('catch-up-button');
  expect(picker.asked('grabVersions')).toEqual([{ versions: [{ packageId: '15299', versionId: '145028' }] }]);
});

test('a package without updates has no such line', async () => {
  const picker = show('picker', {});
  await picker.seeRow(DAILY);
  await picker.type('0040146690');
  await picker.press('Enter');
  await picker.seeRow('6870746');
  await picker.type('0040154231');
  expect(picker.all('[data-test=catch-up]')).toEqual([]);
});
