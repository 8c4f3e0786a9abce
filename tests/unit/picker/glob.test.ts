import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsGlob } from '../../../utils/picker/glob.ts';

test.each([
  ['add_gb_*.zip', 'add_gb_builtaddress.zip', true],
  ['add_gb_*.zip', 'add_isl_builtaddress.zip', false],
  ['add_gb_*.zip', 'add_gb_.zip', true],
  ['*NJ60*', '5436275-NJ6050.gz', true],
  ['5436275-NJ6?50.gz', '5436275-NJ6050.gz', true],
  ['5436275-NJ6?.gz', '5436275-NJ6050.gz', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['?', '', false],
  ['*.zip*', 'a.zip', true],
  ['a*b*c', 'aXbYbZc', true],
  ['*.gz', 'name.gz.md5', false],
])('%s on %s: %s', (glob, name, fits) => {
  expect(fitsGlob(glob, name)).toBe(fits);
});

/** The same in one line, for short texts: every star tries everything. */
const reference = (glob: string, name: string): boolean => {
  if (glob === '') return name === '';
  if (glob[0] === '*') {
    return reference(glob.slice(1), name) || (name !== '' && reference(glob, name.slice(1)));
  }
  return name !== '' && (glob[0] === '?' || glob[0] === name[0]) && reference(glob.slice(1), name.slice(1));
};

test('it agrees with trying everything', () => {
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 10 });
  fc.assert(
    fc.property(glob, name, (one, other) => {
      expect(fitsGlob(one, other)).toBe(reference(one, other));
    }),
    { numRuns: 5_000 },
  );
});

test('signs of a regular expression mean nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (name) => {
      expect(fitsGlob(name.replace(/[*?]/g, ''), name.replace(/[*?]/g, ''))).toBe(true);
      expect(fitsGlob(`*${name.replace(/[*?]/g, '')}*`, `x${name.replace(/[*?]/g, '')}y`)).toBe(true);
    }),
  );
});

test('a pattern that would stall a backtracking matcher costs no more than length times length', () => {
  const name = 'a'.repeat(2_000);
  let looked = 0;
  const counted = new Proxy(Object(name) as object, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  const glob = `${'*a'.repeat(30)}*b`;
  expect(fitsGlob(glob, counted as unknown as string)).toBe(false);
  expect(looked).toBeLessThan(name.length * glob.length);
});
