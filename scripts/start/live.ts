import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extensionId } from '../../tests/e2e/drive/chromium/extension-id.ts';
import type { BrowserName } from '../../tests/e2e/drive/driver.ts';
import { builtExtension } from '../../tests/e2e/drive/launch.ts';
import { findBrowser } from '../set-up/browser.mjs';
import { interrupted } from './interrupted.ts';

/**
 * The real OS Data Hub in a browser as a person would have it: nothing drives it, no protection is off, no question is
 * answered. It holds a real key.
 */
export async function live(browser: BrowserName): Promise<void> {
  const file = findBrowser(browser);
  if (!file) throw new Error(`No ${browser} found; name one in TRIG_${browser.toUpperCase()}`);
  const extension = realpathSync(builtExtension(browser));
  const profile = mkdtempSync(join(realpathSync(tmpdir()), 'trig-live-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  console.log(invitation(browser, relative(process.cwd(), extension)));
  const isRoot = process.getuid?.() === 0;
  if (isRoot && browser === 'chromium') console.log(AS_ROOT);
  const child = spawn(file, personArguments(browser, { profile, extension, isRoot }), { stdio: 'ignore' });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve()).once('error', reject);
  });
  await Promise.race([ended, interrupted()]);
  if (child.exitCode === null) child.kill();
  await ended;
}

interface Given {
  readonly profile: string;
  readonly extension: string;
  readonly isRoot: boolean;
}

/** A profile of its own, Trig where the browser takes it, and the page where a person goes on. */
export function personArguments(
  browser: BrowserName,
  { profile, extension, isRoot }: Given,
): readonly string[] {
  if (browser === 'firefox')
    return ['--profile', profile, '--no-remote', 'about:debugging#/runtime/this-firefox'];
  return [
    `--user-data-dir=${profile}`,
    `--load-extension=${extension}`,
    // Chromium does not start for root with its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
    `chrome-extension://${extensionId(extension)}/options.html`,
  ];
}

const AS_ROOT = 'You are root, for whom Chromium has no sandbox: use another account for a real key.\n';

const invitation = (browser: BrowserName, extension: string): string =>
  [
    'This is the real OS Data Hub, in a new profile of your own browser.',
    '',
    browser === 'firefox'
      ? `  1. Press “Load Temporary Add-on” and choose ${join(extension, 'manifest.json')}.`
      : `  1. If Trig isn’t there: open chrome://extensions, switch on Developer mode, press “Load unpacked” and choose ${extension}.`,
    '  2. Open Trig’s options, paste your API key and press Save key.',
    '  3. Press the Trig button in the toolbar (it may be behind the puzzle piece).',
    '',
    'Files go to your downloads folder. The profile, with the key in it, is deleted when the browser closes.',
    'Close the browser or press Ctrl-C.',
    '',
  ].join('\n');
