/** A file to put into a version. */
export interface FileSpec {
  readonly fileName: string;
  /** Bytes, grown from a seed; default 4,096. Not needed with `text`. */
  readonly size?: number;
  /** Same seed and size, same bytes; default: package, version and file name. */
  readonly seed?: string;
  /** The file's content word by word. */
  readonly text?: string;
  /** An MD5 for the version document instead of the true one. */
  readonly md5?: string;
  /** What the version document says; `null` leaves the field out (FACTS §2.3). */
  readonly listedSize?: number | null;
  readonly listedMd5?: null;
}

/** A version as the catalogue keeps it; field names are the API's (FACTS §2.2). */
export interface VersionSpec {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  readonly reason: string;
  readonly supplyType: string;
  readonly productVersion: string;
  readonly format: string;
  /** Links and its own document know it, lists do not: lists have gaps. */
  readonly unlisted?: boolean;
  /** Called at the first look into the version, so that 2,000 packages cost nothing. */
  readonly files: () => readonly FileSpec[];
}

/** A data package as the catalogue keeps it (FACTS §2.1). */
export interface PackageSpec {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly createdOn: string;
  readonly productId: string;
  readonly productName: string;
  readonly versions: readonly VersionSpec[];
}
