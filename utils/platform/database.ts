import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ShelvedPackages, ShelvedVersion } from '../catalogue.ts';
import type { Grab, GrabStateKind } from '../grabs/grab.ts';

/** Everything durable but the credential and the settings. Every record says whose key it belongs to. */
interface Tables extends DBSchema {
  /** By credential id. */
  packages: { key: string; value: ShelvedPackages };
  /** By credential id, package id, version id. */
  versions: { key: [string, string, string]; value: ShelvedVersion };
  grabs: {
    key: string;
    value: Grab;
    indexes: { byState: GrabStateKind; byLinkHash: string };
  };
}

export type Database = IDBPDatabase<Tables>;

let opened: Promise<Database> | undefined;

/** One connection for each context, opened when it is first needed. */
export function database(): Promise<Database> {
  opened ??= openDB<Tables>('trig', 1, {
    upgrade(db) {
      db.createObjectStore('packages');
      db.createObjectStore('versions');
      const grabs = db.createObjectStore('grabs', { keyPath: 'id' });
      grabs.createIndex('byState', 'state.kind');
      grabs.createIndex('byLinkHash', 'state.linkHash');
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
