import { type Cached, cachedUntilRejected } from '../cached-until-rejected.ts';
import { type Grab, isUnderWay } from '../grabs/grab.ts';
import { type Database, database, type Queue } from './database.ts';
import { readQueue, writeQueue } from './queue-record.ts';
import { readUnderWay } from './under-way.ts';

type Records = Pick<Queue, 'counts' | 'abandoned' | 'hold' | 'partHolds' | 'aria2Hold' | 'savePrompt'>;

/** What one transaction has written. */
interface Written extends Partial<Pick<Records, 'counts' | 'abandoned'>> {
  /** As they are now; `undefined` where a grab has gone. By id. */
  readonly grabs: ReadonlyMap<string, Grab | undefined>;
}

/**
 * What the background knows of the stored queue without reading it again: it alone writes. After a write that failed, and
 * on another connection, each thing is read once more.
 */
export interface KnownQueue {
  record<Name extends keyof Records>(name: Name): Promise<Records[Name] | undefined>;
  /** Writes one record by itself. */
  write<Name extends keyof Records>(name: Name, value: Records[Name]): Promise<void>;
  /** What is with the browser or aria2, or on the way there, in the queue's order. */
  underWay(): Promise<readonly Grab[]>;
  /** Said once a transaction is through. */
  note(written: Written): void;
  forget(): void;
}

export function createKnownQueue(): KnownQueue {
  const records: { readonly [Name in keyof Records]: Cached<Records[Name] | undefined> } = {
    counts: cachedUntilRejected(() => readQueue('counts')),
    abandoned: cachedUntilRejected(() => readQueue('abandoned')),
    hold: cachedUntilRejected(() => readQueue('hold')),
    partHolds: cachedUntilRejected(() => readQueue('partHolds')),
    aria2Hold: cachedUntilRejected(() => readQueue('aria2Hold')),
    savePrompt: cachedUntilRejected(() => readQueue('savePrompt')),
  };
  const underWay = cachedUntilRejected(
    async (): Promise<ReadonlyMap<string, Grab>> =>
      new Map((await readUnderWay()).map((grab) => [grab.id, grab])),
  );
  let connection: Database | undefined;

  function forget(): void {
    for (const record of Object.values(records)) record.forget();
    underWay.forget();
  }

  /** Reads what is known on this connection alone. */
  async function known<T>(cached: Cached<T>): Promise<T> {
    const current = await database();
    if (current !== connection) forget();
    connection = current;
    return cached.read();
  }

  return {
    record: (name) => known(records[name]),
    async write(name, value) {
      try {
        await writeQueue(name, value as Queue[typeof name]);
        records[name].set(value);
      } catch (error) {
        forget();
        throw error;
      }
    },
    underWay: async () => [...(await known(underWay)).values()].sort((a, b) => a.order - b.order),
    note({ counts, abandoned, grabs }) {
      if (counts) records.counts.set(counts);
      if (abandoned) records.abandoned.set(abandoned);
      underWay.update((before) => moved(before, grabs));
    },
    forget,
  };
}

function moved(before: ReadonlyMap<string, Grab>, grabs: Written['grabs']): ReadonlyMap<string, Grab> {
  const after = new Map(before);
  for (const [id, grab] of grabs) {
    if (grab && isUnderWay(grab.state.kind)) after.set(id, grab);
    else after.delete(id);
  }
  return after;
}
