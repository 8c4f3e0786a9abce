import type { DataFile } from '../../utils/data-hub/data-package.ts';
import { failing, never, type Scene } from './fake-desk.ts';
import { entry } from './queue-samples.ts';
import { version } from './samples.ts';

const IN = ['type:0040146690', 'wait:100', 'Enter', 'wait:100', 'Enter', 'wait:100'] as const;
const COMPARE = [...IN, 'ctrl+m', 'wait:300'] as const;

const HERE = '6870746';
const HAD = '6852392';

const sum = (seed: number): string => seed.toString(16).padStart(32, 'abcdef0123456789'.repeat(2));

/** 9,945 tiles that are the same but for their order number, 40 others, 12 new ones. */
const tile = (index: number, order: string, seed: number): DataFile => ({
  fileName: `${order}-NJ${String(index).padStart(4, '0')}.gz`,
  size: 900_000 + index * 977,
  md5: sum(seed),
});

const NOW_FILES: readonly DataFile[] = [
  { fileName: `${HERE}-Order_Details.txt`, size: 941, md5: sum(1) },
  ...Array.from({ length: 9_997 }, (_, index) =>
    tile(index, '5500114', index < 40 ? index + 50_000 : index + 100),
  ),
];

const BEFORE_FILES: readonly DataFile[] = [
  { fileName: `${HAD}-Order_Details.txt`, size: 940, md5: sum(2) },
  ...Array.from({ length: 9_985 }, (_, index) => tile(index, '5436275', index + 100)),
  ...['SV8000', 'SV8005', 'SV8500'].map((square) => ({ fileName: `5436275-${square}.gz`, size: 812_000 })),
];

/** Every kind of difference among a handful. */
const FEW_NOW: readonly DataFile[] = [
  { fileName: 'add_gb_builtaddress.zip', size: 611_204_113, md5: sum(3) },
  { fileName: 'add_gb_historicaddress.zip', size: 1_204_000_113, md5: sum(4) },
  { fileName: 'add_gb_prebuildaddress.zip', size: 41_000_113, md5: sum(5) },
  { fileName: 'add_gb_royalmailaddress.zip', size: 842_300_113, md5: sum(6) },
  { fileName: 'add_gb_streets_without_facts.zip' },
];

const FEW_BEFORE: readonly DataFile[] = [
  { fileName: 'add_gb_builtaddress.zip', size: 609_204_113, md5: sum(7) },
  { fileName: 'add_gb_historic_address.zip', size: 1_204_000_113, md5: sum(4) },
  { fileName: 'add_gb_royalmailaddress.zip', size: 842_300_113, md5: sum(6) },
  { fileName: 'add_gb_streets_without_facts.zip' },
  { fileName: 'add_isl_builtaddress.zip', size: 4_300_113, md5: sum(8) },
];

const had = [entry('add_gb_builtaddress.zip', { versionId: HAD, createdOn: '2026-07-22' })];

/** As `few`, and two of its files are at hand from the version before, one of them under another name. */
export const SAME: Scene = {
  version: (p, v) => version(p, v, v === HERE ? FEW_NOW : FEW_BEFORE),
  ledger: [
    ['add_gb_historic_address.zip', 1_204_000_113, 4] as const,
    ['add_gb_royalmailaddress.zip', 842_300_113, 6] as const,
  ].map(([name, size, seed]) =>
    entry(name, { versionId: HAD, createdOn: '2026-07-22', size, md5: sum(seed) }),
  ),
};

export const few: Scene = {
  version: (p, v) => version(p, v, v === HERE ? FEW_NOW : FEW_BEFORE),
  ledger: had,
};
const many: Scene = { version: (p, v) => version(p, v, v === HERE ? NOW_FILES : BEFORE_FILES), ledger: had };
const onlyHere = (p: string, v: string) => (v === HERE ? version(p, v, FEW_NOW) : undefined);

/** A version held against another one. */
export const COMPARE_STATES: Readonly<
  Record<string, { readonly scene: Scene; readonly steps: readonly string[] }>
> = {
  compare: { scene: few, steps: COMPARE },
  'compare-many': { scene: many, steps: COMPARE },
  'compare-selected': { scene: many, steps: [...COMPARE, 'click:select-changed', 'wait:100'] },
  'compare-changed': { scene: few, steps: [...COMPARE, 'click:kind-changed', 'wait:100'] },
  'compare-gone': { scene: few, steps: [...COMPARE, 'click:kind-gone', 'wait:200'] },
  'compare-same': {
    scene: { ...few, version: (p, v) => version(p, v, FEW_NOW.slice(0, 3)) },
    steps: COMPARE,
  },
  'compare-asking': {
    scene: { ...few, version: onlyHere, answers: { refreshVersion: never } },
    steps: COMPARE,
  },
  'compare-not-found': {
    scene: {
      ...few,
      version: onlyHere,
      answers: { refreshVersion: failing({ kind: 'not-found' }) },
    },
    steps: COMPARE,
  },
  'compare-offline': {
    scene: {
      ...few,
      version: onlyHere,
      answers: { refreshVersion: failing({ kind: 'offline' }) },
    },
    steps: COMPARE,
  },
  'compare-same-files': { scene: SAME, steps: [...IN, 'wait:300'] },
  'compare-same-skipped': { scene: SAME, steps: [...IN, 'wait:300', 'ctrl+a', 'ctrl+s', 'wait:100'] },
  'compare-same-all': { scene: SAME, steps: [...COMPARE, 'wait:200', 'ctrl+a', 'ctrl+s', 'wait:100'] },
  'compare-only': {
    scene: {},
    steps: ['type:0040143634', 'wait:100', 'Enter', 'wait:100', 'Enter', 'ctrl+m', 'wait:200'],
  },
};
