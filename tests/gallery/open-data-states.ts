import type { Failure } from '../../utils/failure.ts';
import type { Grab, GrabState } from '../../utils/grabs/grab.ts';
import { failing, never, type Scene } from './fake-desk.ts';
import { PRODUCTS, release } from './open-data-samples.ts';
import { grab, inBrowser } from './queue-samples.ts';
import { credential, NOW } from './samples.ts';

const OPEN: Scene = { products: PRODUCTS, release };
const INTO = ['type:OpenGreenspace', 'Enter'] as const;

const refused = credential({ verdict: { kind: 'failed', failure: { kind: 'key-refused' } } });

/** A grab of OpenData: nobody's, without a day, under the name of its release. */
export const openGrab = (fileName: string, state: GrabState, change: Partial<Grab> = {}): Grab =>
  grab(fileName, state, {
    credentialId: '',
    packageId: 'OpenGreenspace',
    packageName: 'OS Open Greenspace',
    versionId: '2026-04',
    createdOn: '',
    openData: { fileName, area: 'GB', format: 'GeoPackage' },
    path: `OS Data Hub/OS Open Greenspace/2026-04/${fileName}`,
    ...change,
  });

const running = openGrab(
  'opengreens_gpkg_gb.zip',
  { kind: 'handed', at: NOW, ...inBrowser(7) },
  { size: 410_511_751 },
);
const waiting = openGrab('opengreens_gml3_ss.zip', { kind: 'queued' });
const gone = openGrab('opengreens_essh_ht.zip', { kind: 'failed', at: NOW, failure: { kind: 'not-found' } });
const PROGRESS = [{ downloadId: 7, received: 210_118_204, total: 410_511_751 }];

const DOWN: Failure = { kind: 'service-down', status: 503 };

interface OpenDataState {
  readonly scene: Scene;
  readonly steps?: readonly string[];
}

/** What OpenData brings to the popup and the Grabs page. */
export const OPEN_DATA_STATES: Readonly<Record<string, OpenDataState>> = {
  'first-run': { scene: { ...OPEN, credential: null } },
  'first-run-loading': {
    scene: { products: undefined, credential: null, answers: { refreshProducts: never } },
  },
  'first-run-down': {
    scene: { products: undefined, credential: null, answers: { refreshProducts: failing(DOWN) } },
  },
  'first-run-refused': {
    scene: { ...OPEN, credential: null, answers: { saveKey: failing({ kind: 'key-refused' }) } },
    steps: ['key:practice-key-1a2b', 'click:save-key'],
  },
  forgotten: {
    scene: {
      ...OPEN,
      credential: credential({ verdict: { kind: 'failed', failure: { kind: 'no-key' } } }),
    },
  },
  'open-root': { scene: OPEN, steps: ['End'] },
  'open-search': { scene: OPEN, steps: ['type:gpkg roads'] },
  'open-empty-account': { scene: { ...OPEN, packages: [] } },
  'open-key-refused': {
    scene: {
      ...OPEN,
      credential: refused,
      packages: undefined,
      answers: { refreshPackages: failing({ kind: 'key-refused' }) },
    },
  },
  'open-down': { scene: { products: undefined, answers: { refreshProducts: failing(DOWN) } } },
  'open-both-down': {
    scene: {
      ...OPEN,
      packages: undefined,
      at: NOW - 7_200_000,
      answers: { refreshProducts: failing(DOWN), refreshPackages: failing(DOWN) },
    },
  },
  'open-product': { scene: OPEN, steps: INTO },
  'open-product-search': { scene: OPEN, steps: [...INTO, 'type:gpkg tq'] },
  'open-product-narrow': { scene: OPEN, steps: [...INTO, 'choose:area=TQ'] },
  'open-product-loading': {
    scene: { products: PRODUCTS, answers: { refreshRelease: never } },
    steps: INTO,
  },
  'open-product-gone': {
    scene: { products: PRODUCTS, answers: { refreshRelease: failing({ kind: 'not-found' }) } },
    steps: INTO,
  },
  'open-product-radon': { scene: OPEN, steps: ['type:Radon', 'Enter'] },
  'open-grabs': {
    scene: { ...OPEN, grabs: [running, waiting, gone], progress: PROGRESS },
    steps: INTO,
  },
  'open-grab-no-key': {
    scene: { ...OPEN, credential: null, grabs: [running], progress: PROGRESS },
  },
};

export const OPEN_DATA_QUEUE: Scene = { grabs: [running, waiting, gone], progress: PROGRESS };
