import type { Commands, Taken } from '../../utils/commands.ts';
import { good, type Outcome } from '../../utils/failure.ts';
import type { KnownFile } from '../../utils/verify/known-file.ts';
import type { Desk } from '../desk.ts';
import { isOpenData } from '../source-words.ts';
import { NOTHING_TAKEN, plusTaken } from '../taken.ts';

type Versions = Parameters<Commands['grabVersions']>[0]['versions'];

/** Takes the right ones of these files anew, taken before or not: those of data packages in one batch. */
export async function grabAgain(desk: Desk, files: readonly KnownFile[]): Promise<Outcome<Taken>> {
  const versions = byVersion(files.filter((file) => !isOpenData(file)));
  const asked = [
    ...(versions.length > 0
      ? [() => desk.ask('grabVersions', { versions: [...versions], again: true })]
      : []),
    ...byVersion(files.filter(isOpenData)).map(
      ({ packageId: productId, fileNames }) =>
        () =>
          desk.ask('grabProduct', { productId, fileNames, isPointedAt: true }),
    ),
  ];
  let taken = NOTHING_TAKEN;
  for (const ask of asked) {
    const came = await ask();
    if (!came.ok) return came;
    taken = plusTaken(taken, came.value);
  }
  return good(taken);
}

/** Files as the command takes them. */
function byVersion(files: readonly KnownFile[]): Versions {
  const versions = new Map<string, { packageId: string; versionId: string; fileNames: string[] }>();
  for (const { packageId, versionId, fileName } of files) {
    const key = JSON.stringify([packageId, versionId]);
    const version = versions.get(key) ?? { packageId, versionId, fileNames: [] };
    version.fileNames.push(fileName);
    versions.set(key, version);
  }
  return [...versions.values()];
}
