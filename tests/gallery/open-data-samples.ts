import type { OpenFile, Product, Release } from '../../utils/data-hub/open-data.ts';

/** OpenData as OS was seen to list it: free text for a release, squares beside the whole country. */

const product = (id: string, name: string, version: string, areas: string, formats: string): Product => ({
  id,
  name,
  version,
  areas: areas.split(' '),
  formats: formats.split(', ').map((text) => {
    const [format = '', subformat] = text.split('/');
    return { format, subformat };
  }),
});

const SHAPE = 'ESRI® Shapefile';
const TILES = 'Vector Tiles/(MBTiles)';

export const PRODUCTS: readonly Product[] = [
  product('250kScaleColourRaster', '1:250 000 Scale Colour Raster™', '2026-06', 'GB', 'TIFF-LZW'),
  product('BGS_Geology_625k', 'BGS Geology 625K', 'Version 5', 'UK', `${SHAPE}, MapInfo`),
  product(
    'Radon_Indicative_Atlas',
    'BGS/UKHSA Radon data: Indicative Atlas of Radon',
    'Version 3 (GB); Version 1 (NI)',
    'GB NI',
    `${SHAPE}, GeoPackage`,
  ),
  product(
    'BoundaryLine',
    'Boundary-Line™',
    '2026-10',
    'GB',
    `${SHAPE}, GML/3, MapInfo® TAB, GeoPackage, ${TILES}`,
  ),
  product('CodePointOpen', 'Code-Point® Open', '2026-08', 'GB', 'CSV, GeoPackage'),
  product(
    'OpenGreenspace',
    'OS Open Greenspace',
    '2026-04',
    'GB HP HT SS TQ',
    `${SHAPE}, GML/3, GeoPackage, ${TILES}`,
  ),
  product('OpenRoads', 'OS Open Roads', '2026-04', 'GB', `${SHAPE}, GML/3, GeoPackage, ${TILES}`),
  product('OpenUSRN', 'OS Open USRN', '2026-10', 'GB', 'GeoPackage'),
  product('OpenZoomstack', 'OS Open Zoomstack', '2026-06', 'GB', `GeoPackage, ${TILES}`),
  product(
    'Terrain50',
    'OS Terrain® 50',
    '2026-07',
    'GB',
    `ASCII Grid and GML (Grid), ${SHAPE}/(Contours), GeoPackage`,
  ),
];

/** Every area in every format, as OS has them; `undefined` for what is not listed. */
export function release(productId: string): Release | undefined {
  const found = PRODUCTS.find(({ id }) => id === productId);
  if (!found) return undefined;
  const files = found.areas.flatMap((area, at) =>
    found.formats.map(({ format, subformat }, kind): OpenFile => {
      const word =
        { [SHAPE]: 'essh', GML: 'gml3', GeoPackage: 'gpkg', 'Vector Tiles': 'mbtiles' }[format] ?? 'data';
      const fileName = `${productId.toLowerCase().slice(0, 10)}_${word}_${area.toLowerCase()}.zip`;
      const size = area === 'GB' ? 608_511_751 - kind * 99_000_000 : 631_663 + at * 77_000;
      const md5 = String(at * 7 + kind * 3 + 1)
        .repeat(32)
        .slice(0, 32);
      return {
        fileName,
        size,
        md5,
        openData: { fileName, area, format, ...(subformat !== undefined && { subformat }) },
      };
    }),
  );
  return { product: found, files };
}
