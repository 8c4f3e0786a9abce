import { database, type Queue } from './database.ts';

/** One of the records that are true of the whole queue. */
export async function readQueue<Name extends keyof Queue>(name: Name): Promise<Queue[Name] | undefined> {
  return (await (await database()).get('queue', name)) as Queue[Name] | undefined;
}

export async function writeQueue<Name extends keyof Queue>(name: Name, value: Queue[Name]): Promise<void> {
  await (await database()).put('queue', value, name);
}
