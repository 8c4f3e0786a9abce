import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type OnDisk = { readonly path: string; readonly size: number; readonly md5: string };

/** The one file of this name under a folder; a second one would mean that something was grabbed twice. */
export async function onDisk(folder: string, fileName: string): Promise<OnDisk> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith(fileName) && statSync(path).isFile());
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    throw new Error(`${paths.length} files called ${fileName} in ${folder}, expected one`);
  }
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { path, size: statSync(path).size, md5: hash.digest('hex') };
}
