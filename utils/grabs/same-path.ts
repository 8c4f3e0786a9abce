import type { Clock, GrabStore, SettingsStore } from '../ports.ts';
import { carrierOf, type Grab, type GrabState } from './grab.ts';

interface SamePathPorts {
  readonly store: Pick<GrabStore, 'read' | 'move'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly clock: Clock;
  readonly stops: (grab: Grab) => boolean;
}

/** The state of a new grab: behind another key's unfinished grab of the same file at the same path, where there is one. */
export function queuedBehind(path: string, others: readonly Grab[]): GrabState {
  const other = others.find((one) => one.path === path && one.state.kind !== 'paused');
  return other ? { kind: 'queued', behind: other.id } : { kind: 'queued' };
}

/**
 * Whether a queued grab may start. One that waits for another key's grab of the same file starts when that has ended; where
 * it has brought the very file, what the person chose for files they have applies: by default this one is skipped.
 */
export async function mayStart(
  grab: Grab,
  { store, settings, clock, stops }: SamePathPorts,
): Promise<boolean> {
  const { state } = grab;
  if (state.kind !== 'queued' || state.behind === undefined) return true;
  const other = await store.read(state.behind);
  if (!other || carrierOf(other) !== carrierOf(grab)) return true;
  // One that is held, paused or in trouble may stay so for long: this one doesn't wait for that.
  const { kind } = other.state;
  if (kind === 'signing' || kind === 'handing' || kind === 'handed') return false;
  if (kind === 'queued' && !stops(other)) return false;
  if (other.state.kind !== 'done' || !isSame(grab, other)) return true;
  if ((await settings.read()).taken !== 'skip') return true;
  await store.move(grab, {
    kind: 'skipped',
    at: clock.now(),
    path: other.state.path,
    grabbedAt: other.state.at,
  });
  return false;
}

const isSame = (grab: Grab, other: Grab): boolean =>
  grab.path === other.path &&
  grab.size === other.size &&
  grab.md5?.toLowerCase() === other.md5?.toLowerCase();
