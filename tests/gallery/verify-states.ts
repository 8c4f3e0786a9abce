import type { KnownFile } from '../../utils/verify/known-file.ts';
import type { Scene } from './fake-desk.ts';
import type { State } from './states.ts';

const SUM = 'd41d8cd98f00b204e9800998ecf8427e';
const FOLDER = 'AddressBase Plus – GB monthly (0040146690)/2026-09-03 (6870746)';
const LONG = 'lwr_fts_landcover_and_land_use_of_a_very_long_county_name_in_full_2026.gpkg.zip';

const known = (fileName: string, size: number, md5 = SUM): KnownFile => ({
  packageId: '0040146690',
  packageName: 'AddressBase Plus – GB monthly',
  versionId: '6870746',
  createdOn: '2026-09-03',
  fileName,
  size,
  md5,
  path: `/home/gis/Downloads/OS Data Hub/${FOLDER}/${fileName}`,
});

const KNOWN: readonly KnownFile[] = [
  known('ABFLGB_CSV.zip', 12),
  known('add_gb_builtaddress.zip', 20, 'a'.repeat(32)),
  known('add_gb_historicaddress.zip', 5_000_000),
  known('6870746-Order_Details.txt', 941),
  known(LONG, 40, 'b'.repeat(32)),
];

const SUMS: Readonly<Record<string, string>> = {
  'ABFLGB_CSV.zip': SUM,
  'september.zip': 'a'.repeat(32),
  [LONG]: 'c'.repeat(32),
};

const SCENE: Scene = { known: KNOWN, md5: ({ name }) => SUMS[name] };

/** Name and bytes of each. */
const FILES = [
  `${FOLDER}/ABFLGB_CSV.zip=12`,
  `${FOLDER}/september.zip=20`,
  `${FOLDER}/add_gb_historicaddress.zip=4999`,
  `${FOLDER}/${LONG}=40`,
  'notes.txt=7',
].join('|');

const verify = (scene: Scene, ...steps: readonly string[]): State => ({
  screen: 'grabs',
  scene,
  steps: ['click:view-verify', ...steps],
});

/** The Verify view. */
export const VERIFY_STATES: Readonly<Record<string, State>> = {
  'queue-verify': verify(SCENE),
  'queue-verify-reading': verify(
    { ...SCENE, md5: () => new Promise<string>(() => {}) },
    `files:notes.txt=7|${FOLDER}/ABFLGB_CSV.zip=12|b.zip=20`,
    'wait:300',
  ),
  'queue-verify-done': verify(SCENE, `files:${FILES}`, 'wait:300'),
  'queue-verify-right': verify(
    { known: KNOWN.slice(0, 1), md5: () => SUM },
    `files:${FOLDER}/ABFLGB_CSV.zip=12`,
    'wait:300',
  ),
  'queue-verify-blind': verify({ known: [] }, 'files:ABFLGB_CSV.zip=12', 'wait:300'),
};
