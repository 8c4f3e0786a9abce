import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where one browser lives on disk. Removed at the end unless the profile was somebody else's. */
export type Home = {
  readonly root: string;
  readonly profile: string;
  readonly downloads: string;
  readonly remove: () => Promise<void>;
};

export function makeHome(name: string, given: { profile?: string; downloads?: string }): Home {
  // The real path: Chromium derives an unpacked extension's id from it, and macOS links its temporary folder.
  const root = given.profile
    ? dirname(given.profile)
    : mkdtempSync(join(realpathSync(tmpdir()), `trig-${name}-`));
  const profile = given.profile ?? join(root, 'profile');
  const downloads = given.downloads ?? join(root, 'downloads');
  for (const folder of [profile, downloads]) mkdirSync(folder, { recursive: true });
  const remove = () =>
    given.profile ? Promise.resolve() : rm(root, { recursive: true, force: true, maxRetries: 5 });
  return { root, profile, downloads, remove };
}
