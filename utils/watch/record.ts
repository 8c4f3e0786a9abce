import * as v from 'valibot';
import { id } from '../data-hub/data-package.ts';
import type { Failure } from '../failure.ts';
import { LEVELS } from './level.ts';
import { type Item, NOTHING_KNOWN, sweep, type Watched } from './news.ts';
import { notAhead, type Schedule } from './schedule.ts';

/** All that the watch remembers, in one record: what is written together is true together, whenever it is killed. */
export interface WatchRecord extends Watched {
  readonly credentialId: string;
  readonly schedule: Schedule;
  /** Batches that nobody pressed a button for, the latest last: their end is not told in quiet hours. */
  readonly batches: readonly string[];
}

const BATCHES_AT_MOST = 20;

/** Nothing was ever listed with this credential. */
export const newRecord = (credentialId: string, now: number, draw: number): WatchRecord => ({
  ...NOTHING_KNOWN,
  credentialId,
  schedule: { listedAt: now, found: 0, draw },
  batches: [],
});

export const withBatch = (record: WatchRecord, batchId: string): WatchRecord => ({
  ...record,
  batches: [...record.batches, batchId].slice(-BATCHES_AT_MOST),
});

/** The clock put right, what was dismissed long ago forgotten; the same record where there is nothing to do. */
export function tidy(record: WatchRecord, now: number): WatchRecord {
  const schedule = notAhead(record.schedule, now);
  const { news } = sweep(record, now - UNDO);
  if (schedule === record.schedule && news.length === record.news.length) return record;
  return { ...record, schedule, news };
}

/** A dismissal can be taken back so long. Milliseconds. */
const UNDO = 30_000;

const moment = v.pipe(v.number(), v.finite());

const item = v.object({
  packageId: id,
  packageName: v.string(),
  isNewPackage: v.boolean(),
  versions: v.pipe(v.array(v.object({ id, createdOn: v.string(), supplyType: v.string() })), v.minLength(1)),
  at: moment,
  level: v.picklist(LEVELS.filter((level): level is Item['level'] => level !== 'off')),
  isTold: v.boolean(),
  isSeen: v.boolean(),
  dismissedAt: v.optional(moment),
});

const failure = v.custom<Failure>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string',
);

const record = v.object({
  credentialId: v.string(),
  known: v.record(v.string(), v.array(v.string())),
  news: v.array(item),
  schedule: v.object({
    listedAt: moment,
    found: v.number(),
    draw: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    trouble: v.optional(
      v.object({ at: moment, count: v.number(), failure, isTold: v.optional(v.boolean()) }),
    ),
  }),
  batches: v.array(v.string()),
});

/** Read back from the database, where an older or newer Trig may have written: what does not fit is as never listed. */
export function readRecord(stored: unknown): WatchRecord | undefined {
  const read = v.safeParse(record, stored);
  return read.success ? read.output : undefined;
}
