import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
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
  if (given.profile) return { root, profile, downloads, remove: () => Promise.resolve() };
  // A run that is told to end has no time for promises.
  const removeOnExit = () => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeOnExit);
  const remove = async () => {
    process.off('exit', removeOnExit);
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  };
  return { root, profile, downloads, remove };
}
