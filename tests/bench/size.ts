import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { step, writeSection } from './report.ts';

interface Size {
  readonly what: string;
  /** Bytes. */
  readonly bytes: number;
  readonly aim: number;
}

const KB = 1000;

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

/** What the popup loads in script, compressed, and how large the store's packages are. */
export async function size(): Promise<void> {
  step('packing ours');
  execFileSync('npx', ['wxt', 'zip'], { stdio: 'ignore' });
  execFileSync('npx', ['wxt', 'zip', '-b', 'firefox', '--mv3'], { stdio: 'ignore' });
  writeSection('size', {
    title: 'Size',
    how: ['the production build'],
    body: `| size | bytes | aim | held |
|---|---|---|---|
${(await sizes(OUTPUT)).map(sizeRow).join('\n')}`,
  });
}

async function sizes(output: string): Promise<readonly Size[]> {
  const scripts = await popupScripts(join(output, 'chrome-mv3'));
  const zips = (await readdir(output)).filter((name) => /-(?:chrome|firefox)\.zip$/.test(name));
  const packed = await Promise.all(
    zips.map(async (name) => ({ what: name, bytes: (await stat(join(output, name))).size, aim: 200 * KB })),
  );
  return [{ what: 'popup scripts, gzip', bytes: scripts, aim: 35 * KB }, ...packed];
}

/** The scripts of popup.html and all they import, each compressed by itself. */
async function popupScripts(build: string): Promise<number> {
  const html = await readFile(join(build, 'popup.html'), 'utf8');
  const seen = new Set<string>();
  const take = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const script = await readFile(join(build, path), 'utf8');
    for (const [, other] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (other) await take(join(path, '..', other));
    }
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)) if (path) await take(path);
  const all = await Promise.all([...seen].map((path) => readFile(join(build, path))));
  return all.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}

const sizeRow = ({ what, bytes, aim }: Size): string =>
  `| ${what} | ${(bytes / KB).toFixed(1)} kB | ≤ ${aim / KB} kB | ${bytes <= aim ? 'yes' : 'no'} |`;
