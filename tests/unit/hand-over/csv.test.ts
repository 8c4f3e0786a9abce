import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, csv } from '../../../utils/hand-over/csv.ts';
import { anyName } from './hostile.ts';

test('commas, quotes and ends of lines are quoted', () => {
  expect(csv([['a', 'b,c', 'd"e', 'f\ng', 7, undefined]])).toBe('\ufeffa,"b,c","d""e","f\ng",7,\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('no formula: %j', (text) => {
  const [[cell] = []] = read(csv([[text]]));
  expect(cell).toBe(`'${text}`);
});

test('whatever is in the cells, they are read back, and none is a formula', () => {
  const cell = fc.oneof(
    anyName,
    fc.nat(),
    fc.constantFrom<Cell>(undefined, '=cmd|"/c calc"!A1', '-', '@x', '"'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const back = read(csv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      back.flat().forEach((text, index) => {
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
        const before = String(rows.flat()[index] ?? '');
        expect([before, `'${before}`]).toContain(text);
      });
    }),
  );
});

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
