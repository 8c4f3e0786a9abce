import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { cachedUntilRejected } from '../cached-until-rejected.ts';
import type { ShelvedPackages, ShelvedProducts, ShelvedRelease, ShelvedVersion } from '../catalogue.ts';
import type { Paces } from '../data-hub/paces.ts';
import type { Abandoned } from '../grabs/abandoned.ts';
import type { Batch } from '../grabs/batch.ts';
import type { GrabCounts } from '../grabs/counts.ts';
import type { Grab, GrabStateKind } from '../grabs/grab.ts';
import type { Hold } from '../grabs/hold.ts';
import type { PartHold } from '../grabs/part-hold.ts';
import type { SavePrompt } from '../grabs/save-prompt.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { withTimeLimit } from '../time-limit.ts';
import type { Seen } from '../versions/seen.ts';
import type { WatchRecord } from '../watch/record.ts';
import { watchTransactions } from './connection.ts';
import { noteDatabase } from './loss.ts';
import { isDoubtful, trust, writeSample } from './room.ts';
import { noteFailure } from './storage-trouble.ts';

/** Everything durable but the credential and the settings. An index for each question that is asked. */
export interface Tables extends DBSchema {
  /** By credential id. */
  packages: { key: string; value: ShelvedPackages };
  /** By credential id, package id, version id. */
  versions: { key: [string, string, string]; value: ShelvedVersion };
  /** One record. */
  products: { key: string; value: ShelvedProducts };
  /** By product id. */
  releases: { key: string; value: ShelvedRelease };
  grabs: {
    key: string;
    value: Grab;
    indexes: {
      byTurn: [GrabStateKind, number];
      byOrder: number;
      byBatch: [string, number];
      byBatchTurn: [string, GrabStateKind, number];
      byDue: number;
      byLinkHash: string;
      byVersion: [string, string, string];
    };
  };
  batches: {
    key: string;
    value: Batch;
    indexes: { byAge: number; byPhase: Batch['phase']; byCleared: number };
  };
  /** One record each, under its own name. */
  queue: { key: keyof Queue; value: Queue[keyof Queue] };
  ledger: {
    key: string;
    value: LedgerEntry;
    indexes: { byAge: number; byVersion: [string, string]; byMd5: string; byPath: string };
  };
}

/** What is true of the whole queue. */
export interface Queue {
  /** Of the grabs on the list. */
  counts: GrabCounts;
  /** Ids of the grabs that are with the browser or on the way to it. */
  underWay: readonly string[];
  /** Downloads that nobody wants any more and that have not been put away yet. */
  abandoned: readonly Abandoned[];
  hold: Hold | null;
  partHolds: readonly PartHold[];
  /** Of what is aria2's. */
  aria2Hold: Hold | null;
  pace: Paces;
  /** What downloads have shown of the browser's setting. */
  savePrompt: SavePrompt | null;
  /** Entries of the ledger up to that moment are out of sight. */
  clearedLedger: number;
  /** Written to see whether writing works, and deleted again (storage-test.ts). */
  storageTest: string;
  /** What OS once said of the versions of a package: by credential id and package id. */
  [seen: `seen:${string}`]: Seen;
  /** What was ever listed with a credential, and what of it is news. */
  [watch: `watch:${string}`]: WatchRecord;
}

export type Database = IDBPDatabase<Tables>;

/** Its name in the browser. */
export const NAME = 'trig';

/** Some milliseconds, but for the one opening that brings a new version. */
const OPENS_WITHIN = 5_000;

/**
 * One connection for each context, opened when it is first needed, and anew after it was lost. After a failure, of whatever
 * context, it is opened only where something can be written.
 */
const { read: database, forget } = cachedUntilRejected(open);

export { database };

async function open(): Promise<Database> {
  let [isNew, isLost] = [false, false];
  /** Only while it is the one in use: what takes its place must not be lost with it. */
  const lose = (): void => {
    if (!isLost) forget();
    isLost = true;
  };
  const wasDoubtful = await isDoubtful();
  const opening = (wasDoubtful ? writeSample() : Promise.resolve()).then(() =>
    openDB<Tables>(NAME, 5, {
      upgrade(db, from, _to, tx) {
        isNew = from < 1;
        if (isNew) {
          db.createObjectStore('packages');
          db.createObjectStore('versions');
        }
        // Version 1 was never released: its grabs, each on its own, are not carried over.
        if (from === 1) db.deleteObjectStore('grabs');
        if (from < 2) createQueue(db);
        // Version 3 brought OpenData; what lies there from before is right as it is.
        if (from < 3) {
          db.createObjectStore('products');
          db.createObjectStore('releases');
        }
        // Version 4 finds files by what is in them; the browser fills the indexes from what is there.
        if (from < 4) {
          const ledger = tx.objectStore('ledger');
          ledger.createIndex('byMd5', 'md5');
          ledger.createIndex('byPath', 'path');
        }
        // Version 5 knows several keys.
        if (from >= 2) void forSeveralKeys(tx.objectStore('queue') as unknown as QueueTable);
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        lose();
      },
      terminated: lose,
    }),
  );
  try {
    const db = await withTimeLimit(opening, OPENS_WITHIN);
    if (wasDoubtful) trust();
    watchTransactions(db, { onLost: lose, onFailed: noteFailure });
    noteDatabase(isNew).catch(() => undefined);
    return db;
  } catch (error) {
    // It may still be opened, when nobody waits for it any more.
    opening.then((db) => db.close()).catch(() => undefined);
    noteFailure();
    throw error;
  }
}

/** As it was before: with names that nobody uses any more. */
interface QueueTable {
  get(name: string): Promise<unknown>;
  put(value: WatchRecord, name: `watch:${string}`): Promise<unknown>;
  delete(name: string): Promise<void>;
}

/**
 * There was one record of the watch, which names its key; it is checked when it is read. And a key that was wanting held
 * the whole queue: the next grab that needs it finds out anew.
 */
async function forSeveralKeys(queue: QueueTable): Promise<void> {
  const watch = (await queue.get('watch')) as WatchRecord | undefined;
  if (watch) void queue.put(watch, `watch:${watch.credentialId}`);
  void queue.delete('watch');
  const hold = (await queue.get('hold')) as { readonly why: string } | null | undefined;
  if (hold?.why === 'no-key' || hold?.why === 'key-refused') void queue.delete('hold');
}

function createQueue(db: Database): void {
  const grabs = db.createObjectStore('grabs', { keyPath: 'id' });
  grabs.createIndex('byTurn', ['state.kind', 'order']);
  grabs.createIndex('byOrder', 'order');
  grabs.createIndex('byBatch', ['batchId', 'order']);
  grabs.createIndex('byBatchTurn', ['batchId', 'state.kind', 'order']);
  grabs.createIndex('byDue', 'state.until');
  grabs.createIndex('byLinkHash', 'state.linkHash');
  grabs.createIndex('byVersion', ['credentialId', 'packageId', 'versionId']);
  const batches = db.createObjectStore('batches', { keyPath: 'id' });
  batches.createIndex('byAge', 'addedAt');
  batches.createIndex('byPhase', 'phase');
  batches.createIndex('byCleared', 'clearedAt');
  db.createObjectStore('queue');
  const ledger = db.createObjectStore('ledger', { keyPath: 'id' });
  ledger.createIndex('byAge', 'at');
  ledger.createIndex('byVersion', ['packageId', 'versionId']);
}
