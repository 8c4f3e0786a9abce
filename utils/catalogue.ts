import type { DataPackage, Version } from './data-hub/data-package.ts';
import type { Flaws } from './data-hub/flaws.ts';
import type { Product, Release } from './data-hub/open-data.ts';

/** The last answer OS gave, as it lies on the shelf: pages paint it before anything is asked again. */
export interface Shelved<T> {
  readonly value: T;
  /** When OS gave it, milliseconds since 1970. */
  readonly at: number;
  /** Of a list: what is wrong with some of its entries. */
  readonly flaws?: Flaws;
}

export type ShelvedPackages = Shelved<readonly DataPackage[]>;
export type ShelvedVersion = Shelved<Version>;
export type ShelvedProducts = Shelved<readonly Product[]>;
export type ShelvedRelease = Shelved<Release>;

/** Where the answers lie: kept by `utils/platform`, painted by pages before anything is asked. */
export interface Shelf {
  packages(credentialId: string): Promise<ShelvedPackages | undefined>;
  version(credentialId: string, packageId: string, versionId: string): Promise<ShelvedVersion | undefined>;
  products(): Promise<ShelvedProducts | undefined>;
  release(productId: string): Promise<ShelvedRelease | undefined>;
  putProducts(products: ShelvedProducts): Promise<void>;
  putRelease(release: ShelvedRelease): Promise<void>;
  /** What the list before had and this one lacks is remembered (versions/seen.ts). */
  putPackages(credentialId: string, packages: ShelvedPackages): Promise<void>;
  putVersion(credentialId: string, packageId: string, version: ShelvedVersion): Promise<void>;
  /** OS has answered 404 for that version. It is remembered until a document of it is put. */
  putGone(credentialId: string, packageId: string, versionId: string): Promise<void>;
  /** What belongs to a credential; OpenData is nobody's. */
  clear(credentialId: string): Promise<void>;
}
