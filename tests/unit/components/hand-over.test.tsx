// @vitest-environment happy-dom
import './setup.ts';

import { waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { GrabState } from '../../../utils/grabs/grab.ts';
import { failing } from '../../gallery/fake-desk.ts';
import { PRODUCTS, release } from '../../gallery/open-data-samples.ts';
import { entry, grab } from '../../gallery/queue-samples.ts';
import { NOW } from '../../gallery/samples.ts';
import { show } from './show.tsx';

const BATCH = '20000000-0000-4000-8000-000000000001';
const FOLDER = '/home/gis/Downloads/OS Data Hub/AddressBase Plus (0040146690)/2026-09-03 (6870746)';
const MD5 = '0cc175b9c0f1b6a831c399e269772661';

const done = (name: string, downloadId = 9): GrabState => ({
  kind: 'done',
  at: NOW,
  path: `${FOLDER}/${name}`,
  size: 300,
  downloadId,
  session: 's1',
});

const of = (fileName: string, state: GrabState, more: object = {}) =>
  grab(fileName, state, { batchId: BATCH, size: 300, md5: MD5, ...more });

const saved = async (page: ReturnType<typeof show>, fileName: string) =>
  waitFor(() => {
    const found = page.desk.saved.find((one) => one.fileName === fileName);
    if (!found) throw new Error(`Not saved: ${fileName}`);
    return found.text;
  });

test('a batch: checksums and manifest of what is on the disk, programs for all of it', async () => {
  const { md5: _, ...bare } = of('bare.csv', done('bare.csv'), { order: 2 });
  const page = show('grabs', {
    grabs: [
      of('a.zip', done('a.zip'), { supplyType: 'COU', productVersion: 'E128', order: 1 }),
      bare,
      of('b.zip', { kind: 'queued' }, { order: 3 }),
    ],
  });
  await page.click('hand-over-batch');
  const sums = await page.see('[data-test=md5sums]');
  expect(sums.textContent).toContain(FOLDER);
  expect(sums.textContent).toContain('no MD5 for 1 file');
  await page.click('save-md5sums');
  expect(await saved(page, 'MD5SUMS')).toBe(`${MD5}  a.zip\n`);
  await page.click('save-manifest-json');
  const { files } = JSON.parse(await saved(page, 'manifest.json'));
  expect(files.map((file: { fileName: string }) => file.fileName)).toEqual(['a.zip', 'bare.csv']);
  expect(files[0]).toMatchObject({ supplyType: 'COU', productVersion: 'E128', path: 'a.zip' });
  await page.click('save-manifest-csv');
  expect(await saved(page, 'manifest.csv')).toContain('AddressBase Plus');
  await page.click('save-curl');
  const program = await saved(page, 'os-data-hub.sh');
  for (const name of ['a.zip', 'bare.csv', 'b.zip']) expect(program).toContain(`fileName=${name}'`);
  await page.click('copy-attribution');
  await waitFor(() => expect(page.said()).toBe('Copied'));
});

test('a program is copied first, and where it is saved, it is said what the browser may ask', async () => {
  const page = show('grabs', { grabs: [of('a.zip', done('a.zip'))] });
  await page.click('hand-over-batch');
  for (const program of ['curl', 'powershell', 'python', 'r']) {
    const piece = await page.see(`[data-test=${program}]`);
    const buttons = [...piece.querySelectorAll('button')].map((button) => button.getAttribute('data-test'));
    expect(buttons).toEqual([`copy-${program}`, `save-${program}`]);
  }
  expect((await page.see('[data-test=save-program]')).textContent).toContain('choose Keep');
});

test('what an earlier Trig has queued is told by the catalogue, where that still has it', async () => {
  const page = show('grabs', { grabs: [of('a.zip', done('a.zip'))] });
  await page.click('hand-over-batch');
  await page.click('save-manifest-json');
  const { files } = JSON.parse(await saved(page, 'manifest.json'));
  expect(files[0].supplyType).toMatch(/full/i);
  expect(files[0].productVersion).toBeTruthy();
});

test('nothing on the disk yet: that is said, the programs are there all the same', async () => {
  const page = show('grabs', {
    grabs: [of('a.zip', { kind: 'queued' }), of('gone.zip', { kind: 'cancelled', at: NOW })],
  });
  await page.click('hand-over-batch');
  await page.see('[data-test=curl]');
  const sheet = await page.see('[data-test=hand-over]');
  expect(sheet.textContent).toContain('Nothing of it is on the disk yet');
  await page.click('save-python');
  const program = await saved(page, 'os-data-hub.py');
  expect(program).toContain('a.zip');
  expect(program).not.toContain('gone.zip');
});

test('the history: what a search has found, each file as it lies there last', async () => {
  const ledger = [
    entry('roads.zip', { at: NOW, path: `${FOLDER}/roads.zip`, md5: MD5 }),
    entry('roads.zip', { at: NOW - 1, path: `${FOLDER}/roads.zip`, md5: MD5.replace('0', '1') }),
    entry('water.zip', { at: NOW - 2, path: '/home/gis/Downloads/OS Data Hub/Water/water.zip', md5: MD5 }),
  ].map((one, index) => ({ ...one, id: `entry-${index}` }));
  const page = show('grabs', { ledger });
  await page.click('view-history');
  await page.click('hand-over-history');
  await page.click('save-md5sums');
  expect(await saved(page, 'MD5SUMS')).toBe(
    `${MD5}  AddressBase Plus (0040146690)/2026-09-03 (6870746)/roads.zip\n${MD5}  Water/water.zip\n`,
  );
});

const FILES = '[data-test=hand-over] [data-test=curl]';

test('the popup hands over what is selected, else all that is found; without anything on the disk', async () => {
  const page = show('picker');
  await page.press('Enter');
  await page.press('Enter');
  await page.type('*.zip');
  await page.press('e', { ctrlKey: true });
  await page.see(FILES);
  expect(page.all('[data-test=md5sums]')).toEqual([]);
  await page.click('save-r');
  const program = await saved(page, 'os-data-hub.R');
  expect(program).toContain('ABFLGB_CSV.zip');
  expect(program).not.toContain('Order_Details');
  expect(program).toContain('OS Data Hub/');
});

test('at the versions it is all of the one under the cursor', async () => {
  const page = show('picker');
  await page.press('Enter');
  await page.press('e', { ctrlKey: true });
  await page.see(FILES);
  await page.click('save-recipe');
  const recipe = JSON.parse(await saved(page, 'recipe.json'));
  expect(recipe.packages).toEqual([{ id: '15298', name: 'Buildings' }]);
});

test('of an OpenData product it needs no key', async () => {
  const page = show('picker', { products: PRODUCTS, release, credential: null });
  await page.seeRow('OpenRoads');
  await page.type('OpenGreenspace');
  await waitFor(() => expect(page.cursor()).toBe('OpenGreenspace'));
  await page.press('Enter');
  await page.seeRow('opengreens_gpkg_gb.zip');
  await page.type('gpkg tq');
  await page.press('e', { ctrlKey: true });
  const sheet = await page.see('[data-test=hand-over]');
  await page.see(FILES);
  expect(sheet.textContent).toContain('OpenData needs no key');
  expect(sheet.textContent).toContain('Open Government Licence v3.0');
  await page.click('save-curl');
  const program = await saved(page, 'os-data-hub.sh');
  expect(program).toContain('opengreens_gpkg_tq.zip');
  expect(program).not.toContain('Set OS_API_KEY to your API key first');
});

test('at the packages there is nothing to hand over, and the key is the browser’s', async () => {
  const page = show('picker');
  await page.see('[role=option]');
  const event = await page.press('e', { ctrlKey: true });
  expect(event.defaultPrevented).toBe(false);
});

test('what cannot be looked up is told', async () => {
  const page = show('picker', {
    version: () => undefined,
    answers: { refreshVersion: failing({ kind: 'offline' }) },
  });
  await page.press('Enter');
  await page.press('e', { ctrlKey: true });
  const sheet = await page.see('[data-test=hand-over] [role=alert]');
  expect(sheet.textContent).toBe('You are offline');
});
