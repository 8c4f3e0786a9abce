import type { Version } from '../../utils/data-hub/data-package.ts';
import { bad, good, type Outcome } from '../../utils/failure.ts';
import type { Desk } from '../desk.ts';

/** A version with its files: from the shelf, where the background puts what it is told to ask for. */
export async function readVersion(
  desk: Desk,
  credentialId: string,
  packageId: string,
  versionId: string,
): Promise<Outcome<Version>> {
  const read = async () => (await desk.shelf.version(credentialId, packageId, versionId))?.value;
  const shelved = await read();
  if (shelved) return good(shelved);
  const asked = await desk.ask('refreshVersion', { packageId, versionId });
  if (!asked.ok) return asked;
  const version = await read();
  return version ? good(version) : bad({ kind: 'not-found' });
}
