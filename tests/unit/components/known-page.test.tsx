// @vitest-environment happy-dom
import './setup.ts';

import { cleanup, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../utils/picker/filter.ts';
import { failing, never, type Scene } from '../../gallery/fake-desk.ts';
import { PRODUCTS, release } from '../../gallery/open-data-samples.ts';
import { credential, NOW, PACKAGES, version } from '../../gallery/samples.ts';
import { type Shown, show } from './show.tsx';

const SITE = 'https://osdatahub.os.uk/data/downloads/data-packages';
const PLUS = '0040146690';
const NEWEST = '6870746';
const FILES = version(PLUS, NEWEST)?.downloads.length ?? 0;

const onPage = (address: string, scene: Scene = {}) => show('picker', { opening: { address }, ...scene });

const path = (picker: Shown) => picker.see('nav').then((nav) => nav.textContent ?? '');

test('on the page of a package: its newest version, all files, the sum of their sizes; Enter grabs them', async () => {
  const picker = onPage(`${SITE}/${PLUS}`);
  await picker.seeRow('ABFLGB_CSV.zip');
  expect(picker.chosen()).toHaveLength(FILES);
  const button = (await picker.see('[data-test=primary]')).textContent;
  expect(button).toContain(`Grab ${FILES} files`);
  expect(button).toContain('GB');
  expect(await path(picker)).toContain(NEWEST);
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([{ versions: [{ packageId: PLUS, versionId: NEWEST }] }]);
  expect(picker.asked('grab')).toEqual([]);
});

test('the old address and other zeros lead to the same place', async () => {
  const picker = onPage('https://osdatahub.os.uk/downloads/packages/40146690');
  await picker.seeRow('ABFLGB_CSV.zip');
  expect(await path(picker)).toContain(PLUS);
});

test('a link to a file leads to that version, with the cursor on the file and nothing chosen', async () => {
  const link = `https://osdatahub.os.uk/api/dataPackages/${PLUS}/6852392/download?fileName=add_gb_builtaddress.zip`;
  const picker = onPage(link);
  await picker.seeRow('add_gb_builtaddress.zip');
  expect(picker.cursor()).toBe('add_gb_builtaddress.zip');
  expect(picker.chosen()).toEqual([]);
  expect(await path(picker)).toContain('6852392');
});

test('out of it leads to the versions and the list, as from anywhere', async () => {
  const picker = onPage(`${SITE}/${PLUS}`);
  await picker.seeRow('ABFLGB_CSV.zip');
  await picker.press('Backspace');
  await picker.seeRow(NEWEST);
  expect(picker.cursor()).toBe(NEWEST);
  await picker.press('Backspace');
  await picker.seeRow(PLUS);
});

test('a popup that opens again where the key sees nothing still says that it does not see it', async () => {
  const kept = {
    at: NOW,
    credentialId: credential().id,
    page: '',
    place: { level: 'versions', packageId: '999' },
    filter: NO_FILTER,
    chosen: [],
  } as const;
  const picker = show('picker', { opening: { kept } });
  const blank = (await picker.see('[data-test=blank]')).textContent;
  expect(blank).toContain('Package 999 is not among the ones this key sees');
  expect(blank).not.toContain('gone');
});

test('a package that the key does not see is named, with a way to the list', async () => {
  const picker = onPage(`${SITE}/999`);
  const blank = (await picker.see('[data-test=blank]')).textContent;
  expect(blank).toContain('Package 999 is not among the ones this key sees');
  await picker.click('to-list');
  await picker.seeRow(PLUS);
});

test('a list that is on its way may still have it: nothing is said before it came', async () => {
  const picker = onPage(`${SITE}/${PLUS}`, {
    packages: PACKAGES.filter(({ id }) => id !== PLUS),
    answers: { refreshPackages: never },
  });
  await waitFor(() => expect(picker.commands()).toContain('refreshPackages'));
  expect(picker.all('[data-test=blank]')).toEqual([]);
  picker.desk.change('packages', { packages: PACKAGES, at: NOW });
  await picker.seeRow('ABFLGB_CSV.zip');
});

test('when the list cannot be had, that is what is said', async () => {
  const picker = onPage(`${SITE}/999`, { answers: { refreshPackages: failing({ kind: 'offline' }) } });
  await picker.see('[data-test=notice][data-kind=offline]');
  expect(picker.all('[data-test=blank]')).toEqual([]);
});

test('a newer version that comes with the list takes its place, unless somebody has touched anything', async () => {
  const [first] = PACKAGES;
  if (!first) throw new Error('no package');
  const older = { ...first, versions: first.versions.slice(1) };
  const scene: Scene = { packages: [older], answers: { refreshPackages: never } };

  const untouched = onPage(`${SITE}/${PLUS}`, scene);
  await untouched.seeRow('ABFLGB_CSV.zip');
  expect(await path(untouched)).toContain('6852392');
  untouched.desk.change('packages', { packages: [first], at: NOW });
  await waitFor(async () => expect(await path(untouched)).toContain(NEWEST));
  await waitFor(() => expect(untouched.chosen()).toHaveLength(FILES));
  cleanup();

  const touched = onPage(`${SITE}/${PLUS}`, scene);
  await touched.seeRow('ABFLGB_CSV.zip');
  await touched.press(' ');
  touched.desk.change('packages', { packages: [first], at: NOW });
  await waitFor(() => expect(touched.chosen()).toHaveLength(FILES - 1));
  expect(await path(touched)).toContain('6852392');
});

test('Enter before the files are there counts once they are', async () => {
  const picker = onPage(`${SITE}/${PLUS}`, { version: () => undefined, answers: { refreshVersion: never } });
  await waitFor(() => expect(picker.commands()).toContain('refreshVersion'));
  await picker.press('Enter');
  expect(picker.asked('grabVersions')).toEqual([]);
  picker.desk.change('version', { version, at: NOW });
  await waitFor(() => expect(picker.asked('grabVersions')).toHaveLength(1));
});

test('… but not when one went elsewhere meanwhile', async () => {
  const picker = onPage(`${SITE}/${PLUS}`, { version: () => undefined, answers: { refreshVersion: never } });
  await waitFor(() => expect(picker.commands()).toContain('refreshVersion'));
  await picker.press('Enter');
  await picker.press('Backspace');
  await picker.seeRow(NEWEST);
  picker.desk.change('version', { version, at: NOW });
  await picker.press('Enter');
  await picker.seeRow('ABFLGB_CSV.zip');
  expect(picker.asked('grabVersions')).toEqual([]);
});

test('a page of an OpenData product opens its files, of which none is chosen', async () => {
  const picker = onPage('https://osdatahub.os.uk/data/downloads/open/OpenGreenspace', {
    products: PRODUCTS,
    release,
  });
  await picker.see('[role=option][data-id$=".zip"]');
  expect(document.querySelector('nav')?.textContent).toContain('OS Open Greenspace');
  expect(picker.chosen()).toEqual([]);
});

test('the first key is asked for on any page, and then it opens there', async () => {
  const picker = onPage(`${SITE}/${PLUS}`, { credential: null });
  await picker.see('[data-test=key]');
  const { credential } = await import('../../gallery/samples.ts');
  picker.desk.change('credential', { credential: credential() });
  await picker.seeRow('ABFLGB_CSV.zip');
});
