import type { DataFile, DataPackage } from '../data-hub/data-package.ts';
import type { OpenFile } from '../data-hub/open-data.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { findSame } from '../ledger/same-file.ts';
import type { Clock, Downloads, GrabStore, Ledger } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { isSameFile } from '../versions/whole.ts';
import type { Destination } from './destination.ts';
import { distinctNames } from './distinct-names.ts';
import { type Grab, type GrabState, isUnfinished } from './grab.ts';
import { landedAs } from './landed.ts';
import { queuedBehind } from './same-path.ts';

/** What came of wanting files of one version. */
export interface Chosen {
  readonly grabs: readonly Grab[];
  /** Earlier grabs of the same files, which these take the place of: a file has one grab. */
  readonly replaced: readonly string[];
  readonly onTheirWay: number;
}

/** A version of a data package, or an OpenData release. */
interface Supply {
  readonly id: string;
  readonly createdOn: string;
  readonly supplyType?: string;
  readonly productVersion?: string;
  readonly downloads: readonly (DataFile | OpenFile)[];
}

interface Wanted {
  readonly batchId: string;
  readonly credentialId: string;
  readonly dataPackage: Pick<DataPackage, 'id' | 'name'>;
  readonly version: Supply;
  /** All of the version where absent. */
  readonly fileNames: readonly string[] | undefined;
  /** Of a chain of updates. */
  readonly turn?: number | undefined;
  readonly taken: Settings['taken'];
  /** Byte for byte what is at hand from another version or package is skipped as well. */
  readonly skipsSame?: boolean | undefined;
  /** Where its files go. What is queued keeps the path it was queued with. */
  readonly destination: Destination;
}

interface ChoosePorts {
  readonly store: Pick<GrabStore, 'ofVersion' | 'withOtherKeys'>;
  readonly ledger: Pick<Ledger, 'ofVersion' | 'atHand'>;
  readonly downloads: Pick<Downloads, 'exists' | 'lookAgain'>;
  readonly clock: Clock;
}

/** Makes a grab of each wanted file that is not on its way. `order` is given when they are stored. */
export async function choose(
  wanted: Wanted,
  { store, ledger, downloads, clock }: ChoosePorts,
): Promise<Chosen> {
  const { batchId, credentialId, dataPackage, version, turn, taken, skipsSame, destination } = wanted;
  const files = filesOf(wanted);
  const [earlier, elsewhereQueued, entries, atHand] = await Promise.all([
    store.ofVersion(credentialId, dataPackage.id, version.id),
    store.withOtherKeys(credentialId, dataPackage.id, version.id),
    taken === 'skip' ? ledger.ofVersion(dataPackage.id, version.id) : [],
    skipsSame ? ledger.atHand(files.flatMap(({ md5 }) => md5?.toLowerCase() ?? [])) : [],
  ]);
  if (entries.length > 0) await downloads.lookAgain();
  const same = findSame(atHand);
  const known = new Map(earlier.map((grab) => [grab.fileName, grab]));
  // Grabbed several times, what came last is what lies there.
  const had = new Map([...entries].sort((a, b) => a.at - b.at).map((entry) => [entry.fileName, entry]));
  const names = distinctNames(version.downloads.map(({ fileName }) => fileName));
  const now = clock.now();

  const grabs: Grab[] = [];
  const replaced: string[] = [];
  let onTheirWay = 0;
  for (const file of files) {
    const before = known.get(file.fileName);
    if (before && isUnfinished(before)) {
      onTheirWay += 1;
      continue;
    }
    if (before) replaced.push(before.id);
    const { fileName, size, md5 } = file;
    const path = destination(names.get(fileName) ?? fileName);
    grabs.push({
      id: crypto.randomUUID(),
      batchId,
      credentialId,
      packageId: dataPackage.id,
      packageName: dataPackage.name,
      versionId: version.id,
      createdOn: version.createdOn,
      ...(version.supplyType && { supplyType: version.supplyType }),
      ...(version.productVersion && { productVersion: version.productVersion }),
      ...(turn !== undefined && { turn }),
      fileName,
      ...('openData' in file && { openData: file.openData }),
      ...(size !== undefined && { size }),
      ...(md5 !== undefined && { md5 }),
      path,
      onConflict: taken === 'rename' ? 'rename' : 'overwrite',
      addedAt: now,
      order: 0,
      tries: 0,
      state: await begin(file, path, had.get(fileName)),
    });
  }
  return { grabs, replaced, onTheirWay };

  /**
   * By the ledger and by what the browser says of the file. When it no longer lists it (Firefox after a restart)
   * nobody can look, and the ledger's word counts. An update that lies elsewhere than in the order of its chain is
   * grabbed into its place there.
   */
  async function begin(file: DataFile, path: string, entry: LedgerEntry | undefined): Promise<GrabState> {
    if (!entry || !isSameFile(file, entry)) return elsewhere(file, path);
    if (turn !== undefined && !landedAs(path, entry.path)) return { kind: 'queued' };
    if ((await downloads.exists(entry.downloadId, entry.path)) === false) return elsewhere(file, path);
    return { kind: 'skipped', at: now, path: entry.path, grabbedAt: entry.at };
  }

  /** The same bytes may be at hand under another name, of another version or package. */
  function elsewhere(file: DataFile, target: string): GrabState {
    const entry = same(file, { packageId: dataPackage.id, versionId: version.id });
    if (!entry) return queuedBehind(target, elsewhereQueued);
    const { packageId, packageName, versionId, createdOn, fileName, path, at } = entry;
    const of = { packageId, packageName, versionId, createdOn, fileName };
    return { kind: 'skipped', at: now, path, grabbedAt: at, same: of };
  }
}

/** Each once, in the order of the catalogue. */
function filesOf({ version, fileNames }: Wanted): Supply['downloads'] {
  const byName = new Map(version.downloads.map((file) => [file.fileName, file]));
  if (!fileNames) return [...byName.values()];
  const asked = new Set(fileNames);
  return [...byName.values()].filter(({ fileName }) => asked.has(fileName));
}
