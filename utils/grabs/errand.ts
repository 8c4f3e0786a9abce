import type { Shelf } from '../catalogue.ts';
import type { Commands, Taken } from '../commands.ts';
import { isForgotten } from '../credentials/credential.ts';
import type { DataPackage } from '../data-hub/data-package.ts';
import { findPackage } from '../data-hub/find-package.ts';
import { newest } from '../data-hub/newest.ts';
import type { Page } from '../data-hub/page.ts';
import type { Failure, Outcome } from '../failure.ts';
import type { CredentialStore } from '../ports.ts';

/** What came of something that was asked for outside our pages: in a menu of the browser, by a shortcut. */
export type Errand =
  | {
      readonly came: 'taken';
      readonly taken: Taken;
      readonly packageName: string;
      /** `YYYY-MM-DD`, where the list has the version. */
      readonly createdOn?: string;
      /** Where it was of one file. */
      readonly fileName?: string;
    }
  /** The key does not see that package. */
  | { readonly came: 'unseen'; readonly packageId: string }
  /** The page is of nothing that can be grabbed. */
  | { readonly came: 'no-page' }
  | { readonly came: 'no-versions'; readonly packageName: string }
  | { readonly came: 'failed'; readonly failure: Failure; readonly about: 'package' | 'version' | 'file' };

export interface ErrandPorts {
  readonly credentials: Pick<CredentialStore, 'read'>;
  readonly shelf: Pick<Shelf, 'packages'>;
  /** Asks OS for the list and puts it on the shelf. */
  readonly refresh: () => Promise<Outcome<null>>;
  /** Queues files of versions, as a page's command does. */
  readonly grab: (ask: Parameters<Commands['grabVersions']>[0]) => Promise<Outcome<Taken>>;
}

export type RunErrand = (page: Page | undefined) => Promise<Errand>;

/**
 * Grabs what an address is about: the one file, all of the version, or all of the package's newest one. What is newest
 * OS is asked for each time, for nobody sees here how old the list is.
 */
export function createErrand({ credentials, shelf, refresh, grab }: ErrandPorts): RunErrand {
  return async (page) => {
    const credential = await credentials.read();
    if (!credential || isForgotten(credential)) return failed({ kind: 'no-key' }, 'package');
    if (!page || page.kind === 'open-data') return { came: 'no-page' };

    const find = async () => findPackage((await shelf.packages(credential.id))?.value ?? [], page.packageId);
    let dataPackage = page.kind === 'package' ? undefined : await find();
    if (!dataPackage) {
      const listed = await refresh();
      if (!listed.ok) return failed(listed.failure, 'package');
      dataPackage = await find();
    }
    if (!dataPackage) return { came: 'unseen', packageId: page.packageId };

    const wanted = wantedOf(page, dataPackage);
    if (!wanted) return { came: 'no-versions', packageName: dataPackage.name };
    const about = page.kind === 'file' ? 'file' : 'version';
    const taken = await grab({ versions: [wanted] });
    if (!taken.ok) return failed(taken.failure, about);
    const version = dataPackage.versions.find(({ id }) => id === wanted.versionId);
    return {
      came: 'taken',
      taken: taken.value,
      packageName: dataPackage.name,
      ...(version && { createdOn: version.createdOn }),
      ...(page.kind === 'file' && { fileName: page.fileName }),
    };
  };
}

function wantedOf(page: Exclude<Page, { kind: 'open-data' }>, { id: packageId, versions }: DataPackage) {
  switch (page.kind) {
    case 'package': {
      const latest = newest(versions);
      return latest && { packageId, versionId: latest.id };
    }
    case 'version':
      return { packageId, versionId: page.versionId };
    case 'file':
      return { packageId, versionId: page.versionId, fileNames: [page.fileName] };
    default:
      return page satisfies never;
  }
}

const failed = (failure: Failure, about: 'package' | 'version' | 'file'): Errand => ({
  came: 'failed',
  failure,
  about,
});
