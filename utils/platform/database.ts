import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ShelvedPackages, ShelvedProducts, ShelvedRelease, ShelvedVersion } from '../catalogue.ts';
import type { Paces } from '../data-hub/paces.ts';
import type { Batch } from '../grabs/batch.ts';
import type { GrabCounts } from '../grabs/counts.ts';
import type { Grab, GrabStateKind } from '../grabs/grab.ts';
import type { Hold } from '../grabs/hold.ts';
import type { PartHold } from '../grabs/part-hold.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { WatchRecord } from '../watch/record.ts';

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
  hold: Hold | null;
  partHolds: readonly PartHold[];
  /** Of what is aria2's. */
  aria2Hold: Hold | null;
  pace: Paces;
  /** Entries of the ledger up to that moment are out of sight. */
  clearedLedger: number;
  /** What was ever listed with a credential, and what of it is news. */
  [watch: `watch:${string}`]: WatchRecord;
}

export type Database = IDBPDatabase<Tables>;

let opened: Promise<Database> | undefined;

/** One connection for each context, opened when it is first needed. */
export function database(): Promise<Database> {
  opened ??= openDB<Tables>('trig', 5, {
    upgrade(db, from, _to, tx) {
      if (from < 1) {
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
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
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
