import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A screen that only the test sees. */
export interface Display {
  /** As `DISPLAY` has it: `:99`. */
  readonly name: string;
  close(): void;
}

/** @throws where there is no Xvfb (Debian: xvfb) */
export async function openDisplay(): Promise<Display> {
  // Xvfb looks for a free number itself and writes it to the file descriptor that is named here.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = (): void => {
    process.off('exit', close);
    xvfb.kill();
  };
  process.once('exit', close);
  const number = await new Promise<string>((resolve, reject) => {
    const fd = xvfb.stdio[3] as NodeJS.ReadableStream;
    createInterface(fd).once('line', resolve);
    xvfb.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, close };
}
