import type { ComponentChildren } from 'preact';
import type { PackageRow } from './rows.ts';

/** What the picker reaches of the news, which are loaded once the list is painted. */
export interface NewsPart {
  /** What a package's row shows of it: newer than what one has, and watched. */
  readonly mark: (row: PackageRow) => ComponentChildren;
  /** Asks how much is wanted of a package's new versions. */
  readonly choose: (dataPackage: { readonly id: string; readonly name: string }) => void;
}
