import { expect, test } from 'vitest';
import { elsewhere, landedAs } from '../../../utils/grabs/landed.ts';
import { DONE, grabOf } from './sample.ts';

test('the path the browser used is recognised on every system', () => {
  const wanted = 'OS Data Hub/A (1)/2026-08-06 (2)/f.zip';
  expect(landedAs(wanted, `/home/x/Downloads/${wanted}`)).toBe(true);
  expect(landedAs(wanted, `C:\\Users\\x\\Downloads\\${wanted.replaceAll('/', '\\')}`)).toBe(true);
  expect(landedAs(wanted, '/home/x/Downloads/f.zip')).toBe(false);
  expect(landedAs('OS/Môn/f.zip', '/home/x/Downloads/OS/Môn/f.zip'.normalize('NFD'))).toBe(true);
});

const put = (path: string, onConflict: 'overwrite' | 'rename' = 'overwrite') =>
  elsewhere(grabOf({ ...DONE, path }, { path: 'OS/A (1)/f.tar.gz', onConflict }));

test('a file that was put elsewhere than asked for is told with its place', () => {
  expect(put('/d/OS/A (1)/f.tar.gz')).toBeUndefined();
  expect(put('/d/stolen/f.tar.gz')).toBe('/d/stolen/f.tar.gz');
  expect(put('/d/f.tar.gz')).toBe('/d/f.tar.gz');
  expect(put('/d/OS/A (1)/f.tar.gz.exe')).toBe('/d/OS/A (1)/f.tar.gz.exe');
  expect(elsewhere(grabOf({ kind: 'queued' }))).toBeUndefined();
});

test('a name that keeps two files apart is no other place, where that was asked for', () => {
  expect(put('/d/OS/A (1)/f (2).tar.gz', 'rename')).toBeUndefined();
  expect(put('/d/OS/A (1)/f.tar(1).gz', 'rename')).toBeUndefined();
  expect(put('/d/OS/A (1)/f (2).tar.gz')).toBe('/d/OS/A (1)/f (2).tar.gz');
  expect(put('/d/OS/B (1)/f (2).tar.gz', 'rename')).toBe('/d/OS/B (1)/f (2).tar.gz');
});
