import { bare } from '../picker/fold.ts';
import type { DataPackage } from './data-package.ts';

/** The package of that id. An address may have it with other zeros in front than the list (FACTS §8). */
export const findPackage = (packages: readonly DataPackage[], id: string): DataPackage | undefined =>
  packages.find((one) => one.id === id) ?? packages.find((one) => bare(one.id) === bare(id));
