import { type ChildProcess, spawn } from 'node:child_process';

export type BrowserProcess = {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
  readonly hasExited: () => boolean;
  readonly output: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
};

/** Pipes 3 and 4 are Chromium's way in and out (`--remote-debugging-pipe`); Firefox leaves them alone. */
const STDIO = ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] as const;

/** `root` takes the browser's own temporary files too: a killed Chromium leaves a folder for its lock behind. */
export function startProcess(
  file: string,
  args: readonly string[],
  root: string,
  environment: NodeJS.ProcessEnv = {},
): BrowserProcess {
  // A group of its own, so that one signal reaches every process of the browser.
  const child = spawn(file, args, {
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: root, TMP: root, TEMP: root, ...environment },
    stdio: [...STDIO],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  let gone = false;
  const signal = (name: NodeJS.Signals) => signalGroup(child, name);
  const killOnExit = () => signal('SIGKILL');
  // Before its home is removed, so that it writes nothing there any more.
  process.prependOnceListener('exit', killOnExit);
  const exited = new Promise<void>((resolve) => {
    const leave = (error?: unknown) => {
      gone = true;
      if (error instanceof Error) chunks.push(error.message);
      process.off('exit', killOnExit);
      resolve();
    };
    child.once('exit', () => leave()).once('error', leave);
  });
  return { child, exited, hasExited: () => gone, output: () => chunks.join(''), signal };
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Gone already: nothing left to signal.
  }
}
