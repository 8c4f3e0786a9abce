import type { DataPackage, VersionSummary } from '../data-hub/data-package.ts';
import { NO_DAY } from '../data-hub/day.ts';
import { byNewest, newest } from '../data-hub/newest.ts';
import type { ReleaseSet } from './release-sets.ts';
import { releaseKey } from './same-words.ts';

/** How the packages of a set stand to each other. */
export interface SetState {
  readonly members: readonly Member[];
  /** The newest release that all of them have: a version of each, in the order of the set. Absent where there is none. */
  readonly common?: readonly MemberVersion[];
}

interface Member {
  readonly packageId: string;
  /** Absent when the account no longer has it. */
  readonly dataPackage?: DataPackage;
  /** Its newest version. */
  readonly newest?: VersionSummary;
  /** It does not have the newest release that another one has. */
  readonly lags: boolean;
}

export interface MemberVersion {
  readonly packageId: string;
  readonly version: VersionSummary;
}

/** Which release a version is of, by the words or the day that OS gave it; `''` where it gave none. */
function keyOf({ productVersion, createdOn }: VersionSummary, by: ReleaseSet['by']): string {
  if (by === 'release') return releaseKey(productVersion);
  return createdOn === NO_DAY ? '' : createdOn;
}

/** Holds the packages of a set against each other. Nothing is a release but what OS calls the same of both. */
export function setState({ packageIds, by }: ReleaseSet, packages: readonly DataPackage[]): SetState {
  const members = packageIds.map((packageId) => {
    const dataPackage = packages.find(({ id }) => id === packageId);
    return { packageId, dataPackage, byKey: releasesOf(dataPackage?.versions ?? [], by) };
  });
  const lead = newest(members.flatMap(({ dataPackage }) => newest(dataPackage?.versions ?? []) ?? []));
  const leadKey = lead && keyOf(lead, by);
  const common = newestCommon(members);
  return {
    members: members.map(({ packageId, dataPackage, byKey }) => {
      const latest = newest(dataPackage?.versions ?? []);
      return {
        packageId,
        ...(dataPackage && { dataPackage }),
        ...(latest && { newest: latest }),
        lags: Boolean(leadKey) && !byKey.has(leadKey ?? ''),
      };
    }),
    ...(common && { common }),
  };
}

type Releases = ReadonlyMap<string, VersionSummary>;

/** The newest version of each release: what was supplied again counts in the place of what it replaced. */
function releasesOf(versions: readonly VersionSummary[], by: ReleaseSet['by']): Releases {
  const found = new Map<string, VersionSummary>();
  for (const version of [...versions].sort(byNewest)) {
    const key = keyOf(version, by);
    if (key !== '' && !found.has(key)) found.set(key, version);
  }
  return found;
}

/** Of the releases that all have the one of which a version came last. */
function newestCommon(
  members: readonly { readonly packageId: string; readonly byKey: Releases }[],
): readonly MemberVersion[] | undefined {
  const [first, ...others] = members;
  const keys = [...(first?.byKey.keys() ?? [])].filter((key) => others.every(({ byKey }) => byKey.has(key)));
  const candidates = keys.map((key) =>
    members.flatMap(({ packageId, byKey }) => {
      const version = byKey.get(key);
      return version ? [{ packageId, version }] : [];
    }),
  );
  const last = (versions: readonly MemberVersion[]) =>
    newest(versions.map(({ version }) => version)) ?? { id: '', createdOn: '' };
  return candidates.sort((a, b) => byNewest(last(a), last(b)))[0];
}
