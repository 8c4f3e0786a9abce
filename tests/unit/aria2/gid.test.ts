import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gidOf, idIn, idOf, isOfAria2, newMark } from '../../../utils/aria2/gid.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a number, its gid and back, for any link and any installation', () => {
  fc.assert(
    fc.property(hash, random, (linkHash, chance) => {
      const [id, mark] = [idOf(linkHash), newMark(chance)];
      expect(Number.isSafeInteger(id)).toBe(true);
      expect(isOfAria2(id)).toBe(true);
      const gid = gidOf(id, mark);
      expect(gid).toMatch(/^[0-9a-f]{16}$/);
      expect(gid).not.toMatch(/^0+$/);
      expect(idIn(gid, mark)).toBe(id);
    }),
  );
});

test('what another program gave to aria2 is not ours, and no browser counts so far', () => {
  expect(idIn('abcdef0123456789', '123456')).toBeUndefined();
  expect(isOfAria2(2 ** 31)).toBe(false);
});
