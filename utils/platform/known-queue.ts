import { type Grab, isUnderWay } from '../grabs/grab.ts';
import { type Database, database, type Queue } from './database.ts';
import { readQueue, writeQueue } from './queue-record.ts';
import { readUnderWay } from './under-way.ts';

type Records = Pick<Queue, 'counts' | 'abandoned' | 'hold' | 'partHolds' | 'aria2Hold' | 'savePrompt'>;

/** What one transaction has written. */
interface Written {
  readonly records: Partial<Records>;
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
  const records = new Map<keyof Records, Promise<unknown>>();
  let underWay: Promise<ReadonlyMap<string, Grab>> | undefined;
  let connection: Database | undefined;

  function forget(): void {
    records.clear();
    underWay = undefined;
  }

  async function connect(): Promise<void> {
    const current = await database();
    if (current !== connection) forget();
    connection = current;
  }

  async function record<Name extends keyof Records>(name: Name): Promise<Records[Name] | undefined> {
    await connect();
    const reading = records.get(name) ?? readQueue(name);
    records.set(name, reading);
    return reading.catch((error) => {
      forget();
      throw error;
    }) as Promise<Records[Name] | undefined>;
  }

  return {
    record,
    async write(name, value) {
      try {
        await writeQueue(name, value as Queue[typeof name]);
        records.set(name, Promise.resolve(value));
      } catch (error) {
        forget();
        throw error;
      }
    },
    async underWay() {
      await connect();
      underWay ??= readUnderWay().then((grabs) => new Map(grabs.map((grab) => [grab.id, grab])));
      const grabs = await underWay.catch((error) => {
        forget();
        throw error;
      });
      return [...grabs.values()].sort((a, b) => a.order - b.order);
    },
    note(written) {
      for (const [name, value] of Object.entries(written.records)) {
        records.set(name as keyof Records, Promise.resolve(value));
      }
      underWay = underWay?.then((before) => moved(before, written.grabs));
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
