/**
 * What is known of a file where its path is made. All but its name may be unknown: a token without a value leaves the
 * path, with the brackets about it. What an OpenData product knows of itself: `product.ts`.
 */
export interface Facts {
  /** Name of the data package, as its owner called it. */
  readonly packageName?: string;
  readonly packageId?: string;
  readonly productName?: string;
  readonly productVersion?: string;
  /** The version's day, `YYYY-MM-DD`. */
  readonly createdOn?: string;
  readonly versionId?: string;
  /** As OS wrote it. */
  readonly supplyType?: string;
  readonly format?: string;
  /** As it is to be on disk (`grabs/distinct-names.ts`). */
  readonly name: string;
  /** Another data package is called the same (FACTS §0.9), so the name alone does not tell them apart. */
  readonly isNameShared?: boolean;
  /** Another version of the package is of the same day. */
  readonly isDayShared?: boolean;
  /** The version's number among the updates of its package, where it is caught up in order. */
  readonly turn?: number;
}
