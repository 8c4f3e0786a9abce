// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { SAME } from '../../gallery/compare-states.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const HERE = '6870746';

async function atFiles(scene: Scene = SAME): Promise<Shown> {
  const picker = show('picker', scene);
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(HERE);
  await picker.type(HERE);
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[data-copy]').length).toBeGreaterThan(1));
  return picker;
}

const line = async (picker: Shown) =>
  (await picker.see('[data-test=same]')).textContent?.replace(/\u00a0/g, ' ');
const primary = async (picker: Shown) =>
  (await picker.see('[data-test=primary]')).textContent?.replace(/\u00a0/g, ' ');

test('what is at hand under another name is offered to be skipped, and its row says from which version', async () => {
  const picker = await atFiles();
  expect(await line(picker)).toBe(
    '2 of these are byte for byte what you have from 22 Jul 2026 (2.05 GB): skip them',
  );
  const marks = picker.all('[data-test=same-mark]');
  expect(marks.map((mark) => mark.textContent)).toEqual(['same as 22 Jul 2026', 'same as 22 Jul 2026']);
  expect(marks[0]?.title).toContain('22 Jul 2026 (6852392)');
});

test('skipped by a click or by Ctrl+S: the button counts what is left, the command says so, and it is said', async () => {
  const picker = await atFiles();
  await picker.see('[data-test=same]');
  await picker.press('a', { ctrlKey: true });
  await waitFor(async () => expect(await primary(picker)).toContain('Grab 5 files'));
  await picker.press('s', { ctrlKey: true });
  expect(await primary(picker)).toMatch(/Grab 3 files/);
  expect(picker.heard()).toContain('2 are skipped.');
  await picker.press('s', { ctrlKey: true });
  expect(picker.heard()).toContain('2 are grabbed again.');
  fireEvent.click(await picker.see('[data-test=skip-same]'));
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([
    { versions: [{ packageId: PLUS, versionId: HERE }], skipsSame: true },
  ]);
  expect((await picker.see('[data-test=taken]')).textContent).toContain('3 files queued, 2 you have already');
});

test('without that word nothing is skipped', async () => {
  const picker = await atFiles();
  await picker.see('[data-test=same]');
  await picker.press('Enter', { ctrlKey: true });
  expect(picker.asked('grabVersions')).toEqual([{ versions: [{ packageId: PLUS, versionId: HERE }] }]);
});

test('it speaks of what would be grabbed: the selection, or all that is found', async () => {
  const picker = await atFiles();
  await picker.type('royal');
  await waitFor(async () => expect(await line(picker)).toMatch(/^1 of these is byte for byte/));
  await picker.type('built');
  await waitFor(() => expect(picker.all('[data-test=same]')).toEqual([]));
  await picker.type('royal');
  await picker.press(' ', { ctrlKey: true });
  await picker.press('s', { ctrlKey: true });
  await waitFor(async () => expect(await primary(picker)).toContain('You have all of it already'));
});

test.each<[string, Scene]>([
  [
    'its file is gone from the disk',
    { ...SAME, missing: SAME.ledger?.map(({ downloadId }) => downloadId) ?? [] },
  ],
  [
    'only the names are the same',
    { ...SAME, ledger: SAME.ledger?.map((entry) => ({ ...entry, md5: 'f'.repeat(32) })) ?? [] },
  ],
])('nothing is offered where %s', async (_, scene) => {
  const picker = await atFiles(scene);
  await picker.press('a', { ctrlKey: true });
  await waitFor(async () => expect(await primary(picker)).toContain('Grab 5 files'));
  expect(picker.all('[data-test=same], [data-test=same-mark]')).toEqual([]);
});

test('a batch of one that was skipped says of which version one has it', async () => {
  const picker = await atFiles();
  await picker.see('[data-test=same]');
  await picker.type('royal');
  await picker.press('s', { ctrlKey: true });
  await picker.press(' ', { ctrlKey: true });
  await picker.press('Enter');
  expect((await picker.see('[data-test=grab]')).textContent).toContain(
    'The same bytes as in the version of 22 Jul 2026.',
  );
});
