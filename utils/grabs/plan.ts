import type { Grab } from './grab.ts';

/** Both browsers run six connections a host and queue the rest, where signatures would age (measured). */
export const WINDOW = 6;

/** Which queued grabs start now: the oldest first, as many as the window has room for. */
export function plan(unfinished: readonly Grab[], window: number = WINDOW): readonly Grab[] {
  const busy = unfinished.filter(({ state }) => BUSY.has(state.kind)).length;
  return unfinished
    .filter(({ state }) => state.kind === 'queued')
    .sort((a, b) => a.addedAt - b.addedAt)
    .slice(0, Math.max(0, window - busy));
}

const BUSY: ReadonlySet<Grab['state']['kind']> = new Set(['signing', 'handing', 'handed']);
