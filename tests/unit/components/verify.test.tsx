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
