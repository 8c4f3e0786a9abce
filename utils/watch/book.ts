import type { Shelf } from '../catalogue.ts';
import { inTurn } from '../grabs/in-turn.ts';
import type { Clock, CredentialStore } from '../ports.ts';
import { NOTHING_KNOWN, notice } from './news.ts';
import { newRecord, type WatchRecord } from './record.ts';

/** Where the records lie, one of each credential: the background alone writes them. */
export interface WatchStore {
  read(credentialId: string): Promise<WatchRecord | undefined>;
  write(record: WatchRecord): Promise<void>;
  clear(credentialId: string): Promise<void>;
}

/**
 * What the watch remembers of each credential, changed by one at a time. The key in use is the one that is watched; what
 * is known of the others waits for them to be used again. `of` is the one in use where it is not named.
 */
export interface WatchBook {
  read(of?: string): Promise<WatchRecord | undefined>;
  /** Answers what is true then; the same object back changes nothing. */
  change(
    to: (record: WatchRecord) => WatchRecord | Promise<WatchRecord>,
    of?: string,
  ): Promise<WatchRecord | undefined>;
  /** That key goes. */
  forget(credentialId: string): Promise<void>;
  /** All of it is gone. */
  forgetAll(): void;
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
  const known = new Map<string, Promise<WatchRecord | undefined>>();

  async function read(of?: string): Promise<WatchRecord | undefined> {
    const credentialId = of ?? (await credentials.read())?.id;
    if (credentialId === undefined) return undefined;
    const reading = known.get(credentialId) ?? store.read(credentialId);
    known.set(credentialId, reading);
    const record = await reading.catch((problem: unknown) => {
      // Not as if nothing were there: what is written next would take its place.
      known.delete(credentialId);
      throw problem;
    });
    return record ?? begin(credentialId);
  }

  /** What lies on the shelf was listed and seen before there was a watch: it is no news. */
  async function begin(credentialId: string): Promise<WatchRecord> {
    const shelved = await shelf.packages(credentialId);
    const record = newRecord(credentialId, Math.min(shelved?.at ?? clock.now(), clock.now()), random());
    return { ...record, ...notice(NOTHING_KNOWN, shelved?.value ?? [], { levelOf: () => 'off', now: 0 }) };
  }

  const change = inTurn(async ([to, of]: Parameters<WatchBook['change']>) => {
    const before = await read(of);
    if (!before) return undefined;
    const after = await to(before);
    const { credentialId } = after;
    if (after === (await known.get(credentialId))) return after;
    await store.write(after);
    known.set(credentialId, Promise.resolve(after));
    onWritten();
    return after;
  });

  return {
    read,
    change: (...asked) => change(asked),
    async forget(credentialId) {
      await store.clear(credentialId);
      known.delete(credentialId);
    },
    forgetAll: () => known.clear(),
  };
}
