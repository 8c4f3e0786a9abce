import type { Entry } from '../data-hub/log.ts';

/** What requests have shown to OS (FACTS §4). */
export const isForToken = ({ path }: Entry): boolean => path === '/oauth2/token/v1';

export const isOwned = ({ path }: Entry): boolean => path.startsWith('/downloads/v1/dataPackages');

/** The tokens that were shown, each once. */
export const tokensIn = (log: readonly Entry[]): readonly string[] => [
  ...new Set(log.flatMap(({ headers }) => headers.authorization?.match(/^Bearer (.+)$/)?.[1] ?? [])),
];
