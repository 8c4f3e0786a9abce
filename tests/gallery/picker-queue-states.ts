import type { HoldReason } from '../../utils/grabs/hold.ts';
import type { Scene } from './fake-desk.ts';
import { ASKS, batch, fileHold, grab, inBrowser, keyHold, questionOf } from './queue-samples.ts';
import { credential, LONG_FILES, LONG_PACKAGES, MANY_FILES, NOW, version } from './samples.ts';

/** The popup while the queue is at work, and rows that are selected. */
interface PickerState {
  readonly scene: Scene;
  readonly steps: readonly string[];
}

const IN = ['Enter', 'Enter'] as const;
const state = (scene: Scene, steps: readonly string[] = IN): PickerState => ({ scene, steps });

const MINUTE = 60_000;
const HELD = { kind: 'handed', at: NOW } as const;
const HOME =
  '/home/gis/Downloads/OS Data Hub/AddressBase Plus – GB monthly (0040146690)/2026-09-03 (6870746)';

const county = batch(
  { done: 312, handed: 6, queued: 82 },
  {
    version: { packageId: '0040154231', packageName: 'Topography, whole county', createdOn: '2026-07-21' },
    bytes: { wanted: 5_400_000_000, done: 4_120_000_000, unchecked: 0 },
  },
);
const tile = (index: number) =>
  grab(
    `5436275-NJ605${index}.gz`,
    { ...HELD, ...inBrowser(20 + index) },
    { batchId: county.id, size: 5_000_000 },
  );
const progress = [0, 1, 2].map((index) => ({
  downloadId: 20 + index,
  received: 2_000_000,
  total: 5_000_000,
}));
const PLUS = { version: { packageName: 'AddressBase Plus – GB monthly' } } as const;

const many = batch({ done: 1190, handed: 6, queued: 8630, failed: 5 });
const plus = batch({ done: 14, failed: 1 }, { ...PLUS, bytes: { wanted: 20e9, done: 14.2e9, unchecked: 0 } });
const had = batch({ done: 388, skipped: 12 }, { bytes: { wanted: 2e9, done: 2e9, unchecked: 3 } });
const isles = batch(
  { paused: 40, done: 2 },
  { version: { packageName: 'AddressBase Plus – Islands', createdOn: '2026-09-02' } },
);
const one = (fileName: string, kind: Parameters<typeof grab>[1]) => grab(fileName, kind);

const waiting = one('add_gb_streets.zip', {
  kind: 'waiting',
  at: NOW,
  until: NOW + 5 * MINUTE,
  why: { kind: 'service-down', status: 503 },
});
const paused = one('add_gb_builtaddress.zip', { kind: 'paused', at: NOW });
const skipped = one('add_gb_historicaddress.zip', {
  kind: 'skipped',
  at: NOW,
  path: `${HOME}/add_gb_historicaddress.zip`,
  grabbedAt: NOW - 86_400_000,
});
const stalled = one('ABFLGB_CSV.zip', { ...HELD, ...inBrowser(9), stalled: 'dangerous' });
const stray = grab(
  'add_gb_streets_extra.zip',
  {
    kind: 'done',
    at: NOW,
    path: '/home/gis/Downloads/sorted by Another Extension/taken.zip',
    size: 4_800_000,
    downloadId: 10,
    session: 's1',
  },
  { path: 'OS Data Hub/add_gb_streets_extra.zip' },
);
const queued = grab('ABFLGB_CSV.zip', { kind: 'queued' });

const held = (why: HoldReason) => state({ grabs: [queued], hold: { why, at: NOW, told: true } });

export const PICKER_QUEUE_STATES: Readonly<Record<string, PickerState>> = {
  'strip-batch': state({ batches: [county], grabs: [tile(0), tile(1), tile(2)], progress }, ['Enter']),
  'strip-batches': state({ batches: [plus, had, isles, county] }),
  'strip-many': state({
    batches: [many, plus, had, ...Array.from({ length: 9 }, () => batch({ queued: 4, done: 3 }))],
    grabs: [waiting],
  }),
  'strip-rows': state({ grabs: [waiting, paused, skipped, stalled] }),
  'strip-stray': state({ grabs: [stray] }),
  'strip-asking': state({ batches: [batch({ asking: 1, queued: 30 })] }),
  'strip-long': state(
    {
      batches: [
        batch(
          { done: 9_203, handed: 6, queued: 731, failed: 60 },
          {
            version: { packageName: LONG_PACKAGES[1]?.name ?? '' },
            bytes: { wanted: 61e9, done: 57.3e9, unchecked: 0 },
          },
        ),
      ],
      packages: LONG_PACKAGES,
      version: (p, v) => version(p, v, LONG_FILES),
    },
    IN,
  ),
  'strip-cancelled': state({ batches: [county] }, [...IN, 'click:batch-cancel']),
  'held-person': held('person'),
  'held-key': state({ grabs: [queued], partHolds: [keyHold('c1')] }),
  'held-keys': state({
    grabs: [queued],
    others: [credential({ id: 'c2', name: 'Client B', hint: '9z9z' })],
    partHolds: [keyHold('c1'), keyHold('c2', 'no-key')],
  }),
  'held-disk': state({
    grabs: [queued],
    partHolds: [fileHold({ of: 'disk', carrier: 'browser' }, 'disk-full', [9_600_000_000, 4_100_000])],
  }),
  'held-folder': state({
    grabs: [queued],
    partHolds: [fileHold({ of: 'batch', batchId: queued.batchId }, 'folder-refused')],
  }),
  'held-offline': held('offline'),
  'save-dialog': state({
    grabs: [grab('ABFLGB_CSV.zip', { ...HELD, ...inBrowser(9), stalled: 'save-dialog' })],
    savePrompt: ASKS,
  }),
  'save-question': state({
    batches: [county],
    grabs: [tile(0), tile(1)],
    savePrompt: ASKS,
    partHolds: [questionOf(county.id)],
  }),
  'select-files': state({}, [...IN, ' ', ' ', 'ArrowDown']),
  'select-all': state({ version: (p, v) => version(p, v, MANY_FILES) }, [...IN, 'ctrl+a']),
  'select-versions': state({}, ['Enter', ' ', ' ', ' ']),
  'select-long': state({ packages: LONG_PACKAGES, version: (p, v) => version(p, v, LONG_FILES) }, [
    ...IN,
    ' ',
  ]),
  taken: state({}, [...IN, 'ctrl+a', 'Enter']),
  'taken-nothing': state(
    {
      answers: {
        grabVersions: () => ({ ok: true, value: { added: 0, skipped: 400, onTheirWay: 0 } }),
      },
    },
    [...IN, 'ctrl+a', 'Enter'],
  ),
};
