import * as v from 'valibot';
import type { Credential } from './credentials/credential.ts';
import { id } from './data-hub/data-package.ts';
import type { Outcome } from './failure.ts';

/**
 * Every command a page may send to the background. One interface: registering them is exhaustive, so a
 * command without a handler is a type error. Failures come back as data.
 */
export interface Commands {
  /** Tries the key and keeps it unless OS refused it; replaces the key in use under the same id. */
  saveKey(ask: Asks['saveKey']): Outcome<Credential>;
  testKey(ask: Asks['testKey']): Outcome<Credential>;
  /** Forgets the key, its catalogue and its unfinished grabs. */
  removeKey(ask: Asks['removeKey']): Outcome<null>;
  /** Asks OS for the list and writes it to the shelf, where pages read it. */
  refreshPackages(ask: Asks['refreshPackages']): Outcome<null>;
  refreshVersion(ask: Asks['refreshVersion']): Outcome<null>;
  /** Answers the grab's id as soon as it is stored: from here on it survives. */
  grab(ask: Asks['grab']): Outcome<string>;
  retryGrab(ask: Asks['retryGrab']): Outcome<null>;
  cancelGrab(ask: Asks['cancelGrab']): Outcome<null>;
  /** Takes an ended grab off the list; the file stays. */
  dismissGrab(ask: Asks['dismissGrab']): Outcome<null>;
  /** Opens the folder that holds the file. */
  showGrab(ask: Asks['showGrab']): Outcome<null>;
  /** The person's word on a storage host that Trig did not know. Kept when it is yes. */
  answerHost(ask: Asks['answerHost']): Outcome<null>;
  /** Look again: sent when a page opens, so that nothing waits for an alarm. */
  look(ask: Asks['look']): Outcome<null>;
}

export type CommandName = keyof Commands;

const nothing = v.object({});
const oneGrab = v.object({ id: v.pipe(v.string(), v.uuid()) });
const oneVersion = { packageId: id, versionId: id };

/** What each command takes, checked at the door (`platform/messages.ts`). Plain JSON. */
export const asks = {
  saveKey: v.object({ key: v.pipe(v.string(), v.maxLength(500)), keep: v.picklist(['profile', 'session']) }),
  testKey: nothing,
  removeKey: nothing,
  refreshPackages: nothing,
  refreshVersion: v.object(oneVersion),
  grab: v.object({ ...oneVersion, fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)) }),
  retryGrab: oneGrab,
  cancelGrab: oneGrab,
  dismissGrab: oneGrab,
  showGrab: oneGrab,
  answerHost: v.object({ host: v.pipe(v.string(), v.maxLength(255)), allow: v.boolean() }),
  look: nothing,
} satisfies { readonly [Name in CommandName]: v.GenericSchema };

type Asks = { readonly [Name in keyof typeof asks]: v.InferOutput<(typeof asks)[Name]> };
