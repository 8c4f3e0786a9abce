import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { Desk } from '../desk.ts';

type Supply = Pick<HandedFile, 'supplyType' | 'productVersion'>;

type Of = Supply & Pick<HandedFile, 'packageId' | 'versionId' | 'createdOn'>;

/**
 * What OS says of the version of a file: as it was noted when it was queued, else as it lies on the shelf, where OS
 * keeps some twelve months (FACTS §0.6); nothing where nobody knows any more.
 */
export async function readSupplies(desk: Desk): Promise<(of: Of) => Supply> {
  const credential = await desk.shelf.credential();
  const packages = credential ? await desk.shelf.packages(credential.id) : undefined;
  const versions = new Map(
    (packages?.value ?? []).flatMap((one) =>
      one.versions.map((version) => [`${one.id}/${version.id}`, version] as const),
    ),
  );
  return ({ packageId, versionId, createdOn, ...noted }) => {
    // The release of OpenData is its version (FACTS §2.6).
    if (createdOn === '') return { productVersion: versionId };
    const listed = versions.get(`${packageId}/${versionId}`);
    const supplyType = noted.supplyType ?? listed?.supplyType;
    const productVersion = noted.productVersion ?? listed?.productVersion;
    return { ...(supplyType && { supplyType }), ...(productVersion && { productVersion }) };
  };
}
