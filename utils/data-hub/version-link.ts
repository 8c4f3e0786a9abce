/**
 * The version that an address of OS leads to (`previousVersionUrl`, `nextVersionUrl`). The address itself is never kept:
 * with a key in the query OS echoes it into each of them (FACTS §0.3). `undefined` for what is no such address.
 */
export const versionIdIn = (address: unknown): string | undefined =>
  typeof address === 'string' ? LINK.exec(address)?.[1] : undefined;

const LINK = /^https:\/\/[^/?#]+\/[^?#]*\/dataPackages\/\d{1,20}\/versions\/(\d{1,20})(?:[/?#]|$)/;
