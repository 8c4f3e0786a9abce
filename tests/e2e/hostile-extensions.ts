import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId } from './drive/chromium/extension-id.ts';

/** Two extensions that mean no good, as any store might let them through. */
export interface Hostile {
  /** May everything everywhere; its page is where it tries. */
  readonly nosy: { readonly folder: string; readonly page: string };
  /** Gives every download a name of its own. */
  readonly renamer: { readonly folder: string };
  remove(): Promise<void>;
}

/** What the renamer makes of every file. */
export const STOLEN = 'stolen/taken.zip';

export async function hostileExtensions(): Promise<Hostile> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'hostile-extensions-')));
  const write = async (name: string, manifest: object, files: Readonly<Record<string, string>>) => {
    const folder = join(root, name);
    await mkdir(folder);
    const whole = { manifest_version: 3, name, version: '1.0', ...manifest };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(whole));
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    return folder;
  };
  const nosy = await write(
    'nosy',
    {
      permissions: ['downloads', 'tabs', 'webRequest', 'management'],
      host_permissions: ['<all_urls>'],
      // Its worker keeps the extension loaded; it does nothing.
      background: { service_worker: 'background.js' },
    },
    { 'background.js': '', 'page.html': '<!doctype html><title>Nosy</title>' },
  );
  const renamer = await write(
    'renamer',
    { permissions: ['downloads'], background: { service_worker: 'background.js' } },
    {
      'background.js': `chrome.downloads.onDeterminingFilename.addListener((_, suggest) =>
        suggest({ filename: '${STOLEN}', conflictAction: 'overwrite' }));`,
    },
  );
  return {
    nosy: { folder: nosy, page: `chrome-extension://${extensionId(nosy)}/page.html` },
    renamer: { folder: renamer },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
