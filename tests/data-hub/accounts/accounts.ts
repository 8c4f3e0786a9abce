import type { PackageSpec } from '../catalogue/spec.ts';
import type { AccountName } from '../keys.ts';
import { addressBasePackages } from '../packages/address-base.ts';
import { classicPackages } from '../packages/classic.ts';
import { ngdPackages } from '../packages/ngd.ts';
import { manyPackages } from './many.ts';

/** Who has which data packages; no id occurs twice. */
export const ACCOUNTS: Readonly<Partial<Record<AccountName, readonly PackageSpec[]>>> = {
  department: [...addressBasePackages, ...classicPackages, ...ngdPackages],
  large: manyPackages(300, 403),
  huge: manyPackages(2000, 404),
};
