import type { DataFile, DataPackage } from '../../utils/data-hub/data-package.ts';
import { findPackage } from '../../utils/data-hub/find-package.ts';
import { newest } from '../../utils/data-hub/newest.ts';
import type { Failure } from '../../utils/failure.ts';
import { pick } from '../../utils/recipe/pick.ts';
import type { Recipe } from '../../utils/recipe/recipe.ts';
import type { Desk } from '../desk.ts';
import { readVersion } from './read-version.ts';

/** What an entry of a recipe comes to in this account, with the newest version. */
export type Found = Known | Lacking;

interface About {
  readonly of: 'package' | 'product';
  readonly id: string;
  readonly name: string;
}

interface Known extends About {
  readonly state: 'found';
  readonly versionId: string;
  /** `YYYY-MM-DD`; empty of OpenData. */
  readonly createdOn: string;
  readonly files: readonly DataFile[];
  /** The whole of the version. */
  readonly isAll: boolean;
}

interface Lacking extends About {
  /** `missing`: not among the packages that the key sees. */
  readonly state: 'no-key' | 'missing' | 'no-versions' | 'failed';
  readonly failure?: Failure;
}

type Entry = Recipe['packages'][number];

/** One after the other: each may cost a call, and the queue's own must not wait for all of them. */
export async function* findEntries(desk: Desk, { packages, products }: Recipe): AsyncGenerator<Found> {
  const listed = packages.length > 0 ? await readPackages(desk) : undefined;
  for (const entry of packages) yield await findOne(desk, entry, listed);
  for (const entry of products) yield await findProduct(desk, entry);
}

interface Listed {
  readonly credentialId: string;
  readonly packages: readonly DataPackage[];
  readonly failure?: Failure;
}

/** As OS lists them now, or as it last did. */
async function readPackages(desk: Desk): Promise<Listed | undefined> {
  const credential = await desk.shelf.credential();
  if (!credential) return undefined;
  const asked = await desk.ask('refreshPackages', {});
  const packages = (await desk.shelf.packages(credential.id))?.value ?? [];
  return { credentialId: credential.id, packages, ...(!asked.ok && { failure: asked.failure }) };
}

async function findOne(desk: Desk, entry: Entry, listed: Listed | undefined): Promise<Found> {
  const about = { of: 'package', id: entry.id, name: entry.name } as const;
  if (!listed) return { ...about, state: 'no-key' };
  const { credentialId, packages, failure } = listed;
  const there = findPackage(packages, entry.id);
  if (!there) return failure ? { ...about, state: 'failed', failure } : { ...about, state: 'missing' };
  const ours = { ...about, id: there.id, name: there.name };
  const latest = newest(there.versions);
  if (!latest) return { ...ours, state: 'no-versions' };
  const version = await readVersion(desk, credentialId, there.id, latest.id);
  if (!version.ok) return { ...ours, state: 'failed', failure: version.failure };
  const { id: versionId, createdOn } = latest;
  return { ...ours, state: 'found', versionId, createdOn, ...picked(entry, version.value.downloads) };
}

async function findProduct(desk: Desk, entry: Entry): Promise<Found> {
  const about = { of: 'product', id: entry.id, name: entry.name } as const;
  const asked = await desk.ask('refreshRelease', { productId: entry.id });
  if (!asked.ok && asked.failure.kind === 'not-found') return { ...about, state: 'missing' };
  const release = (await desk.shelf.release(entry.id))?.value;
  if (!release) return { ...about, state: 'failed', ...(!asked.ok && { failure: asked.failure }) };
  const { product, files } = release;
  const versionId = product.version;
  return { ...about, name: product.name, state: 'found', versionId, createdOn: '', ...picked(entry, files) };
}

function picked(entry: Entry, all: readonly DataFile[]): Pick<Known, 'files' | 'isAll'> {
  const files = pick(entry, all);
  return { files, isAll: files.length === all.length };
}
