import { BASE_URL } from '../hosts.ts';
import { SQUARES } from './squares.ts';

/** A product as `/products/{productId}` gives it (FACTS §2.6). */
export interface OpenProduct {
  readonly id: string;
  readonly name: string;
  readonly description: readonly string[];
  readonly version: string;
  readonly url: string;
  readonly areas: readonly string[];
  readonly formats: readonly { readonly format: string; readonly subformat?: string }[];
  readonly imageCount: number;
  readonly downloadsUrl: string;
  readonly [more: string]: unknown;
}

const SHAPE = 'ESRI® Shapefile';
const GPKG = 'GeoPackage';
const TILES = 'Vector Tiles/(MBTiles)';

/** id | name | version | areas | formats, as captured in October 2026 (FACTS §9). `*` stands for the 100 km squares. */
const TABLE = `
250kScaleColourRaster | 1:250 000 Scale Colour Raster™ | 2026-06 | GB | TIFF-LZW
GeoCoast_Open | BGS GeoCoast Open | Version 1 | GB | ${SHAPE}
GeoScour_Open | BGS GeoScour Open | Version 2 | GB | ${SHAPE}
GB-Hex-5km-GeoSure | BGS GeoSure 5 km hex grid | Version 8 | GB | ${SHAPE}, ${GPKG}
BGS_Geology_625k | BGS Geology 625K | Version 5 | UK | ${SHAPE}, MapInfo
Hydrogeology_625k | BGS Hydrogeology 625k digital hydrogeological map of the UK | Version 5 | UK | ${SHAPE}, ${GPKG}
GB-Hex-1km-Mining-Haz | BGS Mining hazard (not including coal) 1 km hex grid | Version 8 | GB | ${SHAPE}, ${GPKG}
Soil_Parent_Material_Model_1km | BGS Soil Parent Material Model | Version 6 | GB | ${SHAPE}, ${GPKG}
Radon_Indicative_Atlas | BGS/UKHSA Radon data: Indicative Atlas of Radon | Version 3 (GB); Version 1 (NI) | GB NI | ${SHAPE}, ${GPKG}
BoundaryLine | Boundary-Line™ | 2026-10 | GB | ${SHAPE}, GML/3, MapInfo® TAB, ${GPKG}, ${TILES}
CodePointOpen | Code-Point® Open | 2026-08 | GB | CSV, ${GPKG}
GBOverviewMaps | GB Overview Maps | 2026-01 | GB | GeoTIFF/Full Colour
MiniScale | MiniScale® | 2026-01 | GB | Zip file (containing EPS, Illustrator and TIFF-LZW)
BuiltUpAreas | OS Open Built Up Areas | 2026-04 | GB | CSV, ${GPKG}
OpenGreenspace | OS Open Greenspace | 2026-04 | GB * | ${SHAPE}, GML/3, ${GPKG}, ${TILES}
LIDS | OS Open Linked Identifiers | 2026-09 | GB | CSV
OpenNames | OS Open Names | 2026-07 | GB | CSV, GML/3, ${GPKG}
OpenRivers | OS Open Rivers | 2026-04 | GB | ${SHAPE}, GML/3, ${GPKG}, ${TILES}
OpenRoads | OS Open Roads | 2026-04 | GB | ${SHAPE}, GML/3, ${GPKG}, ${TILES}
OpenTOID | OS Open TOID | 2026-08 | * | CSV, ${GPKG}
OpenUPRN | OS Open UPRN | 2026-09 | GB | CSV, ${GPKG}
OpenUSRN | OS Open USRN | 2026-10 | GB | ${GPKG}
OpenZoomstack | OS Open Zoomstack | 2026-06 | GB | ${GPKG}, ${TILES}
OpenMapLocal | OS OpenMap - Local | 2026-04 | GB * | ${SHAPE}, GML/3, GeoTIFF/Full Colour, ${GPKG}
Terrain50 | OS Terrain® 50 | 2026-07 | GB | ASCII Grid and GML (Grid), ${SHAPE}/(Contours), ${GPKG}, GML/(Contours), ${TILES}
VectorMapDistrict | OS VectorMap® District | 2026-05 | GB * | ${SHAPE}, GeoTIFF/Backdrop, GeoTIFF/Full Colour, GML/3.2, ${GPKG}
`;

const OVERVIEW = { name: 'Overview', link: 'https://docs.os.uk/os-downloads?from=practice&amp;page=1' };

const THIRD_PARTY = {
  dataProvider: {
    name: 'Practice Provider',
    shortName: 'PP',
    homepage: 'https://files.example.org/',
    logoUrl: 'https://files.example.org/logo.png',
  },
  supportingInfo: [OVERVIEW],
  alsoAvailable: [],
  supportEmail: 'help@files.example.org',
};

function toFormat(text: string): OpenProduct['formats'][number] {
  // "ASCII Grid and GML (Grid)" and the Zip file hold no slash, so the first one parts format and sub-format.
  const [format = '', subformat] = text.trim().split('/');
  return subformat === undefined ? { format } : { format, subformat };
}

function toProduct(line: string): OpenProduct {
  const [id = '', name = '', version = '', areas = '', formats = ''] = line.split(' | ');
  const url = `${BASE_URL}/products/${id}`;
  const third = /^(BGS|GB-Hex)/.test(name) || id.endsWith('_Open');
  return {
    id,
    name,
    description: [`${name}, as practice data.`],
    version,
    ...(third ? { thirdPartyInfo: THIRD_PARTY } : { supportingInfo: [OVERVIEW] }),
    // Missing for this one in the real catalogue too (FACTS §2.6).
    ...(id !== 'GBOverviewMaps' && { documentationUrl: 'https://docs.os.uk/os-downloads' }),
    dataStructures: [/TIFF|EPS/.test(formats) ? 'Raster' : /ID|UPRN|USRN/.test(id) ? 'Identifier' : 'Vector'],
    category: 'Mapping',
    categories: ['mapsAndImagery'],
    // The one comma within a format's name is kept out of the way.
    formats: formats
      .replace('EPS, ', 'EPS\u0000')
      .split(', ')
      .map((format) => toFormat(format.replace('\u0000', ', '))),
    url,
    imageCount: 3,
    imageTemplate: `${url}/images/{index}`,
    downloadsUrl: `${url}/downloads`,
    areas: areas.split(' ').flatMap((area) => (area === '*' ? SQUARES : [area])),
  };
}

export const PRODUCTS: readonly OpenProduct[] = TABLE.trim().split('\n').map(toProduct);
