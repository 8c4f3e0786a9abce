import type { Grab } from '../../utils/grabs/grab.ts';
import type { Progress } from '../desk.ts';

export interface HowFar {
  readonly received: number;
  /** By the catalogue, else by the storage host; absent when neither says. */
  readonly total: number | undefined;
}

/** How much of a running download is here. */
export function howFar({ state, size }: Grab, progress: ReadonlyMap<number, Progress>): HowFar | undefined {
  const seen = state.kind === 'handed' ? progress.get(state.downloadId) : undefined;
  if (!seen) return undefined;
  return { received: seen.received, total: size ?? (seen.total > 0 ? seen.total : undefined) };
}
