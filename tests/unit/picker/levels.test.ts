import '../components/setup.ts';

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fileRows, type Row, versionRows } from '../../../components/stores/rows.ts';
import { entriesOf } from '../../../components/stores/wording.ts';
import { type Version, versionSummary } from '../../../utils/data-hub/data-package.ts';
import { search } from '../../../utils/picker/search.ts';
import { chunks, features } from '../../data-hub/packages/files.ts';

const recorded = new URL('../../data-hub/recorded/versions.json', import.meta.url);
const summaries = v.parse(v.array(versionSummary), JSON.parse(readFileSync(recorded, 'utf8')));
const VERSIONS = versionRows(summaries);

const filesOf = (downloads: readonly { readonly fileName: string }[]): readonly Row[] => {
  const version: Version = { ...v.parse(versionSummary, summaries[0]), downloads: [...downloads] };
  return fileRows(version);
};

const NAMES = [
  'lnd_fts_land',
  'lnd_fts_landform',
  'wtr_fts_water',
  'wtr_ntwk_waterlink',
  'add_gb_builtaddress',
];
const FILES = filesOf(features(NAMES, 10, '2026-09-01'));

const first = (rows: readonly Row[], typed: string) => search(entriesOf(rows), typed).rows[0]?.id;

test.each([
  ['6852392', '6852392', 'its id'],
  ['e128', '6852392', 'the epoch'],
  ['june', '6852392', 'a month'],
  ['2026-06-25', '6852392', 'the day as OS writes it'],
  ['25 jun 2026', '6852392', 'the day as Trig shows it'],
  ['25 jnue', '6852392', 'the day with a slip'],
  ['03.07.2026', '6870746', 'the product version'],
  ['full', '6870746', 'the supply type: the newest'],
])('%s finds the version %s by %s', (typed, id) => {
  expect(first(VERSIONS, typed)).toBe(id);
});

test.each(VERSIONS.map(({ id }) => id))('the version %s comes first for its id', (id) => {
  expect(first(VERSIONS, id)).toBe(id);
});

test.each(FILES.map(({ id }) => id))('%s comes first for its name', (id) => {
  expect(first(FILES, id)).toBe(id);
});

test.each([
  ['land', 'lnd_fts_land.zip', 'a word of its name'],
  ['waterlink', 'wtr_ntwk_waterlink.zip', 'another'],
  ['add built', 'add_gb_builtaddress.zip', 'how two words begin'],
  ['builtadress', 'add_gb_builtaddress.zip', 'a word with a slip'],
  ['water summary', 'wtr_fts_water_orderSummary.json', 'what it is'],
])('%s finds %s by %s', (typed, id) => {
  expect(first(FILES, typed)).toBe(id);
});

test('of thousands of tiles only the one whose square was typed', () => {
  const files = filesOf(chunks(2000, 'x'));
  const id = files[1234]?.id ?? '';
  const square = id.replace(/^\d+-|\.gz$/g, '');
  const { rows } = search(entriesOf(files), square);
  expect(rows.map((row) => row.id)).toEqual([id]);
  expect(search(entriesOf(files), 'QQ9999').rows).toEqual([]);
});
