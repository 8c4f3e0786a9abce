import type { Line } from '../stores/grabs.ts';

/** Nothing of it moves, and it is the person who stopped it: here, or in the browser's own list. */
export function isPaused({ batch: { counts }, stalled }: Line): boolean {
  const moving = counts.queued + counts.waiting + counts.signing + counts.handing + counts.handed - stalled;
  return moving === 0 && counts.paused + stalled > 0;
}
