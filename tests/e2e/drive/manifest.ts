import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Manifest = {
  readonly version: string;
  readonly key?: string;
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly action?: { readonly default_popup?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
};

export function readManifest(extensionDir: string): Manifest {
  return JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
}

export function popupPath(extensionDir: string): string {
  const path = readManifest(extensionDir).action?.default_popup;
  if (!path) throw new Error(`${extensionDir} has no popup`);
  return path.replace(/^\//, '');
}
