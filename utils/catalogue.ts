import type { DataPackage, Version } from './data-hub/data-package.ts';

/** The last answer OS gave, as it lies on the shelf: pages paint it before anything is asked again. */
export interface Shelved<T> {
  readonly value: T;
  /** When OS gave it, milliseconds since 1970. */
  readonly at: number;
}

export type ShelvedPackages = Shelved<readonly DataPackage[]>;
export type ShelvedVersion = Shelved<Version>;
