import type { Failure } from '../../utils/failure.ts';
import { CHAIN_STATES } from './chain-states.ts';
import { COMPARE_STATES } from './compare-states.ts';
import { failing, never, type Scene } from './fake-desk.ts';
import { FILTER_STATES } from './filter-states.ts';
import { GRABS_STATES } from './grabs-states.ts';
import { HAND_OVER_STATES } from './hand-over-states.ts';
import { HISTORY_STATES } from './history-states.ts';
import { KEY_STATES } from './key-states.ts';
import { OPEN_DATA_QUEUE, OPEN_DATA_STATES } from './open-data-states.ts';
import { OPTIONS_STATES } from './options-states.ts';
import { PICKER_QUEUE_STATES } from './picker-queue-states.ts';
import { grab, inBrowser } from './queue-samples.ts';
import { credential, LONG_FILES, LONG_PACKAGES, MANY_FILES, MANY_PACKAGES, NOW, version } from './samples.ts';
import { SET_STATES } from './set-states.ts';
import { STORAGE_STATES } from './storage-states.ts';
import { VERIFY_STATES } from './verify-states.ts';
import { WATCH_STATES } from './watch-states.ts';

export interface State {
  readonly screen: 'picker' | 'settings' | 'grabs';
  readonly scene: Scene;
  /** What a person does to get there: keys by name, `type:…`, `click:data-test`. */
  readonly steps?: readonly string[];
}

const OLD = NOW - 2 * 3_600_000;
const IN = ['Enter', 'Enter'] as const;
const SITE = 'https://osdatahub.os.uk/data/downloads/data-packages';

const picker = (scene: Scene, steps: readonly string[] = []): State => ({ screen: 'picker', scene, steps });
const settings = (scene: Scene, steps: readonly string[] = []): State => ({
  screen: 'settings',
  scene,
  steps,
});

const failed = (failure: Failure) => credential({ verdict: { kind: 'failed', failure } });

const running = grab('ABFLGB_CSV.zip', { kind: 'handed', at: NOW, ...inBrowser(7) }, { size: 5_330_118_204 });
const PROGRESS = [{ downloadId: 7, received: 3_310_118_204, total: 5_330_118_204 }];
const HOME =
  '/home/gis/Downloads/OS Data Hub/AddressBase Plus – GB monthly (0040146690)/2026-09-03 (6870746)';
const done = grab('add_gb_builtaddress.zip', {
  kind: 'done',
  at: NOW - 60_000,
  path: `${HOME}/add_gb_builtaddress.zip`,
  size: 611_204_113,
  downloadId: 5,
  session: 's1',
});
const cut = grab('add_gb_historicaddress.zip', {
  kind: 'failed',
  at: NOW,
  failure: { kind: 'wrong-size', expected: 1_204_000_113, actual: 1_204_000_112 },
});
const asking = grab('add_gb_royalmailaddress.zip', {
  kind: 'asking',
  at: NOW,
  host: 'storage.example.org',
  told: true,
});

const LIST_FAILURES: readonly Failure[] = [
  { kind: 'key-refused' },
  { kind: 'not-in-plan' },
  { kind: 'offline' },
  { kind: 'unreachable' },
  { kind: 'timed-out', seconds: 20 },
  { kind: 'rate-limited', retryAfter: 30 },
  { kind: 'service-down', status: 503 },
  { kind: 'unreadable', what: 'landing-page' },
];

const listFailures = Object.fromEntries(
  LIST_FAILURES.map((failure) => [
    `list-${failure.kind}`,
    picker({
      credential: failed(failure),
      packages: undefined,
      answers: { refreshPackages: failing(failure) },
    }),
  ]),
);

export const STATES: Readonly<Record<string, State>> = {
  loading: picker({ packages: undefined, answers: { refreshPackages: never } }),
  packages: picker({}),
  updating: picker({ answers: { refreshPackages: never } }),
  search: picker({}, ['type:addr plus']),
  'search-nothing': picker({}, ['type:contour lines of the moon']),
  empty: picker({ packages: [] }),
  old: picker({ at: OLD, answers: { refreshPackages: failing({ kind: 'offline' }) } }),
  'no-permission': picker({ permission: false, at: OLD }),
  'page-package': picker({ opening: { address: `${SITE}/0040146690` } }),
  'page-file': picker({
    opening: {
      address:
        'https://osdatahub.os.uk/api/dataPackages/0040146690/6852392/download?fileName=add_gb_builtaddress.zip',
    },
  }),
  'page-looking': picker({
    opening: { address: `${SITE}/18296` },
    answers: { refreshPackages: never },
  }),
  'page-unseen': picker({ opening: { address: `${SITE}/18296` } }),
  'page-unseen-long': picker({ opening: { address: `${SITE}/00401466900040146690` } }),
  favourites: picker({
    opening: { favourites: { pins: ['0040188001', '20247'], recents: ['0040146690', '0040154231'] } },
  }),
  'favourites-recent': picker({ opening: { favourites: { pins: [], recents: ['0040146690'] } } }, [
    'ArrowDown',
  ]),
  'favourites-long': picker({
    packages: LONG_PACKAGES,
    opening: {
      favourites: {
        pins: LONG_PACKAGES.slice(2, 3).map(({ id }) => id),
        recents: LONG_PACKAGES.slice(1, 2).map(({ id }) => id),
      },
    },
  }),
  versions: picker({}, ['Enter']),
  'versions-empty': picker({}, ['End', 'Enter']),
  files: picker({}, IN),
  'files-loading': picker({ version: () => undefined, answers: { refreshVersion: never } }, IN),
  'files-gone': picker(
    { version: () => undefined, answers: { refreshVersion: failing({ kind: 'not-found' }) } },
    IN,
  ),
  'files-many': picker({ version: (p, v) => version(p, v, MANY_FILES) }, [...IN, 'End']),
  grabbing: picker({ grabs: [running], progress: PROGRESS }, IN),
  'grab-waiting': picker({ grabs: [grab('ABFLGB_CSV.zip', { kind: 'signing', at: NOW, life: 'l' })] }, IN),
  'grab-done': picker({ grabs: [done] }, [...IN, 'ArrowDown']),
  'grab-failed': picker({ grabs: [cut] }, IN),
  'grab-asking': picker({ grabs: [asking] }, IN),
  'grab-cancelled': picker({ grabs: [running], progress: PROGRESS }, [...IN, 'click:cancel-grab']),
  'grabs-all': picker({ grabs: [running, done, cut, asking], progress: PROGRESS }, IN),
  'key-sheet': picker({}, ['?']),
  long: picker({ packages: LONG_PACKAGES }),
  'long-versions': picker({ packages: LONG_PACKAGES }, ['Enter']),
  'long-files': picker({ packages: LONG_PACKAGES, version: (p, v) => version(p, v, LONG_FILES) }, IN),
  many: picker({ packages: MANY_PACKAGES }, ['PageDown', 'PageDown']),
  ...listFailures,
  ...Object.fromEntries(
    Object.entries({
      ...PICKER_QUEUE_STATES,
      ...FILTER_STATES,
      ...CHAIN_STATES,
      ...COMPARE_STATES,
      ...WATCH_STATES,
      ...SET_STATES,
    }).map(([name, { scene, steps }]) => [name, picker(scene, steps)]),
  ),
  ...Object.fromEntries(
    Object.entries(OPEN_DATA_STATES).map(([name, { scene, steps }]) => [name, picker(scene, steps)]),
  ),
  ...GRABS_STATES,
  ...HISTORY_STATES,
  'queue-open-data': { screen: 'grabs', scene: OPEN_DATA_QUEUE },
  ...VERIFY_STATES,
  ...KEY_STATES,
  ...HAND_OVER_STATES,
  ...STORAGE_STATES,
  'options-none': settings({ credential: null }),
  'options-works': settings({}),
  'options-empty': settings({ credential: credential({ verdict: { kind: 'works', packages: 0 } }) }),
  'options-not-in-plan': settings({ credential: failed({ kind: 'not-in-plan' }) }),
  'options-offline': settings({ credential: failed({ kind: 'offline' }) }),
  'options-refused': settings({ credential: null, answers: { saveKey: failing({ kind: 'key-refused' }) } }, [
    'key:practice-key-1a2b',
    'click:save-key',
  ]),
  'options-not-a-key': settings({ credential: null, answers: { saveKey: failing({ kind: 'not-a-key' }) } }, [
    'key:oops',
    'click:save-key',
  ]),
  'options-replace': settings({}, ['click:replace-key']),
  'options-remove': settings({}, ['click:remove-key']),
  'options-permission': settings({ permission: false }),
  ...Object.fromEntries(
    Object.entries(OPTIONS_STATES).map(([name, { scene, steps }]) => [name, settings(scene, steps)]),
  ),
  'options-session': settings({ credential: credential({ keep: 'session' }) }),
};
