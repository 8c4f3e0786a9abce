import type { Grab } from './grab.ts';

/** Both browsers run six connections a host and queue the rest, where signatures would age (measured). */
export const WINDOW = 6;

/** Which queued grabs start now: the oldest first, as many as the window has room for. */
export function plan(unfinished: readonly Grab[], window: number = WINDOW): readonly Grab[] {
  return unfinished
    .filter(({ state }) => state.kind === 'queued')
    .sort((a, b) => a.addedAt - b.addedAt)
    .slice(0, Math.max(0, window - busy(unfinished)));
}

/** True when one more may start at once: the window is not full and nobody waits already. */
export const hasRoom = (grabs: readonly Grab[]): boolean =>
  busy(grabs) < WINDOW && !grabs.some(({ state }) => state.kind === 'queued');

const busy = (grabs: readonly Grab[]): number => grabs.filter(({ state }) => BUSY.has(state.kind)).length;

const BUSY: ReadonlySet<Grab['state']['kind']> = new Set(['signing', 'handing', 'handed']);
