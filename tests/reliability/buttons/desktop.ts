import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../../e2e/drive/wait.ts';

export interface Shown {
  readonly kind: 'shown';
  readonly number: number;
  readonly title: string;
  readonly message: string;
  /** `default` is a click on the notification itself. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

type Said = Shown | { readonly kind: 'closed'; readonly number: number } | { readonly kind: 'ready' };

/** A session bus with notifications on it, as a desktop has. Browsers that are started meanwhile find it. */
export interface Desktop {
  shown(): readonly Shown[];
  isClosed(number: number): boolean;
  /** As a person's click does it. */
  press(number: number, action: string): void;
  close(): void;
}

const SERVER = fileURLToPath(new URL('./notification-server.py', import.meta.url));

/** The system's own: its packages are not another Python's. */
const PYTHON = '/usr/bin/python3';

const ADDRESS = 'DBUS_SESSION_BUS_ADDRESS';

/** @throws where there is no `dbus-daemon`, or Python lacks `dbus` and `gi` (Debian: dbus, python3-dbus, python3-gi) */
export async function startDesktop(): Promise<Desktop> {
  const before = process.env[ADDRESS];
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
  let server: ReturnType<typeof start> | undefined;
  const close = (): void => {
    server?.child.kill();
    bus.child.kill();
    if (before === undefined) delete process.env[ADDRESS];
    else process.env[ADDRESS] = before;
  };
  try {
    process.env[ADDRESS] = await new Promise<string>((resolve, reject) => {
      bus.lines.once('line', resolve);
      bus.child.once('error', reject);
    });
    server = start(PYTHON, [SERVER]);
    const said: Said[] = [];
    server.lines.on('line', (line) => said.push(JSON.parse(line)));
    await waitUntil('the notification server (python3-dbus, python3-gi)', () => said[0]?.kind === 'ready');
    const { stdin } = server.child;
    return {
      shown: () => said.filter((one): one is Shown => one.kind === 'shown'),
      isClosed: (number) => said.some((one) => one.kind === 'closed' && one.number === number),
      press: (number, action) => void stdin?.write(`press ${number} ${action}\n`),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function start(
  file: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly lines: Interface } {
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {});
  return { child, lines: createInterface(child.stdout) };
}
