import type { DataHub } from '../../data-hub/hub.ts';
import type { FileSet } from './row.ts';

/** A version of its own for each row: neither Trig's memory nor the browser's of another row gets in the way. */
export interface Batch {
  readonly version: { readonly packageId: string; readonly versionId: string };
  readonly names: readonly string[];
  /** Under the downloads folder. */
  readonly folder: string;
}

const WEATHER = { id: '0040990003', name: 'Weather', productName: 'OS MasterMap Topography' } as const;
export const TIDES = { id: '0040990008', name: 'Tides', productName: 'OS MasterMap Topography' } as const;
const DAY = '2026-11-22';
const FEW: FileSet = { count: 8, size: 20_000 };
let last = 7_200_000;

export function prepare(
  hub: DataHub,
  { count, size, first, firstSize = size }: FileSet = FEW,
  from: typeof WEATHER | typeof TIDES = WEATHER,
): Batch {
  const versionId = String(++last);
  const nameOf = (index: number): string => `sheet_${String(index).padStart(2, '0')}.gz`;
  const names = Array.from({ length: count }, (_, index) => (index === 0 && first) || nameOf(index));
  const files = names.map((fileName, index) => ({ fileName, size: index === 0 ? firstSize : size }));
  hub.catalogue.addPackage(from);
  hub.catalogue.addVersion(from.id, { id: versionId, createdOn: DAY, supplyType: 'Full', files });
  const folder = `OS Data Hub/${from.name} (${from.id})/${DAY} (${versionId})`;
  return { version: { packageId: from.id, versionId }, names, folder };
}
