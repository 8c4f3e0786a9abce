import type { Publish } from '../ports.ts';

export type Change = Parameters<Publish>[0];

const NAME = 'trig';

/**
 * News from the background to open pages. A `BroadcastChannel` stays within the extension's own origin,
 * needs no receiver and wakes nobody, unlike `runtime.sendMessage`.
 */
export function createPublisher(): Publish {
  const channel = new BroadcastChannel(NAME);
  return (change) => channel.postMessage(change);
}

/** Tells pages that everything they have read may be another. */
export function publishAll(publish: Publish): void {
  for (const change of STORED) publish(change);
}

const STORED = [
  'credential',
  'packages',
  'version',
  'products',
  'release',
  'grabs',
  'ledger',
  'settings',
  'presets',
  'aria2',
  'watch',
  'sets',
] as const;

/** Calls back for each change; returns how to stop. */
export function watchChanges(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => listener(data);
  return () => channel.close();
}
