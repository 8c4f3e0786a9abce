import { type Recent, readRecents } from './favourites.ts';

/** After a press that grabbed from these. Older ones go when the history forgets them. */
export const noted = (
  recents: readonly Recent[],
  packageIds: readonly string[],
  at: number,
  forgottenBefore: number | undefined,
): readonly Recent[] =>
  readRecents([...packageIds.map((packageId) => ({ packageId, at })), ...recents]).filter(
    (one) => forgottenBefore === undefined || one.at > forgottenBefore,
  );
