import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceIn } from '../../utils/data-hub/tiles/in-name.ts';
import { nameOf, overlap, readReference } from '../../utils/data-hub/tiles/reference.ts';
import { areasOf, tilingOf } from '../../utils/data-hub/tiles/tiling.ts';
import { readSquares } from '../../utils/data-hub/tiles/typed.ts';
import { fitsGlob } from '../../utils/picker/glob.ts';
import { termsOf } from '../../utils/picker/terms.ts';
import { always, LONG } from './always.ts';
import { hostileText } from './cases.ts';

const sign = fc.constantFrom('a', 'b', '.', '_');
const patterns = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.oneof(sign, fc.constantFrom('*', '*', '?')), { maxLength: 12 }) },
  // Thirty stars, and at the end what never comes: a pattern made into a regular expression would not return.
  { weight: 1, arbitrary: fc.constant([...'*a'.repeat(30), 'b']) },
);
const names = fc.oneof(
  { weight: 8, arbitrary: fc.array(sign, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 300 }).map((times) => [...'a'.repeat(times)]) },
);

/** By a table of every beginning against every beginning. */
function byTrying(glob: readonly string[], name: readonly string[]): boolean {
  let row = [true, ...name.map(() => false)];
  for (const one of glob) {
    const next = [one === '*' && row[0] === true];
    for (const [index, letter] of name.entries()) {
      const fits = one === '?' || one === letter;
      next.push(one === '*' ? next[index] === true || row[index + 1] === true : fits && row[index] === true);
    }
    row = next;
  }
  return row.at(-1) === true;
}

test(
  'a pattern finds what trying everything finds, however many stars it has',
  () => {
    always(fc.tuple(patterns, names), ([glob, name]) => {
      expect(fitsGlob(glob.join(''), name.join(''))).toBe(byTrying(glob, name));
    });
  },
  LONG,
);

test(
  'whatever is typed over the files, it finds some of them or none',
  () => {
    always(fc.tuple(hostileText, hostileText), ([typed, name]) => {
      const { words, fits } = termsOf(typed);
      expect(typeof words).toBe('string');
      if (fits) expect(typeof fits(name)).toBe('boolean');
    });
  },
  LONG,
);

const square = fc
  .tuple(
    fc.constantFrom('TQ', 'nj', 'SU', 'ZZ', 'so'),
    fc.stringMatching(/^\d{0,11}$/),
    fc.constantFrom('', 'NW', 'se', 'N'),
  )
  .map((parts) => parts.join(''));
const text = fc.oneof({ weight: 3, arbitrary: square }, { weight: 1, arbitrary: hostileText });

test(
  'whatever is read as a reference is a square of the grid, and its name leads back to it',
  () => {
    always(text, (typed) => {
      for (const read of [readReference(typed), referenceIn(`${typed}.gz`)]) {
        if (!read) continue;
        expect(read.side).toBeGreaterThanOrEqual(1);
        expect(read.side).toBeLessThanOrEqual(100_000);
        expect([read.east, read.north].every((metres) => Number.isInteger(metres) && metres >= 0)).toBe(true);
        const again = readReference(nameOf(read));
        expect(again && overlap(again, read)).toBe(true);
      }
    });
  },
  LONG,
);

const FILES = ['TQ3080', 'TQ3580', 'TQ3085', 'NJ6050', 'NJ6550'].map((name) => ({
  id: `5436275-${name}.gz`,
  size: 5,
}));
const TILING = tilingOf(FILES, areasOf(FILES.map(({ id }) => id)));
const IDS = new Set(FILES.map(({ id }) => id));

const pasted = fc
  .array(fc.tuple(text, fc.constantFrom(' ', ', ', '\n', ';', '\t', '  ')), { maxLength: 12 })
  .map((words) => words.flat().join(''));

test(
  'whatever is pasted for squares, each word is found, empty or unknown, and files are of the list',
  () => {
    always(pasted, (list) => {
      const { ids, found, empty, unknown } = readSquares(list, TILING);
      for (const id of ids) expect(IDS).toContain(id);
      expect(ids.size > 0).toBe(found.length > 0);
      for (const name of [...found, ...empty]) expect(readReference(name)).toBeDefined();
      for (const word of unknown) expect(readReference(word)).toBeUndefined();
    });
  },
  LONG,
);
