// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Version } from '../../../utils/data-hub/data-package.ts';
import { bad, good } from '../../../utils/failure.ts';
import { few } from '../../gallery/compare-states.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { type Shown, show } from './show.tsx';

const PLUS = '0040146690';
const [HERE, HAD, OLDER] = ['6870746', '6852392', '6833471'];
const CHANGED = ['add_gb_builtaddress.zip', 'add_gb_prebuildaddress.zip', 'add_gb_streets_without_facts.zip'];

async function atFiles(scene: Scene = few, versionId = HERE): Promise<Shown> {
  const picker = show('picker', scene);
  await picker.seeRow(PLUS);
  await picker.type(PLUS);
  await picker.press('Enter');
  await picker.seeRow(versionId);
  await picker.type(versionId);
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[data-copy]').length).toBeGreaterThan(1));
  return picker;
}

async function compared(scene?: Scene, versionId?: string): Promise<Shown> {
  const picker = await atFiles(scene, versionId);
  await picker.press('m', { ctrlKey: true });
  await picker.see('[data-test=compare-panel]');
  return picker;
}

const rows = (picker: Shown) => picker.all('[role=option]').map((row) => row.dataset.id);
const fates = (picker: Shown) => picker.all('[data-test=fate]').map((mark) => mark.textContent);
const chips = (picker: Shown) =>
  picker.all('[data-test=compare-figures] button').map((chip) => chip.textContent?.replace(/\u00a0/g, ' '));

test('held against the version one has: figures with their bytes, each row marked, all of it said', async () => {
  const picker = await compared();
  await picker.see('[data-test=compare-figures]');
  const chooser = (await picker.see('[data-test=compare-with]')) as HTMLSelectElement;
  expect(chooser.value).toBe(HAD);
  expect(chooser.selectedOptions[0]?.textContent).toBe('22 Jul 2026 · you have it · Full · 6852392');
  expect(chips(picker)).toEqual([
    '5 in all',
    '1 added · 41.0 MB',
    '1 changed · 611 MB',
    '1 may have changed',
    '1 gone · 4.30 MB',
    '2 identical · 2.05 GB',
  ]);
  expect(fates(picker)).toEqual([
    'changed',
    'identical, was add_gb_historic_address.zip',
    'added',
    'identical',
    'may have changed',
  ]);
  expect(picker.heard()).toContain(
    'Compared with 22 Jul 2026: 1 added, 1 changed, 1 may have changed, 1 gone, 2 identical.',
  );
  expect((await picker.see('[data-test=compare-panel]')).textContent).toContain(
    '1 file without an MD5 may have changed',
  );
});

test('one key opens it, the next selects what may have changed, the next grabs just that', async () => {
  const picker = await compared();
  const button = await picker.see('[data-test=select-changed]');
  await waitFor(() => expect(document.activeElement).toBe(button));
  await picker.see('[data-test=compare-figures]');
  fireEvent.click(button);
  expect(picker.chosen()).toEqual(CHANGED);
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([
    { versions: [{ packageId: PLUS, versionId: HERE, fileNames: CHANGED }] },
  ]);
});

test('one kind alone; gone files in the place of the list; the search narrows both', async () => {
  const picker = await compared();
  await picker.click('kind-identical');
  expect(rows(picker)).toEqual(['add_gb_historicaddress.zip', 'add_gb_royalmailaddress.zip']);
  await picker.type('royal');
  expect(rows(picker)).toEqual(['add_gb_royalmailaddress.zip']);
  await picker.type('');
  await picker.click('kind-gone');
  expect((await picker.see('[data-test=gone-file]')).textContent).toContain('add_isl_builtaddress.zip');
  expect(rows(picker)).toEqual([]);
  await picker.press('Enter');
  expect(picker.commands()).not.toContain('grab');
  await picker.type('royal');
  await waitFor(() => expect(picker.all('[data-test=gone-file]')).toEqual([]));
  await picker.type('');
  await picker.click('kind-all');
  await waitFor(() => expect(rows(picker)).toHaveLength(5));
});

test('Escape closes it: no mark is left, and all files are shown again', async () => {
  const picker = await compared();
  await picker.click('kind-added');
  expect(rows(picker)).toEqual(['add_gb_prebuildaddress.zip']);
  fireEvent.keyDown(await picker.see('[data-test=compare-panel]'), { key: 'Escape' });
  await waitFor(() => expect(rows(picker)).toHaveLength(5));
  expect(fates(picker)).toEqual([]);
  expect(document.activeElement).toBe(await picker.see('[data-test=search]'));
});

test('another version is chosen; what lies on no shelf is asked for, once', async () => {
  const files = new Map<string, Version>();
  const shelved: Scene = {
    ...few,
    version: (p, v) => (v === OLDER ? files.get(v) : few.version?.(p, v)),
    answers: {
      refreshVersion: ({ versionId }: { versionId: string }) => {
        const version = few.version?.(PLUS, HERE);
        if (version) files.set(versionId, { ...version, id: versionId });
        return good(null);
      },
    },
  };
  const picker = await compared(shelved);
  const chooser = await picker.see('[data-test=compare-with]');
  fireEvent.change(chooser, { target: { value: OLDER } });
  await waitFor(() =>
    expect(chips(picker)).toEqual(['5 in all', '1 may have changed', '4 identical · 2.70 GB']),
  );
  const asked = picker.asked('refreshVersion').filter((ask) => JSON.stringify(ask).includes(OLDER));
  expect(asked).toEqual([{ packageId: PLUS, versionId: OLDER }]);
});

test.each([
  ['not-found', bad({ kind: 'not-found' }), 'It keeps them for about twelve months', 0],
  ['offline', bad({ kind: 'offline' }), 'You are offline', 1],
] as const)('where the other one cannot be had (%s), it says so', async (kind, answer, words, buttons) => {
  const picker = await compared({
    ...few,
    version: (p, v) => (v === HERE ? few.version?.(p, v) : undefined),
    answers: { refreshVersion: () => answer },
  });
  const trouble = await picker.see('[data-test=compare-trouble]');
  expect(trouble.dataset.kind).toBe(kind);
  expect(trouble.textContent).toContain(words);
  expect(picker.all('[data-test=compare-again]')).toHaveLength(buttons);
  await waitFor(() => expect(picker.heard()).toContain(words));
  fireEvent.click(await picker.see('[data-test=select-changed]'));
  expect(picker.chosen()).toEqual([]);
});

test('nothing has changed: there is nothing to select', async () => {
  const same = few.version?.(PLUS, HERE);
  const files = same?.downloads.slice(0, 3) ?? [];
  const picker = await compared({
    ...few,
    version: (p, v) => {
      const version = few.version?.(p, v);
      return version && { ...version, downloads: files };
    },
  });
  await picker.see('[data-test=compare-figures]');
  const button = await picker.see('[data-test=select-changed]');
  expect(button.textContent).toBe('Nothing has changed');
  fireEvent.click(button);
  expect(picker.chosen()).toEqual([]);
});

test('the button opens and closes it, and there is none over packages and versions', async () => {
  const picker = await atFiles();
  await picker.click('compare');
  await picker.see('[data-test=compare-panel]');
  await picker.click('compare');
  expect(picker.all('[data-test=compare-panel]')).toEqual([]);
  await picker.press('ArrowLeft', { altKey: true });
  await waitFor(() => expect(picker.all('[data-test=compare]')).toEqual([]));
});

test('the key that opens it closes it from within, as Escape does, and the button names that key', async () => {
  const picker = await atFiles();
  const button = await picker.see('[data-test=compare]');
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+M Meta+M');
  for (const [key, held] of [
    ['m', { ctrlKey: true }],
    ['Escape', {}],
  ] as const) {
    await picker.press('m', { ctrlKey: true });
    const within = await picker.see('[data-test=compare-with]');
    within.focus();
    fireEvent.keyDown(within, { key, ...held });
    expect(picker.all('[data-test=compare-panel]')).toEqual([]);
    expect(document.activeElement?.id).toBe('search');
  }
});

test('a package of one version says that there is nothing to compare it with', async () => {
  const picker = show('picker', {});
  await picker.seeRow('0040143634');
  await picker.type('0040143634');
  await picker.press('Enter');
  await picker.seeRow('6870641');
  await picker.press('Enter');
  await waitFor(() => expect(picker.all('[data-copy]').length).toBeGreaterThan(1));
  await picker.press('m', { ctrlKey: true });
  expect((await picker.see('[data-test=compare-panel]')).textContent).toContain('only this version');
  expect(picker.all('[data-test=select-changed]')).toEqual([]);
});
