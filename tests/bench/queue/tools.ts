import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ORIGIN } from '../../../utils/data-hub/address.ts';
import { pathOf } from './sheets.ts';

/** Files for a program of the command line to download. */
interface Job {
  readonly names: readonly string[];
  readonly key: string;
  /** Port of the CONNECT proxy behind which the hub answers under the real names. */
  readonly proxyPort: number;
  /** PEM of the hub's certificate. */
  readonly authority: string;
  /** For what the program reads. */
  readonly home: string;
  /** For the files. */
  readonly folder: string;
}

export interface Tool {
  readonly name: string;
  /** The first line of what it says of itself. */
  version(): string;
  fetch(job: Job): Promise<void>;
}

const ARIA2 = process.env.TRIG_ARIA2C || 'aria2c';

/** What people script today. Their own settings files are left out, so that every machine runs the same. */
export const TOOLS: readonly Tool[] = [
  {
    name: '`aria2c -j6`, the API’s addresses and the key in its input file',
    version: () => versionOf(ARIA2),
    async fetch({ names, key, proxyPort, authority, home, folder }) {
      const input = write(
        home,
        'aria2.txt',
        names.map((name) => `${API_ORIGIN}${pathOf(name)}\n  header=key: ${key}\n  out=${name}\n`),
      );
      await run(ARIA2, folder, [
        '--no-conf',
        '--quiet',
        // Its own way of setting room aside writes each file twice where the file system cannot.
        '--file-allocation=none',
        `--all-proxy=http://127.0.0.1:${proxyPort}`,
        `--ca-certificate=${write(home, 'hub.pem', [authority])}`,
        `--input-file=${input}`,
        '-j6',
      ]);
    },
  },
  {
    name: '`curl --parallel`: the exported bash program’s two calls, all links first, then all files',
    version: () => versionOf('curl'),
    async fetch({ names, key, proxyPort, authority, home, folder }) {
      const asks = write(
        home,
        'asks.txt',
        names.map((name) => `url = "${API_ORIGIN}${pathOf(name)}"\noutput = "/dev/null"\n`),
      );
      await run('bash', folder, ['-c', CURL, 'curl', asks], {
        OS_API_KEY: key,
        https_proxy: `http://127.0.0.1:${proxyPort}`,
        CURL_CA_BUNDLE: write(home, 'hub.pem', [authority]),
      });
    },
  },
];

/** utils/hand-over/copy-as/bash.ts asks for one link and downloads one file at a time, with these options. */
const CURL = String.raw`set -o pipefail
printf 'key: %s\n' "$OS_API_KEY" |
  curl -q --parallel --no-location -gsSf --retry 7 --proto =https -H @- -w 'url = "%{redirect_url}"\n' -K "$1" |
  curl -q --parallel --no-location -gsSf --retry 3 --proto =https --remote-name-all -K -`;

const versionOf = (program: string): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? program;

function write(home: string, name: string, parts: readonly string[]): string {
  const path = join(home, name);
  writeFileSync(path, parts.join(''));
  return path;
}

function run(
  program: string,
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}: ${said.slice(-500)}`));
    });
  });
}
