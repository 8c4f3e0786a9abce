import type { Paces } from '../data-hub/paces.ts';
import type { PaceStore, Publish } from '../ports.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/**
 * Every call changes the budget, and each writing holds up the grabs, which lie in the same place. So it is written
 * a moment later, once for all calls of that moment: a background that dies in it has forgotten a few calls.
 * Pages that have read the queue in that moment hear of it when it says something new of why nothing moves.
 */
export function createPaceStore(publish: Publish): PaceStore {
  let latest: Paces | undefined;
  let told: string | undefined;
  let writing: Promise<void> | undefined;

  const writeLatest = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    writing = undefined;
    if (!latest) return;
    const reason = reasonToWait(latest);
    await writeQueue('pace', latest);
    if (reason !== told) publish('grabs');
    told = reason;
  };

  return {
    read: () => readQueue('pace'),
    write(paces) {
      latest = paces;
      writing ??= writeLatest();
      return writing;
    },
  };
}

const reasonToWait = ({ outage, keys, most }: Paces): string =>
  JSON.stringify([
    outage.closedUntil,
    most,
    Object.entries(keys).map(([key, { closedUntil, limit, fullAt }]) => [key, closedUntil, limit, fullAt]),
  ]);

/** Milliseconds. */
const MOMENT = 250;
