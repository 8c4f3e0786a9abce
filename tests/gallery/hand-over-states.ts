import type { Grab, GrabState } from '../../utils/grabs/grab.ts';
import { NO_FILTER } from '../../utils/picker/filter.ts';
import { recipeFile } from '../../utils/recipe/recipe.ts';
import type { Scene } from './fake-desk.ts';
import { entry, grab } from './queue-samples.ts';
import { NOW } from './samples.ts';
import type { State } from './states.ts';

const HOME = '/home/gis/Downloads/OS Data Hub';
const BATCH = { batchId: '20000000-0000-4000-8000-000000000031' };
const LONG =
  'Council of the County and City of the Isles and Marches, all departments, shared licence 2026 to 2027';

const done = (path: string): GrabState => ({
  kind: 'done',
  at: NOW - 60_000,
  path: `${HOME}/${path}`,
  size: 611_204_113,
  downloadId: 5,
  session: 's1',
});

const plus = 'AddressBase Plus – GB monthly (0040146690)/2026-09-03 (6870746)';
const { md5: _, ...bare }: Grab = grab(
  '6870746-Order_Details.txt',
  done(`${plus}/6870746-Order_Details.txt`),
  BATCH,
);

const batch: Scene = {
  grabs: [
    grab('ABFLGB_CSV.zip', done(`${plus}/ABFLGB_CSV.zip`), BATCH),
    grab('add_gb_builtaddress.zip', done(`${plus}/add_gb_builtaddress.zip`), BATCH),
    bare,
  ],
};

const long: Scene = {
  grabs: [
    grab(`${'council_of_the_isles_'.repeat(5)}.gz`, done(`${'unbroken'.repeat(20)}/${LONG}/a.gz`), {
      ...BATCH,
      packageName: LONG,
    }),
  ],
};

const open: Scene = {
  grabs: [
    grab(
      'bgs.zip',
      { kind: 'queued' },
      {
        packageId: 'BGS_Geology_625k',
        packageName: 'BGS Geology 625K',
        versionId: 'Version 5',
        createdOn: '',
        credentialId: '',
        ...BATCH,
      },
    ),
  ],
};

const ledger = ['ABFLGB_CSV.zip', 'ABFLGB_CSV_COU.zip'].map((name) => entry(name));

const recipe = recipeFile({
  name: 'Monthly addresses, for everybody in planning',
  folders: 'Maps/{product}/{date} ({version})/{file}',
  packages: [
    { id: '0040146690', name: 'AddressBase Plus', files: ['ABFLGB_CSV.zip', 'add_gb_*.zip'] },
    {
      id: '0040154231',
      name: 'Topography',
      choice: { filter: { ...NO_FILTER, query: 'gpkg' }, squares: [] },
    },
    { id: '18296', name: LONG },
    { id: '23438', name: 'underused sites' },
  ],
  products: [],
});

const page = (scene: Scene, steps: readonly string[]): State => ({ screen: 'grabs', scene, steps });

/** In a narrow page the chosen batch alone has buttons. */
const OF_BATCH = [`go:batch=${BATCH.batchId}`, 'click:hand-over-batch', 'wait:300'];

/** What the Grabs page hands over. */
export const HAND_OVER_STATES: Readonly<Record<string, State>> = {
  'queue-hand-over': page(batch, OF_BATCH),
  'queue-hand-over-long': page(long, OF_BATCH),
  'queue-hand-over-open': page(open, OF_BATCH),
  'queue-recipe': page(batch, [`recipe:${recipe}`, 'wait:300']),
  'queue-recipe-refused': page({}, ['recipe:<!doctype html>', 'wait:300']),
  'hand-over-popup': { screen: 'picker', scene: {}, steps: ['Enter', 'Enter', 'ctrl+e', 'wait:300'] },
  'queue-hand-over-history': page({ ledger }, ['click:view-history', 'click:hand-over-history', 'wait:300']),
};
