import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryOf, type Wording } from '../../../utils/picker/entry.ts';
import { highlights } from '../../../utils/picker/highlights.ts';
import { search } from '../../../utils/picker/search.ts';

/** Words as OS and people write them, and any others. */
const word = fc.oneof(
  fc.constantFrom('AddressBase', 'Plus', '(FULL)', 'add_gb.zip', 'Code-Point', '16.07.2026', 'Esri®', 'Môn'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aAbBcC019_-.*+?([\\\ud83d😀'), minLength: 1, maxLength: 8 }),
);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const wording: fc.Arbitrary<Wording> = fc.record({
  id: fc.stringMatching(/^\d{1,10}$/),
  names: fc.array(text, { maxLength: 2 }),
  facts: fc.array(text, { maxLength: 4 }),
});
const rowsOf = (wordings: readonly Wording[]) => wordings.map((wording) => ({ wording }));
const entriesOf = (rows: ReturnType<typeof rowsOf>) => rows.map((row) => entryOf(row, row.wording));

test('a row is found by its own words in any order', () => {
  const some = fc.array(wording, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, fc.nat(), fc.infiniteStream(fc.nat()), (wordings, pick, draws) => {
      const rows = rowsOf(wordings);
      const row = rows[pick % rows.length];
      const { id, names, facts } = row?.wording ?? { id: '', names: [], facts: [] };
      const words = [id, ...names, ...facts].join(' ').split(/\s+/);
      const typed = words
        .map((one) => ({ one, at: draws.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .slice(0, 4);
      const found = search(entriesOf(rows), typed.map(({ one }) => one).join(' '));
      expect(found.rows).toContain(row);
      expect(found.near).toBe(false);
    }),
  );
});

test('a row is first for its id, with any number of zeros before it', () => {
  const some = fc.uniqueArray(wording, { minLength: 1, maxLength: 6, selector: ({ id }) => Number(id) });
  fc.assert(
    fc.property(some, fc.nat(), fc.nat(5), (wordings, pick, zeros) => {
      const rows = rowsOf(wordings);
      const row = rows[pick % rows.length];
      const typed = '0'.repeat(zeros) + String(Number(row?.wording.id));
      expect(search(entriesOf(rows), typed).rows[0]).toBe(row);
    }),
  );
});

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 4, maxLength: 12 });

/** The word with one slip at a place that the number names. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (one, at) => `${one.slice(0, at)}z${one.slice(at + 1)}`,
  (one, at) => one.slice(0, at) + one.slice(at + 1),
  (one, at) => `${one.slice(0, at)}${one[at]}${one.slice(at)}`,
  (one, at) => `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at]}${one.slice(at + 2)}`,
];

test('one slip in a word of four letters or more is forgiven, and marked where the word is', () => {
  fc.assert(
    fc.property(letters, fc.nat(), fc.constantFrom(...SLIPS), (meant, draw, slip) => {
      const typed = slip(meant, draw % meant.length);
      fc.pre(typed.length >= 4);
      const name = `(FULL) ${meant.toUpperCase()} 2026`;
      const rows = rowsOf([{ id: '1', names: [name], facts: [] }]);
      const found = search(entriesOf(rows), typed);
      expect(found.rows).toEqual(rows);
      const marked = highlights(name, typed, found.near);
      expect(marked).toHaveLength(1);
      expect(marked[0]?.[0]).toBeGreaterThanOrEqual(7);
      expect(marked[0]?.[1]).toBeLessThanOrEqual(7 + meant.length);
    }),
  );
});

test('highlights are sorted, in bounds, and never overlap or touch empty', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (shown, typed, near) => {
      let last = -1;
      for (const [start, end] of highlights(shown, typed, near)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(shown.length);
        last = end;
      }
    }),
  );
});

test('whatever is typed, each row is found at most once', () => {
  fc.assert(
    fc.property(fc.array(wording, { maxLength: 6 }), text, (wordings, typed) => {
      const { rows } = search(entriesOf(rowsOf(wordings)), typed);
      expect(new Set(rows).size).toBe(rows.length);
    }),
  );
});
