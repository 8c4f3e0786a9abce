import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifestJson } from '../../../utils/hand-over/manifest.ts';
import { md5sums } from '../../../utils/hand-over/md5sums.ts';
import { absentOf } from '../../../utils/verify/missing.ts';
import { createSums, mayBeList, readSums } from '../../../utils/verify/sums.ts';
import { judgeListed, type Verdict } from '../../../utils/verify/verdict.ts';
import { anyName, handed } from '../hand-over/hostile.ts';
import { JULY, OTHER_SUM, SUM } from './samples.ts';

const pathsIn = (text: string, path = 'b/MD5SUMS') => readSums(path, text)?.map((one) => [one.path, one.md5]);

test.each([
  ['GNU', `${SUM}  a.zip\n`],
  ['binary', `${SUM} *a.zip\n`],
  ['upper-case, of Windows', `\ufeff${SUM.toUpperCase()}  .\\a.zip\r\n`],
  ['BSD', `MD5 (a.zip) = ${SUM}\n`],
  ['with a remark and an empty line', `# checksums\n\n${SUM}  ./a.zip`],
  ['a manifest', `{"kind":"trig-manifest","files":[{"path":"a.zip","md5":"${SUM}"},null,{"md5":null}]}`],
])('a list is read: %s', (_, text) => {
  expect(pathsIn(text)).toEqual([['b/a.zip', SUM]]);
});

test.each([
  '',
  'MD5 of all files',
  `${SUM}`,
  `${SUM}  a.zip\nsomething else`,
  '{"kind":"other"}',
  '{',
  '{"kind":"trig-manifest"}',
])('no list: %j', (text) => {
  expect(readSums('MD5SUMS', text)).toBeUndefined();
});

test('what Trig writes for files of any name, it reads back', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const path = `x/${name.replaceAll('/', '_')}x`;
      fc.pre(!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path));
      const files = [handed({ path, md5: SUM })];
      expect(pathsIn(md5sums(files).text, 'MD5SUMS')).toEqual([[path, SUM]]);
      expect(pathsIn(manifestJson(files, 0), 'manifest.json')).toEqual([[path, SUM]]);
    }),
    // A line separator of Unicode, which ends no line of a list.
    { examples: [['\u2028']] },
  );
});

test('a list in a folder speaks of that folder; a file without any folder is found by its name, where one has it', () => {
  const text = `${SUM}  a.zip\n${OTHER_SUM}  sub/b.zip\n${SUM}  ../c.zip\n`;
  const sums = createSums(readSums('x/y/MD5SUMS', text) ?? []);
  expect(sums.of('x/y/a.zip')[0]?.md5).toBe(SUM);
  expect(sums.of('x/c.zip')[0]?.md5).toBe(SUM);
  expect(sums.of('elsewhere/a.zip')).toEqual([]);
  expect(sums.of('b.zip')[0]?.md5).toBe(OTHER_SUM);
  const twice = createSums(readSums('MD5SUMS', `${SUM}  1/a.zip\n${OTHER_SUM}  2/a.zip`) ?? []);
  expect(twice.of('a.zip')).toEqual([]);
});

test('what may be a list is told by its name', () => {
  const names = [
    'MD5SUMS',
    'b/MD5SUMS (1)',
    'roads.md5',
    'md5sums.txt',
    'checksums.txt',
    'manifest (2).json',
  ];
  expect(names.filter((name) => !mayBeList(name))).toEqual([]);
  expect(['a.zip', 'manifest.csv', 'roads.json'].filter(mayBeList)).toEqual([]);
});

const LISTED = { path: 'a.zip', md5: SUM, list: 'MD5SUMS' };
const { list } = LISTED;

test.each<[Verdict, string, Verdict]>([
  [{ kind: 'right', file: JULY, isRenamed: false }, SUM, { kind: 'right', file: JULY, isRenamed: false }],
  [{ kind: 'right', file: JULY, isRenamed: false }, OTHER_SUM, { kind: 'mislisted', list, file: JULY }],
  [{ kind: 'unknown' }, SUM, { kind: 'listed', list }],
  [{ kind: 'unknown' }, OTHER_SUM, { kind: 'mislisted', list }],
  [{ kind: 'unproved', file: JULY }, SUM, { kind: 'listed', list, file: JULY }],
  // What OS says is wrong no list makes right.
  [{ kind: 'wrong', file: JULY, by: 'content' }, SUM, { kind: 'wrong', file: JULY, by: 'content' }],
])('%o with the MD5 %s', (verdict, md5, judged) => {
  expect(judgeListed(verdict, md5, [LISTED])).toEqual(judged);
});

test('two lists are two witnesses: each is named, and the one that disagrees is told', () => {
  const both = [
    ...(readSums('MD5SUMS', `${SUM}  a.zip`) ?? []),
    ...(readSums('b.md5', `${OTHER_SUM}  a.zip`) ?? []),
  ];
  const sums = createSums(both);
  expect(sums.lists).toEqual(['MD5SUMS', 'b.md5']);
  expect(sums.all.map(({ path }) => path)).toEqual(['a.zip']);
  expect(judgeListed({ kind: 'unknown' }, SUM, sums.of('a.zip'))).toEqual({
    kind: 'mislisted',
    list: 'b.md5',
  });
  expect(judgeListed({ kind: 'unknown' }, SUM, [])).toEqual({ kind: 'unknown' });
});

test('what a list names is missed once: not where its content is, nor where OS misses it', () => {
  const text = `${OTHER_SUM}  here.zip\n${SUM}  moved.zip\n${OTHER_SUM}  ${JULY.fileName}\n${OTHER_SUM}  gone.zip\n`;
  const sums = createSums(readSums('MD5SUMS', text) ?? []);
  const found = [
    { path: 'here.zip', verdict: { kind: 'unreadable' } as const },
    { path: 'x.zip', verdict: { kind: 'right', file: { ...JULY, md5: SUM }, isRenamed: true } as const },
  ];
  expect(absentOf(sums, found, [JULY]).map(({ path }) => path)).toEqual(['gone.zip']);
});
