import type { Commands } from '../../utils/commands.ts';
import type { KnownFile } from '../../utils/verify/known-file.ts';

type Versions = Parameters<Commands['grabVersions']>[0]['versions'];

/** Files as the command takes them: by version. */
export function byVersion(files: readonly KnownFile[]): Versions {
  const versions = new Map<string, { packageId: string; versionId: string; fileNames: string[] }>();
  for (const { packageId, versionId, fileName } of files) {
    const key = `${packageId} ${versionId}`;
    const version = versions.get(key) ?? { packageId, versionId, fileNames: [] };
    version.fileNames.push(fileName);
    versions.set(key, version);
  }
  return [...versions.values()];
}
