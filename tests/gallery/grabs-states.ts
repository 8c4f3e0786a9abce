import type { Failure } from '../../utils/failure.ts';
import type { Grab, GrabState } from '../../utils/grabs/grab.ts';
import type { HoldReason } from '../../utils/grabs/hold.ts';
import type { KeyPace } from '../../utils/ports.ts';
import { failing, type Scene } from './fake-desk.ts';
import { ASKS, grab, inBrowser, keyHold, questionOf } from './queue-samples.ts';
import { credential, NOW } from './samples.ts';
import type { State } from './states.ts';

const MINUTE = 60_000;
const HOME = '/home/gis/Downloads/OS Data Hub';

const done = (fileName: string, size = 4_800_000, downloadId = 5): GrabState => ({
  kind: 'done',
  at: NOW - 9 * MINUTE,
  path: `${HOME}/Topography, whole county (0040154231)/2026-07-21 (6862624)/${fileName}`,
  size,
  downloadId,
  session: 's1',
});
const handed = (downloadId: number): GrabState => ({ kind: 'handed', at: NOW, ...inBrowser(downloadId) });
const failed = (failure: Failure): GrabState => ({ kind: 'failed', at: NOW - MINUTE, failure });
const waiting = (until: number): GrabState => ({
  kind: 'waiting',
  at: NOW,
  until,
  why: { kind: 'storage-failed' },
});

const TOPOGRAPHY = {
  batchId: '20000000-0000-4000-8000-000000000001',
  packageId: '0040154231',
  packageName: 'Topography, whole county',
  versionId: '6862624',
  createdOn: '2026-07-21',
  size: 4_800_000,
  addedAt: NOW - 5000,
} as const;

const tile = (index: number): string => `5436275-NJ${String(6000 + index * 5)}.gz`;

function stateOf(index: number): GrabState {
  if (index < 312) return done(tile(index), 4_800_000, 100 + index);
  if (index < 317) return handed(index);
  if (index === 317) return { kind: 'signing', at: NOW, life: 'l' };
  if (index < 320) return waiting(NOW + 4 * MINUTE);
  if (index === 322) return failed({ kind: 'wrong-size', expected: 4_800_000, actual: 4_700_000 });
  return { kind: 'queued' };
}

const topography: readonly Grab[] = Array.from({ length: 400 }, (_, index) =>
  grab(tile(index), stateOf(index), { ...TOPOGRAPHY, order: index }),
);

const big = grab('ABFLGB_CSV.zip', handed(7), { size: 5_330_118_204, addedAt: NOW - 3000 });
const updates: readonly Grab[] = ['2026-06-10', '2026-07-22', '2026-09-03'].map((createdOn, index) =>
  grab(
    `update_${createdOn}.zip`,
    { kind: 'queued' },
    {
      batchId: '20000000-0000-4000-8000-000000000002',
      packageId: '0040160114',
      packageName: 'AddressBase Plus – GB updates',
      versionId: String(6_870_823 + index),
      createdOn,
      addedAt: NOW - 9000,
    },
  ),
);
const islands: readonly Grab[] = ['islands_a.zip', 'islands_b.zip'].map((fileName) =>
  grab(fileName, done(fileName, 611_204_113), {
    batchId: '20000000-0000-4000-8000-000000000003',
    packageId: '0040143634',
    packageName: 'AddressBase Plus – Islands',
    addedAt: NOW - 9_000_000,
  }),
);

/** Downloads that grow while one looks: the figures of the head need a few seconds to be told. */
const growing = () => {
  const seconds = performance.now() / 1000;
  return [
    { downloadId: 7, received: 3_310_118_204 + Math.round(seconds * 11_000_000), total: 5_330_118_204 },
    ...[312, 313, 314, 315, 316].map((downloadId, index) => ({
      downloadId,
      received: Math.min(4_700_000, 700_000 * index + Math.round(seconds * 200_000)),
      total: 4_800_000,
    })),
  ];
};

const busy: Scene = {
  grabs: [...topography, big, ...updates, ...islands],
  progress: growing,
  clock: () => NOW + performance.now(),
};

const EVERY: readonly (readonly [name: string, state: GrabState])[] = [
  ['asking.zip', { kind: 'asking', at: NOW, host: 'storage.example.org', told: true }],
  ['queued.zip', { kind: 'queued' }],
  ['waiting.zip', waiting(NOW + 4 * MINUTE)],
  ['waiting_soon.zip', waiting(NOW + 9000)],
  ['signing.zip', { kind: 'signing', at: NOW, life: 'l' }],
  ['handing.zip', { kind: 'handing', at: NOW, life: 'l', session: 's', linkHash: 'h' }],
  ['handed.zip', handed(21)],
  ['not_yet_seen.zip', handed(22)],
  ['paused_in_browser.zip', { kind: 'handed', at: NOW, stalled: 'paused-in-browser', ...inBrowser(23) }],
  ['dangerous.zip', { kind: 'handed', at: NOW, stalled: 'dangerous', ...inBrowser(24) }],
  ['paused.zip', { kind: 'paused', at: NOW }],
  ['done.zip', done('done.zip')],
  ['deleted_later.zip', done('deleted_later.zip', 4_800_000, 31)],
  ['failed_key.zip', failed({ kind: 'key-refused' })],
  ['failed_gone.zip', failed({ kind: 'not-found' })],
  ['failed_size.zip', failed({ kind: 'wrong-size', expected: 4_800_000, actual: 4_700_000 })],
  ['cancelled.zip', { kind: 'cancelled', at: NOW }],
  [
    'skipped.zip',
    {
      kind: 'skipped',
      at: NOW,
      grabbedAt: NOW - 40 * 86_400_000,
      path: `${HOME}/Topography, whole county (0040154231)/2026-07-21 (6862624)/skipped.zip`,
    },
  ],
];

/** Another extension has had the last word on the name. */
const STRAY: GrabState = {
  kind: 'done',
  at: NOW - 9 * MINUTE,
  path: '/home/gis/Downloads/sorted by Another Extension/2026/archives/taken.zip',
  size: 4_800_000,
  downloadId: 32,
  session: 's1',
};

const every: Scene = {
  grabs: [
    ...EVERY.map(([fileName, state], index) => grab(fileName, state, { ...TOPOGRAPHY, order: index })),
    grab('named_by_another.zip', STRAY, {
      ...TOPOGRAPHY,
      order: 99,
      path: 'OS Data Hub/named_by_another.zip',
    }),
  ],
  progress: [{ downloadId: 21, received: 3_000_000, total: 4_800_000 }],
  missing: [31],
};

const LONG =
  'Council of the County and City of the Isles and Marches, all departments, shared licence 2026 to 2027';
const long: Scene = {
  grabs: [
    grab(`${'council_of_the_isles_topography_tile_'.repeat(4)}NJ6050.gz`, handed(41), { packageName: LONG }),
    grab('shift\u202Egpj.zip', {
      kind: 'asking',
      at: NOW,
      host: `${'storage-of-a-long-name.'.repeat(4)}example.org`,
      told: true,
    }),
    ...['a', 'b'].map((name) =>
      grab(
        `${name}_${'unbroken'.repeat(12)}.zip`,
        failed({ kind: 'browser-error', reason: 'SOMETHING_'.repeat(8) }),
        {
          packageName: LONG,
          batchId: '20000000-0000-4000-8000-000000000009',
        },
      ),
    ),
  ],
  progress: [{ downloadId: 41, received: 300_000_000, total: -1 }],
};

const many: Scene = {
  grabs: Array.from({ length: 10_000 }, (_, index) =>
    grab(`5436275-NJ${String(index).padStart(4, '0')}.gz`, index < 6 ? handed(index) : { kind: 'queued' }, {
      ...TOPOGRAPHY,
      order: index,
    }),
  ),
};

const held = (why: HoldReason): Scene => ({ ...every, hold: { why, at: NOW - MINUTE, told: true } });
/** The same with one of its batches at aria2. */
const carried: Scene = {
  ...busy,
  grabs: (busy.grabs ?? []).map((one) =>
    one.batchId === TOPOGRAPHY.batchId ? { ...one, carrier: 'aria2' } : one,
  ),
};
const queued: readonly Grab[] = topography.filter(({ state }) => state.kind === 'queued');
const paced = (pace: Partial<KeyPace>): Scene => ({
  grabs: queued,
  pace: { keys: { c1: { refusedAt: 50, limit: 45, used: 45, refusals: 6, ...pace } } },
});
const page = (scene: Scene, steps: readonly string[] = []): State => ({ screen: 'grabs', scene, steps });

/** Every state of the Grabs page. */
export const GRABS_STATES: Readonly<Record<string, State>> = {
  'queue-empty': page({}),
  'queue-busy': page(busy, ['wait:4500']),
  'queue-batch': page(busy, ['wait:4500', `go:batch=${TOPOGRAPHY.batchId}`]),
  'queue-states': page(every, ['wait:600']),
  'queue-failed': page(every, ['click:filter-failed']),
  'queue-none': page({ grabs: queued }, ['click:filter-failed']),
  'queue-hold-key': page({ ...every, partHolds: [keyHold('c1')] }),
  'queue-hold-keys': page({
    ...every,
    others: [credential({ id: 'c2', name: 'Dŵr Cymru consultancy, a rather long one', hint: '9z9z' })],
    partHolds: [keyHold('c2')],
  }),
  'queue-save-dialog': page({
    grabs: [
      grab('sheet_00.gz', { ...handed(31), stalled: 'save-dialog' } as GrabState),
      grab('sheet_01.gz', {
        ...done('sheet_01.gz'),
        path: '/media/stick/maps/sheet_01.gz',
        isChosen: true,
      } as GrabState),
    ],
    savePrompt: ASKS,
  }),
  'queue-save-question': page({
    ...every,
    savePrompt: ASKS,
    partHolds: [questionOf(TOPOGRAPHY.batchId)],
  }),
  'queue-hold-person': page(held('person')),
  'queue-aria2': page({ ...carried, aria2: { isOn: true } }, [`go:batch=${TOPOGRAPHY.batchId}`, 'wait:600']),
  'queue-aria2-away': page({
    ...carried,
    aria2: { isOn: true },
    aria2Hold: { why: 'aria2-silent', at: NOW - MINUTE, told: true },
  }),
  'queue-pace-full': page(paced({ opensAt: NOW + 40_000, why: 'full' })),
  'queue-pace-chosen': page(paced({ opensAt: NOW + 5000, why: 'chosen', limit: 20 })),
  'queue-pace-limited': page(paced({ opensAt: NOW + 40_000, why: 'rate-limited' })),
  'queue-pace-down': page({ grabs: queued, pace: { downUntil: NOW + 3 * MINUTE, keys: {} } }),
  'queue-undo': page(every, ['click:row-cancel']),
  'queue-lost': page({ grabs: islands, answers: { showGrab: failing({ kind: 'lost-sight' }) } }, [
    'click:row-show',
  ]),
  'queue-ended': page({ grabs: islands }),
  'queue-long': page(long, ['wait:600']),
  'queue-many': page(many),
};
