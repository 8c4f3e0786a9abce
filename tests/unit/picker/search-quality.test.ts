import '../components/setup.ts';

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { packageRows } from '../../../components/stores/rows.ts';
import { entriesOf } from '../../../components/stores/wording.ts';
import { dataPackages } from '../../../utils/data-hub/data-package.ts';
import { search } from '../../../utils/picker/search.ts';
import { QUERIES } from './queries.ts';

const recorded = new URL('../../data-hub/recorded/data-packages.json', import.meta.url);
const { entries: packages } = v.parse(dataPackages, JSON.parse(readFileSync(recorded, 'utf8')));
const entries = entriesOf(packageRows(packages));

/** Places, from 0, of the first right one in what was found; -1 if it was not. */
const answers = QUERIES.map(({ typed, wants, remembers }) => {
  const found = search(entries, typed).rows.map(({ id }) => id);
  return { typed, remembers, wants, found, place: found.findIndex((id) => wants.includes(id)) };
});

test('the right package comes first for 95 of 100 things that people type', () => {
  const others = answers.filter(({ place }) => place !== 0);
  expect(QUERIES).toHaveLength(60);
  expect(others.length, JSON.stringify(others, null, 1)).toBeLessThanOrEqual(QUERIES.length * 0.05);
});

test.each(answers)('$typed ($remembers): right among the first three', ({ place, wants, found }) => {
  expect(place, `wanted ${wants}, found ${found}`).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThan(3);
});

test('every id in the list of queries is one that was recorded', () => {
  const known = new Set(packages.map(({ id }) => id));
  expect(QUERIES.flatMap(({ wants }) => wants).filter((id) => !known.has(id))).toEqual([]);
});
