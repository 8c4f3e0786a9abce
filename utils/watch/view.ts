import type { Watches } from './level.ts';
import type { WatchRecord } from './record.ts';

/** What pages read of the watch. */
export interface WatchView {
  /** Absent until something was listed. */
  readonly record: WatchRecord | undefined;
  readonly watches: Watches;
  readonly pins: readonly string[];
}
