import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ORIGIN } from '../../../utils/data-hub/address.ts';
import { pathOf } from './sheets.ts';

/** Files to fetch by a program of the command line. */
interface Job {
  readonly names: readonly string[];
  readonly key: string;
  /** Port of the CONNECT proxy behind which the hub answers under the real names. */
  readonly proxyPort: number;
  /** PEM of the hub's certificate. */
  readonly authority: string;
  readonly folder: string;
}

export interface Tool {
  readonly name: string;
  readonly program: string;
  fetch(job: Job): Promise<void>;
}

/** What people script today. Their own settings files are left out, so that every machine runs the same. */
export const TOOLS: readonly Tool[] = [
  {
    name: '`aria2c -j6`, the API’s addresses and the key in its input file',
    program: 'aria2c',
    async fetch({ names, key, proxyPort, authority, folder }) {
      const input = join(folder, '..', 'aria2.txt');
      const lines = names.map(
        (name) => `${API_ORIGIN}${pathOf(name)}\n  header=key: ${key}\n  out=${name}\n`,
      );
      writeFileSync(input, lines.join(''));
      await run('aria2c', folder, [
        '--no-conf',
        '--quiet',
        // Its own way of setting room aside writes each file twice where the file system cannot.
        '--file-allocation=none',
        `--all-proxy=http://127.0.0.1:${proxyPort}`,
        `--ca-certificate=${authority}`,
        `--input-file=${input}`,
        '-j6',
      ]);
    },
  },
  {
    name: '`wget --header="key: …"`, one after the other',
    program: 'wget',
    async fetch({ names, key, proxyPort, authority, folder }) {
      const options = [
        '--no-config',
        '--no-hsts',
        '--quiet',
        '--content-disposition',
        `--execute=https_proxy=http://127.0.0.1:${proxyPort}`,
        `--ca-certificate=${authority}`,
        `--header=key: ${key}`,
      ];
      for (const name of names) await run('wget', folder, [...options, `${API_ORIGIN}${pathOf(name)}`]);
    },
  },
];

/** The first line of what it says of itself; undefined where it is not installed. */
export function versionOf({ program }: Tool): string | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return stdout?.split('\n')[0];
}

function run(program: string, cwd: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
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
