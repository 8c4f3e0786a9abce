import type { Grab } from './grab.ts';

export interface Due {
  readonly grabs: readonly Grab[];
  readonly next?: number;
}

/** What began to wait after now did so before the clock was set back: its time has come. */
export function dueOf(waiting: readonly Grab[], now: number, limit: number): Due {
  const isDue = ({ state }: Grab): boolean =>
    state.kind === 'waiting' && (state.until <= now || state.at > now);
  const later = waiting.flatMap((grab) =>
    grab.state.kind === 'waiting' && !isDue(grab) ? [grab.state.until] : [],
  );
  return {
    grabs: waiting.filter(isDue).slice(0, limit),
    ...(later.length > 0 && { next: Math.min(...later) }),
  };
}
