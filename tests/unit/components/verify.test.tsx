// @vitest-environment happy-dom
import './setup.ts';

import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { KnownFile } from '../../../utils/verify/known-file.ts';
import type { Scene } from '../../gallery/fake-desk.ts';
import { JULY, listed, OTHER_SUM, SUM } from '../verify/samples.ts';
import { show } from './show.tsx';

afterEach(() => {
  location.hash = '';
});

const OTHER: KnownFile = { ...JULY, fileName: 'ABFLGB_CSV_COU.zip', size: 500 };

const fileOf = (name: string, size: number, path = ''): File => {
  const file = new File(['x'.repeat(size)], name);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
};

async function verify(scene: Scene, files: readonly File[]) {
  const page = show('grabs', scene);
  await page.click('view-verify');
  const input = await page.see('[data-test=input-folder]');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  fireEvent.change(input);
  return page;
}

const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-test=verify-row]')].map(({ dataset }) => [
    dataset.file,
    dataset.verdict,
  ]);

const SUMS: Readonly<Record<string, string>> = { 'july.zip': SUM, 'ABFLGB_CSV.zip': OTHER_SUM };

const SCENE: Scene = { known: [JULY, OTHER, listed('a.zip')], md5: ({ name }) => SUMS[name] };

test('right under another name, wrong, unknown, unreadable, missing: each is told, and what helps', async () => {
  const page = await verify(SCENE, [
    fileOf('july.zip', 1000, 'backup/july.zip'),
    fileOf('holiday.jpg', 3, 'backup/holiday.jpg'),
    fileOf('locked.zip', 1000, 'backup/locked.zip'),
  ]);
  await page.see('[data-test=verify-outcome]');
  expect(rows()).toEqual([
    ['backup/holiday.jpg', 'unclear'],
    ['backup/july.zip', 'right'],
    ['backup/locked.zip', 'unclear'],
    ['ABFLGB_CSV_COU.zip', 'missing'],
  ]);
  expect(document.body.textContent).toContain('OS calls it ABFLGB_CSV.zip');
  await waitFor(() => expect(page.said()).toBe('1 right, 2 not known, 1 missing'));
  await page.click('sieve-missing');
  await waitFor(() => expect(rows()).toEqual([['ABFLGB_CSV_COU.zip', 'missing']]));
  await page.click('verify-grab');
  expect(page.asked('grab')).toEqual([
    { packageId: JULY.packageId, versionId: JULY.versionId, fileName: OTHER.fileName },
  ]);
});

test('all that is wrong or missing is grabbed again with one press, taken before or not', async () => {
  const page = await verify(SCENE, [fileOf('ABFLGB_CSV.zip', 1000, '2026-07-03 (6800000)/ABFLGB_CSV.zip')]);
  await page.click('grab-wrong');
  const { packageId, versionId } = JULY;
  expect(page.asked('grabVersions')).toEqual([
    { versions: [{ packageId, versionId, fileNames: [JULY.fileName, OTHER.fileName] }], again: true },
  ]);
  await page.click('verify-to-queue');
  await waitFor(() => expect(document.querySelector('[data-view=queue]')).not.toBeNull());
});

const listOf = (name: string, text: string, path: string): File => {
  const file = new File([text], name);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
};

const MINE = 'a'.repeat(32);

test('a folder with its own checksums and manifests: all of OS’s files match, and nothing is unknown', async () => {
  const page = await verify({ known: [JULY], md5: ({ name }) => SUMS[name] ?? MINE }, [
    fileOf('july.zip', 1000, 'b/july.zip'),
    listOf('MD5SUMS', `${SUM}  july.zip\n`, 'b/MD5SUMS'),
    listOf('manifest (1).csv', 'packageId', 'b/manifest (1).csv'),
    listOf('manifest.json', '{"kind":"trig-manifest","files":[]}', 'b/manifest.json'),
    listOf('os-data-hub.sh', '#', 'b/os-data-hub.sh'),
    listOf('.DS_Store', 'x', 'b/.DS_Store'),
  ]);
  await waitFor(() => expect(page.said()).toBe('1 file, and it matches'));
  expect(rows()).toEqual([['b/july.zip', 'right']]);
  const said = (await page.see('[data-test=verify-beside]')).textContent;
  expect(said).toContain('Also compared with MD5SUMS.');
  for (const name of ['manifest (1).csv', 'manifest.json', 'os-data-hub.sh', '.DS_Store']) {
    expect(said).toContain(name);
  }
});

test('checksums beside the files are a witness: for what OS does not know, against it, and of what is missing', async () => {
  const page = await verify({ known: [JULY], md5: ({ name }) => SUMS[name] ?? MINE }, [
    fileOf('ours.zip', 7, 'b/ours.zip'),
    fileOf('bent.zip', 8, 'b/bent.zip'),
    fileOf('july.zip', 1000, 'b/july.zip'),
    fileOf('other.txt', 9, 'b/other.txt'),
    listOf(
      'MD5SUMS',
      `${MINE}  ours.zip\n${SUM.toUpperCase()} *bent.zip\n${OTHER_SUM}  july.zip\n${OTHER_SUM}  sub/gone.zip\n`,
      'b/MD5SUMS',
    ),
  ]);
  await page.see('[data-test=verify-outcome]');
  expect(rows()).toEqual([
    ['b/bent.zip', 'wrong'],
    ['b/july.zip', 'wrong'],
    ['b/other.txt', 'unclear'],
    ['b/ours.zip', 'right'],
    ['b/sub/gone.zip', 'missing'],
  ]);
  const text = document.body.textContent;
  for (const words of ['MD5 matches MD5SUMS', 'MD5SUMS has another MD5 for it', 'In MD5SUMS, but not here']) {
    expect(text).toContain(words);
  }
});

test('with checksums alone there is something to compare with', async () => {
  const page = await verify({ known: [], md5: () => MINE }, [
    fileOf('a.zip', 7),
    listOf('MD5SUMS', `${MINE}  sub/a.zip\n`, ''),
  ]);
  await waitFor(() => expect(page.said()).toBe('1 file, and it matches'));
  expect(document.querySelector('[data-kind=blind]')).toBeNull();
});

test('a report runs nothing in a spreadsheet', async () => {
  const page = await verify(SCENE, [fileOf('=1+cmd.zip', 3, '=1+cmd.zip')]);
  await page.click('verify-save');
  const [saved] = page.desk.saved;
  expect(saved?.text.split('\n')[2]?.split('\t')[0]).toBe("'=1+cmd.zip");
});

test('the result is saved as a text that a spreadsheet takes', async () => {
  const page = await verify(SCENE, [fileOf('july.zip', 1000, 'july.zip')]);
  await page.click('verify-save');
  const [saved] = page.desk.saved;
  expect(saved?.fileName).toMatch(/^verified-files-\d{4}-\d{2}-\d{2}\.txt$/);
  const [head, , first] = saved?.text.split('\n') ?? [];
  expect(head).toContain('1 right, 1 missing');
  expect(first?.split('\t')).toEqual([
    'july.zip',
    '1.00\u00a0kB',
    'MD5 matches; OS calls it ABFLGB_CSV.zip',
    'AddressBase Plus (0040146690) · 3 Jul 2026 (6800000)',
    SUM,
  ]);
});

test('stopped in the middle, it shows what it has; nothing is missed then', async () => {
  const page = await verify({ ...SCENE, md5: () => new Promise(() => {}) }, [
    fileOf('holiday.jpg', 3, 'holiday.jpg'),
    fileOf('july.zip', 1000, 'july.zip'),
  ]);
  await page.click('verify-stop');
  await waitFor(() => expect(page.said()).toContain('Stopped'));
  expect(rows().filter(([, verdict]) => verdict === 'missing')).toEqual([]);
  await page.click('verify-clear');
  await page.see('[data-test=choose-folder]');
});

test('with nothing known, it says so instead of calling everything unknown', async () => {
  const page = await verify({ known: [] }, [fileOf('july.zip', 1000)]);
  expect((await page.see('[data-kind=blind]')).textContent).toContain('nothing to compare');
});
