import { DEFAULT_SETTINGS } from '../../utils/settings.ts';
import type { Scene } from './fake-desk.ts';
import { LONG_PACKAGES } from './samples.ts';
import { NEWS, watchRecord } from './watch-samples.ts';

interface WatchState {
  readonly scene: Scene;
  readonly steps?: readonly string[];
}

const SCENE: Scene = {
  watch: watchRecord(),
  watches: { 15298: 'grab', '0040188001': 'notify' },
  had: new Map([
    ['0040146690', new Set(['6852392'])],
    ['0040154231', new Set(['6862624'])],
  ]),
  opening: { favourites: { pins: ['0040146690'], recents: [] } },
};

const LONG = watchRecord(
  NEWS.flatMap((item, turn) =>
    LONG_PACKAGES.map(({ id, name }) => ({ ...item, packageId: `${id}${turn}`, packageName: name })),
  ),
);

/** The popup with news. */
export const WATCH_STATES: Readonly<Record<string, WatchState>> = {
  news: { scene: SCENE },
  'news-long': { scene: { packages: LONG_PACKAGES, watch: LONG } },
  'news-dismissed': { scene: SCENE, steps: ['click:dismiss-all-news'] },
  'news-grabbed': { scene: SCENE, steps: ['click:grab-news'] },
  'watch-sheet': { scene: SCENE, steps: ['click:watch'] },
  'watch-sheet-off': {
    scene: { settings: { ...DEFAULT_SETTINGS, watchEvery: 'off' } },
    steps: ['click:watch'],
  },
};
