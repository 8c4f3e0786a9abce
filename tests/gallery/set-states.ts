import type { DataPackage } from '../../utils/data-hub/data-package.ts';
import type { ReleaseSet } from '../../utils/versions/release-sets.ts';
import type { Scene } from './fake-desk.ts';

const pack = (id: string, name: string, productName: string, releases: readonly string[]): DataPackage => ({
  id,
  name,
  createdOn: '2024-02-01',
  productId: 'ABFLATSLA',
  productName,
  versions: releases.map((productVersion, index) => ({
    id: String(6_870_000 - index * 100 + Number(id.slice(-2))),
    createdOn: `2026-0${8 - index * 2}-06`,
    reason: 'UPDATE',
    supplyType: 'Full',
    productVersion,
    format: 'CSV',
  })),
});

const [NEW, OLD] = ['AddressBase Plus 03.07.2026', 'E128 June 2026 Update'];
const GB = pack('0040146690', 'Registers - AddressBase Plus (FULL)', 'AddressBase Plus', [NEW, OLD]);
const ISLANDS = pack(
  '0040143634',
  'Registers - AddressBase Plus Islands (FULL)',
  'AddressBase Plus - Islands',
  [OLD],
);
const CORE = pack('0040207751', 'Core', 'AddressBase Core - Great Britain', ['AddressBase Core 31.08.2026']);
const LONG =
  'Council of the County and City of the Isles and Marches, all departments, shared licence 2026 to 2027';

const SET: ReleaseSet = { name: 'AddressBase Plus', packageIds: [GB.id, ISLANDS.id], by: 'release' };
const packages = [GB, ISLANDS, CORE];
const OPEN = ['click:open-sets', 'wait:150'] as const;

/** Packages that are wanted at one release. */
export const SET_STATES: Readonly<
  Record<string, { readonly scene: Scene; readonly steps: readonly string[] }>
> = {
  'sets-suggested': { scene: { packages }, steps: ['wait:150'] },
  'sets-suggested-open': { scene: { packages }, steps: ['wait:150', ...OPEN] },
  'sets-lagging': { scene: { packages, sets: [SET] }, steps: ['wait:150', ...OPEN] },
  'sets-lagging-line': { scene: { packages, sets: [SET] }, steps: ['wait:150'] },
  'sets-none-in-common': {
    scene: {
      packages: [...packages, { ...CORE, id: '0040207752', name: LONG }],
      sets: [{ name: LONG.slice(0, 60), packageIds: [GB.id, '0040207752', '99'], by: 'release' }],
    },
    steps: ['wait:150', ...OPEN],
  },
  'sets-edit': { scene: { packages, sets: [SET] }, steps: ['wait:150', ...OPEN, 'click:edit-set'] },
  'sets-new': { scene: { packages }, steps: ['wait:150', ...OPEN, 'click:new-set', 'click:keep-set'] },
  'sets-removed': { scene: { packages, sets: [SET] }, steps: ['wait:150', ...OPEN, 'click:remove-set'] },
};
