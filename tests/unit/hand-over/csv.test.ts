import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, csv } from '../../../utils/hand-over/csv.ts';
import { anyName } from './hostile.ts';

test('commas, quotes and ends of lines are quoted', () => {
  expect(csv([['a', 'b,c', 'd"e', 'f\ng', 7, undefined]])).toBe('\ufeffa,"b,c","d""e","f\ng",7,\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
  ['＝1', "'＝1"],
  ['﹦1', "'﹦1"],
  [' =a', " '=a"],
  ['a;=1+cmd|calc', "a;'=1+cmd|calc"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a,-1', "a,'-1"],
  ['a;"=1"', 'a;"\'=1"'],
  ['a; ＋1', "a; '＋1"],
  ['a؛=1', "a؛'=1"],
])('no formula: %j', (text, safe) => {
  expect(read(csv([[text]]))).toEqual([[safe]]);
});

test.each([
  '0040146690',
  '00000000',
  '12345678901234567890123456789012',
  '12345678e90123456789012345678901',
  '2026-09',
  '03.07.2026',
  '1/2',
  '12:30',
  '(5)',
])('%s stays what it is: it is marked as a text', (text) => {
  expect(read(csv([[text]]))).toEqual([[`'${text}`]]);
});

test.each([
  '6870746',
  '0',
  '2026-09-03',
  'AddressBase Plus - Islands',
  'E128 June 2026 Update',
  'a-b+c@d=e',
  'x',
  '',
])('%s needs no mark', (text) => {
  expect(read(csv([[text]]))).toEqual([[text]]);
});

const cell = fc.oneof(
  anyName,
  fc.nat(),
  fc
    .array(
      fc.constantFrom(';', ',', '\t', '\r', ' ', '"', "'", '=', '+', '-', '@', '＝', '－', 'a', '0', '7'),
      {
        maxLength: 9,
      },
    )
    .map((signs) => signs.join('')),
  fc.constantFrom<Cell>(undefined, '=cmd|"/c calc"!A1', '-', '@x', '"'),
);
const anyRows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });

test('whatever is in the cells, they are read back, and none is a formula', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const back = read(csv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      const cells = rows.flat();
      back.flat().forEach((text, index) => {
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
        const before = String(cells[index] ?? '');
        // Nothing but marks is added.
        expect(text.replaceAll("'", '')).toBe(before.replaceAll("'", ''));
      });
    }),
  );
});

test.each([';', ',', '\t'])(
  'where cells are separated by %j, none is a formula, whatever is quoted',
  (separator) => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const part of csv(rows).slice(1).split(separator)) {
          for (const line of part.split(/[\r\n]/))
            expect(line).not.toMatch(/^[\s"]*[=+\-@\uff0b\uff0d\uff1d\uff20]/);
        }
      }),
    );
  },
);

/** As RFC 4180 has it. */
function read(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  let at = 1;
  while (at < text.length) {
    const [whole, quoted, plain = ''] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/y[Symbol.match](
      text.slice(at),
    ) ?? [''];
    expect(whole).not.toBe('');
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (whole.endsWith('\r\n')) rows.push([]);
    at += whole.length;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}
