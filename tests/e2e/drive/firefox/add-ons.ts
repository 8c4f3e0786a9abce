import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readManifest } from '../manifest.ts';
import type { Bidi } from './bidi.ts';
import { packXpi } from './xpi.ts';

export function addOnId(extensionDir: string): string {
  const id = readManifest(extensionDir).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir} has no browser_specific_settings.gecko.id`);
  return id;
}

/** The host name of the extension's pages: Firefox rolls dice for it unless it is told beforehand. */
export function addOnUuid(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** For good where the browser takes unsigned files (ESR, Developer Edition), for this run elsewhere. */
export async function installAddOn(bidi: Bidi, extensionDir: string, folder: string): Promise<void> {
  const file = join(folder, `${addOnUuid(addOnId(extensionDir))}.xpi`);
  packXpi(extensionDir, file);
  try {
    await bidi.install(file, true);
  } catch {
    await bidi.install(file, false);
  }
}
