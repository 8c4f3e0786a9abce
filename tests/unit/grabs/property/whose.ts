import { CREDENTIAL, OTHER } from '../world/shelf.ts';

/** The two keys of a story. */
export const IDS = { first: CREDENTIAL, other: OTHER } as const;

/** Each key grabs versions of its own, so that a question says whose it is. */
export const credentialOf = (versionId: string): string => (versionId < '4' ? CREDENTIAL : OTHER);
