import fc from 'fast-check';
import type { GenericSchema } from 'valibot';
import { expect, test } from 'vitest';
import { dataPackages, version } from '../../utils/data-hub/data-package.ts';
import { openFiles, products } from '../../utils/data-hub/open-data.ts';
import { readAnswer } from '../../utils/data-hub/read-answer.ts';
import { always, LONG, share } from './always.ts';
import { odd } from './cases.ts';

type Json = Readonly<Record<string, unknown>>;

/** A whole entry, the n-th of its list. */
const WHOLE = {
  dataPackages: (n: number): Json => ({
    ...{ id: String(1000 + n), name: `Package ${n}`, createdOn: '2026-09-03', productId: 'NGDAD' },
    ...{ productName: 'OS S+B Recipe: addresses', versions: [WHOLE.versions(n)] },
  }),
  versions: (n: number): Json => ({
    ...{ id: String(5000 + n), createdOn: '2026-09-03', reason: 'UPDATE', supplyType: 'COU' },
    ...{ productVersion: '2026-09-03', format: 'CSV' },
  }),
  version: (n: number): Json => ({ fileName: `${n}.zip`, size: n, md5: n.toString(16).padStart(32, '0') }),
  products: (n: number): Json => ({
    id: `Open${n}`,
    name: `Product ${n}`,
    version: '2026-09',
    areas: ['GB'],
  }),
  openFiles: (n: number): Json => ({ ...WHOLE.version(n), area: 'GB', format: 'CSV' }),
} as const;

type Kind = keyof typeof WHOLE;

/** Something else in the place of the entry, or one or two of its fields gone, odd or one level deeper. */
const damage = (entry: Json): fc.Arbitrary<unknown> =>
  fc.oneof(
    odd.filter((value) => typeof value !== 'object' || value === null || Array.isArray(value)),
    fc.constantFrom<unknown>(null, [entry], { entry }, JSON.stringify(entry)),
    fc
      .array(
        fc.tuple(fc.constantFrom(...Object.keys(entry)), fc.constantFrom('gone', 'odd', 'deeper'), odd),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((changes) => {
        const damaged: Record<string, unknown> = { ...entry };
        for (const [name, how, value] of changes) {
          if (how === 'gone') delete damaged[name];
          else damaged[name] = how === 'odd' ? value : { value: entry[name] };
        }
        return damaged;
      }),
  );

/** A list of which some entries are damaged, with the numbers of those that are whole. */
const lists = fc
  .constantFrom<Kind>('dataPackages', 'versions', 'version', 'products', 'openFiles')
  .chain((kind) =>
    fc
      .array(fc.boolean(), { minLength: 1, maxLength: 8 })
      .chain((isWhole) =>
        fc
          .tuple(...isWhole.map((whole, n) => (whole ? fc.constant(WHOLE[kind](n)) : damage(WHOLE[kind](n)))))
          .map((list) => ({ kind, list, whole: isWhole.flatMap((is, n) => (is ? [n] : [])) })),
      ),
  );

const SCHEMAS = { dataPackages, versions: dataPackages, version, products, openFiles } as const;

function answerOf(kind: Kind, list: readonly unknown[]): string {
  if (kind === 'version') return JSON.stringify({ id: '1', createdOn: '2026-09-03', downloads: list });
  if (kind === 'versions') return JSON.stringify([{ ...WHOLE.dataPackages(0), versions: list }]);
  return JSON.stringify(list);
}

/** The entries of the list, wherever the answer has them. */
function entriesIn(kind: Kind, value: unknown): readonly unknown[] {
  const { entries = [], downloads = [] } = value as {
    entries?: readonly unknown[];
    downloads?: readonly unknown[];
  };
  if (kind === 'version') return downloads;
  return kind === 'versions' ? (entries[0] as { versions: readonly unknown[] }).versions : entries;
}

test(
  'of n entries of any list of which k are damaged, the others are shown as they are',
  () => {
    let damagedLists = 0;
    always(lists, ({ kind, list, whole }) => {
      if (whole.length < list.length) damagedLists += 1;
      const answer = readAnswer<GenericSchema>(answerOf(kind, list), SCHEMAS[kind]);
      // A list in which nothing can be read is none.
      if (!answer.ok) return expect(whole).toEqual([]);
      const shown = entriesIn(kind, answer.value);
      const undamaged = readAnswer<GenericSchema>(
        answerOf(
          kind,
          whole.map((n) => WHOLE[kind](n)),
        ),
        SCHEMAS[kind],
      );
      if (!undamaged.ok) throw new Error('What is whole must be read.');
      for (const entry of entriesIn(kind, undamaged.value)) expect(shown).toContainEqual(entry);
      expect(shown.length).toBeLessThanOrEqual(list.length);
    });
    expect(damagedLists).toBeGreaterThan(share(2));
  },
  LONG,
);

test(
  'what is left out of a list is counted',
  () => {
    always(lists, ({ kind, list }) => {
      const answer = readAnswer<GenericSchema>(answerOf(kind, list), SCHEMAS[kind]);
      if (!answer.ok) return;
      const shown = entriesIn(kind, answer.value).length;
      const holder =
        kind === 'versions' ? (answer.value as { entries: readonly unknown[] }).entries[0] : answer.value;
      const { flaws = {} } = holder as { flaws?: Readonly<Record<string, number>> };
      const { id = 0, fileName = 0, twice = 0 } = flaws;
      expect(shown + id + fileName + twice).toBe(list.length);
    });
  },
  LONG,
);
