import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import { md5Of } from '../data-hub/content/digest.ts';
import type { DataHub } from '../data-hub/hub.ts';
import { downloadsOf } from '../data-hub/open-data/downloads.ts';
import { PRODUCTS } from '../data-hub/open-data/products.ts';

const PACKAGE = { packageId: '0040991001', packageName: 'Harbours', versionId: '7400001' } as const;
const DAY = '2026-11-20';

/** A version whose files are called so, as OS would list them and Trig would hand them over. */
export function addFiles(hub: DataHub, names: readonly string[]): readonly HandedFile[] {
  const { packageId, packageName, versionId } = PACKAGE;
  const files = names.map((fileName, index) => ({ fileName, size: 1_000 + index }));
  hub.catalogue.addPackage({ id: packageId, name: packageName });
  hub.catalogue.addVersion(packageId, { id: versionId, createdOn: DAY, supplyType: 'Full', files });
  return names.map((fileName) => ({
    ...PACKAGE,
    createdOn: DAY,
    fileName,
    ...hub.expected(packageId, versionId, fileName),
    path: `OS $(x) 'Hub'/${DAY}/${fileName}`,
  }));
}

/** The first file of an OpenData product, which nobody needs a key for. */
export function openFile(): HandedFile {
  const product = PRODUCTS.find(({ id }) => id === 'OpenGreenspace');
  const found = product && downloadsOf(product)[0];
  if (!found) throw new Error('The practice catalogue has no OpenGreenspace');
  const { fileName, area, format, subformat, content } = found;
  return {
    packageId: product.id,
    packageName: product.name,
    versionId: product.version,
    createdOn: '',
    fileName,
    openData: { fileName, area, format, ...(subformat !== undefined && { subformat }) },
    size: content.size,
    md5: md5Of(content),
    path: `${product.id}/${fileName}`,
  };
}
