import type { Grab, GrabState } from '../../../utils/grabs/grab.ts';
import type { SeenDownload } from '../../../utils/ports.ts';

/** A grab in that state, with nothing special about it. */
export const grabOf = (state: GrabState, more: Partial<Grab> = {}): Grab => ({
  id: 'g',
  batchId: 'b',
  credentialId: 'c',
  packageId: '1',
  packageName: 'A',
  versionId: '2',
  createdOn: '2026-01-01',
  fileName: 'f.zip',
  path: 'OS Data Hub/f.zip',
  onConflict: 'overwrite',
  addedAt: 0,
  order: 1,
  tries: 0,
  state,
  ...more,
});

/** With the browser since the beginning of time, in its session `s`. */
export const HANDED: Extract<GrabState, { kind: 'handed' }> = {
  kind: 'handed',
  at: 0,
  session: 's',
  downloadId: 7,
  linkHash: 'h',
  signedAt: 0,
  resumed: false,
};

export const DONE: Extract<GrabState, { kind: 'done' }> = {
  kind: 'done',
  at: 0,
  path: '/d/f.zip',
  size: 5,
  downloadId: 7,
  session: 's',
};

/** The browser's download of it, running. */
export const DOWNLOAD: SeenDownload = {
  id: 7,
  linkHash: 'h',
  state: 'in_progress',
  paused: false,
  canResume: false,
  received: 0,
  isDangerous: false,
  path: '/d/f.zip',
  size: 0,
};
