import { type Credential, isForgotten } from '../../utils/credentials/credential.ts';

/** No key at all, or one that was forgotten with the browser's last session: nothing works before there is one. */
export const needsKey = (credential: Credential | null | undefined): boolean =>
  credential === null || isForgotten(credential);
