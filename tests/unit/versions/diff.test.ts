import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataFile } from '../../../utils/data-hub/data-package.ts';
import { compare } from '../../../utils/versions/compare.ts';
import { diff } from '../../../utils/versions/diff.ts';
import { KINDS, tally } from '../../../utils/versions/tally.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];

/** `name md5 size`, of which the last two may be left out with `-`. */
const file = (line: string): DataFile => {
  const [fileName = '', md5 = '-', size = '-'] = line.split(' ');
  return {
    fileName,
    ...(md5 !== '-' && { md5: md5.length === 1 ? md5.repeat(32) : md5 }),
    ...(size !== '-' && { size: Number(size) }),
  };
};

/** `changed f.zip < before.zip`, and `gone f.zip`. */
function told(files: readonly string[], earlier: readonly string[]): readonly string[] {
  const found = diff(files.map(file), earlier.map(file));
  return [
    ...found.files.map((one) => {
      const before = one.kind === 'added' ? one.file.fileName : one.before.fileName;
      return `${one.kind} ${one.file.fileName}${before === one.file.fileName ? '' : ` < ${before}`}`;
    }),
    ...found.gone.map(({ fileName }) => `gone ${fileName}`),
  ];
}

test.each<[string, string, string, string]>([
  ['the same MD5 and size', `${A} 5`, `${A} 5`, 'identical'],
  ['MD5 in another case', `${A} 5`, `${A.toUpperCase()} 5`, 'identical'],
  ['the same MD5, one without a size', `${A} 5`, A, 'identical'],
  ['another MD5', `${A} 5`, `${B} 5`, 'changed'],
  ['another size', '- 5', '- 6', 'changed'],
  ['another size, one without an MD5', `${A} 5`, '- 6', 'changed'],
  ['one MD5 but two sizes: what OS says of one of them is wrong', `${A} 5`, `${A} 6`, 'changed'],
  ['the same size, no MD5', '- 5', '- 5', 'unsure'],
  ['the same size, one MD5', `${A} 5`, '- 5', 'unsure'],
  ['neither MD5 nor size', '- -', '- -', 'unsure'],
])('%s', (_, now, before, fate) => {
  expect(compare(file(`f.zip ${now}`), file(`f.zip ${before}`))).toBe(fate);
});

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['a new file', ['f.zip a 5', 'g.zip b 6'], ['f.zip a 5'], ['identical f.zip', 'added g.zip']],
  ['one that is gone', ['f.zip a 5'], ['f.zip a 5', 'g.zip b 6'], ['identical f.zip', 'gone g.zip']],
  ['a renamed one', ['new.zip a 5'], ['old.zip A 5'], ['identical new.zip < old.zip']],
  [
    'an order summary with the number of its version',
    ['6870746-Order_Details.txt a 941'],
    ['6852392-Order_Details.txt b 940'],
    ['changed 6870746-Order_Details.txt < 6852392-Order_Details.txt'],
  ],
  [
    'tiles of another order: by square, however their content went round',
    ['2-NJ60.gz a 5', '2-NJ61.gz b 5', '2-NJ62.gz c 5'],
    ['1-NJ60.gz b 5', '1-NJ61.gz a 5', '1-NJ63.gz d 5'],
    ['changed 2-NJ60.gz < 1-NJ60.gz', 'changed 2-NJ61.gz < 1-NJ61.gz', 'added 2-NJ62.gz', 'gone 1-NJ63.gz'],
  ],
  [
    'two orders in one version: their numbers tell nothing',
    ['3-NJ60.gz c 5'],
    ['1-NJ60.gz a 5', '2-NJ60.gz b 5'],
    ['added 3-NJ60.gz', 'gone 1-NJ60.gz', 'gone 2-NJ60.gz'],
  ],
  [
    'two orders in one version, one of them unchanged in content',
    ['3-NJ60.gz b 5'],
    ['1-NJ60.gz a 5', '2-NJ60.gz b 5'],
    ['identical 3-NJ60.gz < 2-NJ60.gz', 'gone 1-NJ60.gz'],
  ],
  [
    'several empty tiles: the first with the first',
    ['p.gz e 0', 'q.gz e 0'],
    ['s.gz e 0'],
    ['identical p.gz < s.gz', 'added q.gz'],
  ],
  ['a name alone does not prove anything', ['f.zip'], ['f.zip'], ['unsure f.zip']],
])('%s', (_, files, earlier, expected) => {
  expect(told(files, earlier)).toEqual(expected);
});

/** Few names, numbers and sums, so that all the ways of meeting again happen. */
const anyFile = fc.record(
  {
    fileName: fc
      .tuple(fc.constantFrom('', '1-', '2-', '77-'), fc.constantFrom('a', 'b', 'c.gz', 'NJ60.gz', '3-d'))
      .map(([number, rest]) => number + rest),
    md5: fc.constantFrom(A, B, A.toUpperCase(), 'e'.repeat(32)),
    size: fc.constantFrom(0, 5, 6, 5_329_516_822),
  },
  { requiredKeys: ['fileName'] },
);
const anyList = fc.uniqueArray(anyFile, { selector: ({ fileName }) => fileName, maxLength: 12 });

test('every file of both lists is in the diff once, and the bytes are those of the lists', () => {
  fc.assert(
    fc.property(anyList, anyList, (files, earlier) => {
      const found = diff(files, earlier);
      expect(found.files.map((one) => one.file)).toEqual(files);
      const before = found.files.flatMap((one) => (one.kind === 'added' ? [] : [one.before]));
      expect(new Set([...before, ...found.gone])).toEqual(new Set(earlier));
      expect(before.length + found.gone.length).toBe(earlier.length);

      const sums = tally(found);
      const total = (of: readonly { readonly size?: number }[]) =>
        of.reduce((sum, { size = 0 }) => sum + size, 0);
      const here = KINDS.filter((kind) => kind !== 'gone');
      expect(here.reduce((sum, kind) => sum + sums[kind].size, 0)).toBe(total(files));
      expect(here.reduce((sum, kind) => sum + sums[kind].count, 0)).toBe(files.length);
      expect(sums.gone.size + total(before)).toBe(total(earlier));
      expect(here.some((kind) => sums[kind].isMore)).toBe(files.some(({ size }) => size === undefined));
    }),
  );
});

test('the other way round, what was added is gone, and all others are the same pairs', () => {
  fc.assert(
    fc.property(anyList, anyList, (files, earlier) => {
      const [there, back] = [diff(files, earlier), diff(earlier, files)];
      const added = there.files.flatMap((one) => (one.kind === 'added' ? [one.file] : []));
      expect(new Set(back.gone)).toEqual(new Set(added));
      const pairs = (of: typeof there, isBack: boolean) =>
        of.files.flatMap((one) => {
          if (one.kind === 'added') return [];
          const [now, then] = isBack ? [one.before, one.file] : [one.file, one.before];
          return [`${one.kind} ${now.fileName} ${then.fileName}`];
        });
      expect(pairs(back, true).sort()).toEqual(pairs(there, false).sort());
    }),
  );
});

test('a version held against itself is identical wherever it says an MD5', () => {
  fc.assert(
    fc.property(anyList, (files) => {
      const found = diff(files, files);
      expect(found.gone).toEqual([]);
      for (const one of found.files) {
        expect(one.kind).toBe(one.file.md5 === undefined ? 'unsure' : 'identical');
      }
    }),
  );
});
