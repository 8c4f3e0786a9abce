import * as v from 'valibot';
import { DEFAULT_ADDRESS, readAddress } from './address.ts';

const text = v.pipe(v.string(), v.maxLength(1000));

/** What a person may choose about aria2. It is of this machine, and in no file of settings. */
const choices = {
  isOn: v.boolean(),
  /** Of its RPC. */
  address: v.pipe(
    text,
    v.check((address) => readAddress(address) === address),
  ),
  /** The folder over there; empty: its own. */
  folder: text,
  /** New batches go there. */
  takesNew: v.boolean(),
};

export interface Aria2Choice extends v.InferOutput<v.ObjectSchema<typeof choices, undefined>> {
  /** Whether a token is kept; the token itself is in the vault. */
  readonly hasToken: boolean;
}

/** What a page sends: some of it, and the token where it is given anew. Empty: there is none any more. */
export const aria2Change = v.partial(v.object({ ...choices, token: text }));

export type Aria2Change = v.InferOutput<typeof aria2Change>;

export const NO_ARIA2: Aria2Choice = {
  isOn: false,
  address: DEFAULT_ADDRESS,
  folder: '',
  takesNew: false,
  hasToken: false,
};

/** Read back from storage: what does not fit is as new. */
export function readChoice(stored: unknown): Aria2Choice {
  const kept = v.safeParse(v.object({ ...choices, hasToken: v.boolean() }), stored);
  return kept.success ? kept.output : NO_ARIA2;
}
