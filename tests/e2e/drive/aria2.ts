import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataHub } from '../../data-hub/hub.ts';
import { startProxy } from '../../data-hub/proxy.ts';
import { type BrowserProcess, startProcess } from './process.ts';
import { waitUntil } from './wait.ts';

/** An aria2 as a person would start it, for which the hub answers under the real names. */
export interface Aria2Process {
  readonly address: string;
  readonly token: string;
  /** Where it puts files. */
  readonly folder: string;
  start(): Promise<void>;
  /** SIGTERM: it writes down what it has. SIGKILL: it has no time to. */
  stop(how: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** What it has written down of its downloads, for the next start. */
  session(): string;
  /** Everything it has said. */
  output(): string;
  close(): Promise<void>;
}

interface Aria2Options {
  /** Started without any secret. */
  readonly isOpen?: boolean;
  /** After the usual ones, so that they win. */
  readonly options?: readonly string[];
}

export async function aria2For(
  hub: DataHub,
  { isOpen = false, options = [] }: Aria2Options = {},
): Promise<Aria2Process> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'trig-aria2-'));
  const [folder, session, authority] = [join(home, 'files'), join(home, 'session'), join(home, 'hub.pem')];
  await mkdir(folder);
  writeFileSync(authority, hub.pem);
  const proxy = await startProxy(hub);
  const port = await freePort();
  const token = `token-${crypto.randomUUID()}`;
  const address = `http://127.0.0.1:${port}/jsonrpc`;
  let running: BrowserProcess | undefined;
  let said = '';

  async function stop(how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    running?.signal(how);
    await running?.exited;
    said += running?.output() ?? '';
    running = undefined;
  }

  return {
    address,
    token,
    folder,
    async start() {
      running = startProcess(
        process.env.TRIG_ARIA2C || 'aria2c',
        [
          // Of this machine's own settings, nothing.
          '--no-conf',
          '--no-netrc',
          '--enable-rpc',
          `--rpc-listen-port=${port}`,
          ...(isOpen ? [] : [`--rpc-secret=${token}`]),
          `--dir=${folder}`,
          '--max-concurrent-downloads=3',
          '--file-allocation=none',
          `--save-session=${session}`,
          ...(existsSync(session) ? [`--input-file=${session}`] : []),
          `--all-proxy=http://127.0.0.1:${proxy.port}`,
          `--ca-certificate=${authority}`,
          ...options,
        ],
        home,
      );
      await waitUntil('aria2 to listen', () => fetch(address).then(() => true));
    },
    stop,
    session: () => (existsSync(session) ? readFileSync(session, 'utf8') : ''),
    output: () => said + (running?.output() ?? ''),
    async close() {
      await stop('SIGKILL');
      await proxy.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** One that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
