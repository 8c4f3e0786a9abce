import type { BrowserName } from '../../tests/e2e/drive/driver.ts';

export type Choice = {
  readonly browser: BrowserName;
  /** The real OS Data Hub and your own key. */
  readonly live: boolean;
  /** Somebody can look at a window. */
  readonly interactive: boolean;
};

const FLAGS = new Set(['--firefox', '--live']);

export function choose(args: readonly string[], environment: NodeJS.ProcessEnv, platform: string): Choice {
  const unknown = args.filter((arg) => !FLAGS.has(arg));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. There are --firefox and --live.`);
  return {
    browser: args.includes('--firefox') ? 'firefox' : 'chromium',
    live: args.includes('--live'),
    interactive:
      platform === 'darwin' ||
      platform === 'win32' ||
      Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY),
  };
}
