import type { Pace } from '../data-hub/pace.ts';
import type { PaceStore } from '../ports.ts';
import { readQueue, writeQueue } from './queue-record.ts';

/**
 * Every call changes the budget, and each writing holds up the grabs, which lie in the same place. So it is written
 * a moment later, once for all calls of that moment: a background that dies in it has forgotten a few calls.
 */
export function createPaceStore(): PaceStore {
  let latest: Pace | undefined;
  let writing: Promise<void> | undefined;

  const writeLatest = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    writing = undefined;
    if (latest) await writeQueue('pace', latest);
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

/** Milliseconds. */
const MOMENT = 250;
