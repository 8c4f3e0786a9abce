import type { PaceStore } from '../ports.ts';
import { readQueue, writeQueue } from './queue-record.ts';

export function createPaceStore(): PaceStore {
  return {
    read: () => readQueue('pace'),
    write: (pace) => writeQueue('pace', pace),
  };
}
