import type { SupplyType } from '../data-hub/supply-type.ts';

/** What people call a supply type whose OS name is another: half of the change-only packages are never called COU. */
export const supplyNicknames = (type: SupplyType): readonly string[] =>
  type === 'change-only' ? ['COU'] : [];

/** What people call a format: by the ending of its files. The signs around `Shape` come broken (seen), so it is looked for. */
export function formatNicknames(format: string): readonly string[] {
  if (/geopackage/i.test(format)) return ['gpkg'];
  return /\bshape(?:file)?\b/i.test(format) ? ['shp', 'shapefile'] : [];
}
