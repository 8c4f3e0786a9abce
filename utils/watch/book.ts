import type { Shelf } from '../catalogue.ts';
import { inTurn } from '../grabs/in-turn.ts';
import type { Clock, CredentialStore } from '../ports.ts';
import { NOTHING_KNOWN, notice } from './news.ts';
import { newRecord, type WatchRecord } from './record.ts';

/** Where the record lies: the background alone writes it. */
export interface WatchStore {
  read(): Promise<WatchRecord | undefined>;
  write(record: WatchRecord): Promise<void>;
  clear(): Promise<void>;
}

/** The record of the credential in use, changed by one at a time. */
export interface WatchBook {
  read(): Promise<WatchRecord | undefined>;
  /** Answers what is true then; the same object back changes nothing. */
  change(to: (record: WatchRecord) => WatchRecord | Promise<WatchRecord>): Promise<WatchRecord | undefined>;
  /** The key it was of goes. */
  forget(): Promise<void>;
}

interface BookPorts {
  readonly store: WatchStore;
  readonly credentials: Pick<CredentialStore, 'read'>;
  readonly shelf: Pick<Shelf, 'packages'>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Something was written. */
  readonly onWritten: () => void;
}

export function createBook(ports: BookPorts): WatchBook {
  const { store, credentials, shelf, clock, random, onWritten } = ports;
  /** The background alone writes, so what it has read once it knows. */
  let known: Promise<WatchRecord | undefined> | undefined;

  async function read(): Promise<WatchRecord | undefined> {
    const credential = await credentials.read();
    if (!credential) return undefined;
    known ??= store.read().catch((problem: unknown) => {
      // Not as if nothing were there: what is written next would take its place.
      known = undefined;
      throw problem;
    });
    const record = await known;
    return record?.credentialId === credential.id ? record : begin(credential.id);
  }

  /** What lies on the shelf was listed and seen before there was a watch: it is no news. */
  async function begin(credentialId: string): Promise<WatchRecord> {
    const shelved = await shelf.packages(credentialId);
    const record = newRecord(credentialId, Math.min(shelved?.at ?? clock.now(), clock.now()), random());
    return { ...record, ...notice(NOTHING_KNOWN, shelved?.value ?? [], { levelOf: () => 'off', now: 0 }) };
  }

  const change = inTurn(async (to: Parameters<WatchBook['change']>[0]) => {
    const before = await read();
    if (!before) return undefined;
    const after = await to(before);
    if (after === (await known)) return after;
    await store.write(after);
    known = Promise.resolve(after);
    onWritten();
    return after;
  });

  return {
    read,
    change,
    async forget() {
      await store.clear();
      known = undefined;
    },
  };
}
