import type { Presets } from '../../utils/picker/presets.ts';
import type { Scene } from './fake-desk.ts';
import { FEATURE_FILES, TILE_FILES, version } from './samples.ts';

const IN = ['Enter', 'Enter'] as const;
const FILTERS = [...IN, 'ctrl+f'] as const;
const MAP = [...IN, 'ctrl+g'] as const;

const zips = { query: 'add_gb_*.zip', kind: 'data', sort: 'largest' } as const;
const NAMED: Presets = {
  ABFLATSLA: {
    presets: [
      { name: 'GB zips', filter: zips, squares: [] },
      { name: 'Summaries only', filter: { query: '', kind: 'summaries', sort: 'name' }, squares: [] },
      { name: 'Our corner of the county', filter: { query: '', kind: 'all', sort: 'name' }, squares: ['TQ'] },
    ],
  },
};

const features: Scene = { version: (p, v) => version(p, v, FEATURE_FILES) };
const tiles: Scene = { version: (p, v) => version(p, v, TILE_FILES) };

/** The files of a version, filtered, kept under a name and picked by squares. */
export const FILTER_STATES: Readonly<
  Record<string, { readonly scene: Scene; readonly steps: readonly string[] }>
> = {
  'filters-open': { scene: features, steps: FILTERS },
  'filters-tiles': { scene: tiles, steps: FILTERS },
  'filters-in-use': {
    scene: features,
    steps: [...FILTERS, 'click:choose-data', 'click:choose-largest', 'click:filters'],
  },
  'filters-pattern': { scene: features, steps: [...IN, 'type:add_gb_*.zip add_isl_*.zip -*historic*'] },
  'filters-nothing': {
    scene: { ...features, presets: NAMED },
    steps: [...FILTERS, 'click:choose-summaries', 'type:zip'],
  },
  'filters-hidden': {
    scene: features,
    steps: [...IN, ' ', ' ', ' ', 'type:isl'],
  },
  'filters-presets': { scene: { ...features, presets: NAMED }, steps: [...FILTERS, 'click:preset'] },
  'filters-edit': { scene: { ...features, presets: NAMED }, steps: [...FILTERS, 'click:edit-presets'] },
  'filters-removed': {
    scene: { ...features, presets: NAMED },
    steps: [...FILTERS, 'click:edit-presets', 'click:remove-preset'],
  },
  'filters-keep': {
    scene: features,
    steps: [...FILTERS, 'click:choose-data', 'click:keep', 'preset:GB zips'],
  },
  'filters-offer': {
    scene: { ...features, presets: { ABFLATSLA: { presets: [], last: { filter: zips, squares: [] } } } },
    steps: [...IN, 'wait:300'],
  },
  'tiles-map': { scene: tiles, steps: [...MAP, 'wait:300'] },
  'tiles-picked': {
    scene: tiles,
    steps: [...MAP, 'squares:TQ SU NJ60 NT SP40', 'click:select-squares', 'wait:100'],
  },
  'tiles-inside': {
    scene: tiles,
    steps: [
      ...MAP,
      'squares:NJ60 NJ61 NJ7050',
      'click:select-squares',
      'wait:100',
      'click:zoom-in',
      'wait:100',
    ],
  },
  'tiles-deep': { scene: tiles, steps: [...MAP, 'wait:200', 'click:zoom-in', 'wait:100', 'click:zoom-in'] },
  'tiles-list': {
    scene: tiles,
    steps: [
      ...MAP,
      'squares:NC NJ60',
      'click:select-squares',
      'click:view-list',
      'wait:200',
      'on:ArrowDown',
      'on:ArrowDown',
      'on:ArrowRight',
      'wait:100',
    ],
  },
  'tiles-unknown': {
    scene: tiles,
    steps: [...MAP, 'squares:TQ ZZ11 HP 17 banana', 'click:select-squares', 'wait:100'],
  },
  'tiles-none': { scene: features, steps: MAP },
};
