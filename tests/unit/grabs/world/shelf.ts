import type { Shelf } from '../../../../utils/catalogue.ts';

export const SIZE = 1000;
export const CREDENTIAL = 'c';
/** Of another client: its key sees the same package. */
export const OTHER = 'o';
export const PACKAGE = '1';
export const PRODUCT = 'OpenRoads';

/** The files of every version: `0.zip` to `39.zip`, and one for which the catalogue gives no size. */
export const FILES = Array.from({ length: 40 }, (_, index) => `${index}.zip`);
export const SIZELESS = 'sizeless.zip';

/** Three of four files are the same in all versions, and in OpenData. */
const md5Of = (index: number, versionId: string): string =>
  `${index % 4 === 3 ? versionId : ''}f${index}`.padStart(32, '0');

/** One package, in which any version id names a version with the same files; and any OpenData product has them too. */
export const shelfOf = (now: () => number): Shelf => ({
  packages: async () => ({
    at: 0,
    value: [
      { id: PACKAGE, name: 'Roads', createdOn: '2026-01-01', productId: '', productName: '', versions: [] },
    ],
  }),
  version: async (_credential, _package, versionId) => ({
    at: 0,
    value: {
      id: versionId,
      createdOn: '2026-01-02',
      reason: '',
      supplyType: 'Full',
      productVersion: '',
      format: '',
      downloads: [
        ...FILES.map((fileName, index) => ({ fileName, size: SIZE, md5: md5Of(index, versionId) })),
        { fileName: SIZELESS },
      ],
    },
  }),
  products: async () => undefined,
  release: async (id) => ({
    at: now(),
    value: {
      product: { id, name: 'OS Open Roads', version: '2026-04', areas: ['GB'], formats: [] },
      files: FILES.map((fileName, index) => ({
        fileName,
        size: SIZE,
        md5: md5Of(index, id),
        openData: { fileName, area: 'GB', format: 'GML', subformat: '3' },
      })),
    },
  }),
  putProducts: async () => {},
  putRelease: async () => {},
  putPackages: async () => {},
  putVersion: async () => {},
  putGone: async () => {},
  clear: async () => {},
});
