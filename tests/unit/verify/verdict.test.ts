import { describe, expect, test } from 'vitest';
import type { KnownFile } from '../../../utils/verify/known-file.ts';
import { createRegister } from '../../../utils/verify/register.ts';
import { judge, judgeUnread } from '../../../utils/verify/verdict.ts';
import { AUGUST, JULY, listed, SUM } from './samples.ts';

const register = (...files: readonly KnownFile[]) => createRegister(files);

describe('by content', () => {
  test('a file is right whatever it is called, and it is said when that is another name', () => {
    const known = register(JULY, AUGUST);
    const renamed = { path: 'backup/july.zip', size: 1000 };
    expect(judge(renamed, SUM, known)).toEqual({ kind: 'right', file: JULY, isRenamed: true });
    const kept = { path: 'x/ABFLGB_CSV.zip', size: 1000 };
    expect(judge(kept, SUM, known)).toEqual({ kind: 'right', file: JULY, isRenamed: false });
  });

  test('the name it was put under counts as its own', () => {
    const awkward = listed('CON.zip', { path: '/home/gis/Downloads/_CON.zip' });
    const found = { path: '_CON.zip', size: 10 };
    expect(judge(found, awkward.md5 ?? '', register(awkward))).toMatchObject({ isRenamed: false });
  });

  test('of one content in many versions it is the one that lies there', () => {
    const unchanged: KnownFile = { ...AUGUST, size: 1000, md5: SUM };
    const known = register(JULY, unchanged);
    const inJuly = { path: '2026-07-03 (6800000)/ABFLGB_CSV.zip', size: 1000 };
    const inAugust = { path: '2026-08-06 (6870746)/ABFLGB_CSV.zip', size: 1000 };
    expect(judge(inJuly, SUM, known)).toMatchObject({ file: JULY });
    expect(judge(inAugust, SUM, known)).toMatchObject({ file: unchanged });
    expect(judge({ path: 'ABFLGB_CSV.zip', size: 1000 }, SUM, known)).toMatchObject({ file: unchanged });
  });

  test('the right sum with another size is not the file', () => {
    expect(judge({ path: 'a.zip', size: 999 }, SUM, register(JULY))).toEqual({ kind: 'unknown' });
  });
});

describe('by name, where the content is nobody’s', () => {
  test('the folders say which version it should have been', () => {
    const found = {
      path: 'OS Data Hub/AddressBase Plus (0040146690)/2026-07-03 (6800000)/ABFLGB_CSV.zip',
      size: 1000,
    };
    expect(judge(found, 'e'.repeat(32), register(JULY, AUGUST))).toEqual({
      kind: 'wrong',
      file: JULY,
      by: 'content',
    });
    expect(judge({ ...found, size: 2000 }, 'e'.repeat(32), register(JULY, AUGUST))).toMatchObject({
      by: 'size',
    });
  });

  test('a name that nobody knows is unknown', () => {
    expect(judge({ path: 'holiday.jpg', size: 1000 }, 'e'.repeat(32), register(JULY))).toEqual({
      kind: 'unknown',
    });
  });

  test('without an MD5 a size that fits proves nothing, and one that does not is wrong', () => {
    const { md5: _, ...bare } = listed('roads.zip');
    const known = register(bare);
    expect(judgeUnread({ path: 'roads.zip', size: 10 }, known)).toEqual({ kind: 'unproved', file: bare });
    expect(judgeUnread({ path: 'roads.zip', size: 9 }, known)).toEqual({
      kind: 'wrong',
      file: bare,
      by: 'size',
    });
  });
});

describe('what is not read', () => {
  test('a file of a size that no known file has: cut short, or unknown', () => {
    const known = register(JULY, AUGUST);
    expect(judgeUnread({ path: 'ABFLGB_CSV.zip', size: 999 }, known)).toMatchObject({
      kind: 'wrong',
      by: 'size',
    });
    expect(judgeUnread({ path: 'holiday.jpg', size: 999 }, known)).toEqual({ kind: 'unknown' });
  });

  test('every file whose content may be a known one is read', () => {
    expect(judgeUnread({ path: 'holiday.jpg', size: 1000 }, register(JULY))).toBeUndefined();
    const { size: _, ...sizeless } = JULY;
    expect(judgeUnread({ path: 'holiday.jpg', size: 3 }, register(sizeless))).toBeUndefined();
  });
});
