import * as v from 'valibot';
import type { FileId } from '../../tests/e2e/screens/popup.ts';
import { packagesPath, versionPath } from '../../utils/data-hub/address.ts';
import { dataPackages, version } from '../../utils/data-hub/data-package.ts';
import { newest } from '../../utils/data-hub/newest.ts';
import type { Ask } from '../live-check/ask.ts';

export type Chosen = FileId & { readonly size: number; readonly md5: string };

/** As many packages as it takes to have a choice; an account may have thousands. */
const LOOK_AT = 5;

/** The smallest file that the newest versions have and that says its size and MD5: a first look should be short. */
export async function chooseFile(ask: Ask, key: string): Promise<Chosen> {
  const get = async (path: string): Promise<unknown> => {
    const { status, text } = await ask(path, { key });
    if (status !== 200) throw new Error(`The Data Hub answered ${status} to ${path}. Is the key right?`);
    return JSON.parse(text);
  };
  const { entries: packages } = v.parse(dataPackages, await get(packagesPath));
  const files: Chosen[] = [];
  for (const { id: packageId, versions } of packages.slice(0, LOOK_AT)) {
    const latest = newest(versions);
    if (!latest) continue;
    const { downloads } = v.parse(version, await get(versionPath(packageId, latest.id)));
    for (const { fileName, size, md5 } of downloads) {
      if (size && md5) files.push({ packageId, versionId: latest.id, fileName, size, md5 });
    }
  }
  const [smallest] = files.sort((one, other) => one.size - other.size);
  if (!smallest) throw new Error('No file with a size and an MD5 in the first packages of this key.');
  return smallest;
}
