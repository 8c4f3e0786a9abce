import type { Pace } from '../data-hub/pace.ts';
import type { PaceStore, Publish } from '../ports.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/**
 * Every call changes the budget, and each writing holds up the grabs, which lie in the same place. So it is written
 * a moment later, once for all calls of that moment: a background that dies in it has forgotten a few calls.
 * Pages that have read the queue in that moment hear of it when it says something new of why nothing moves.
 */
export function createPaceStore(publish: Publish): PaceStore {
  let latest: Pace | undefined;
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
    write(pace) {
      latest = pace;
      writing ??= writeLatest();
      return writing;
    },
  };
}

const reasonToWait = ({ closed, fullAt, most }: Pace): string => JSON.stringify([closed, fullAt, most]);

/** Milliseconds. */
const MOMENT = 250;
