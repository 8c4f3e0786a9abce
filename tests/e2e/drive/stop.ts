import type { Browser } from 'puppeteer-core';
import type { HowToStop } from './driver.ts';
import type { BrowserProcess } from './process.ts';
import { atMost } from './wait.ts';

/** Ends a browser the given way, and by force when it takes longer than a browser should. */
export async function stopSession(
  { browser, process }: { browser: Browser; process: BrowserProcess },
  how: HowToStop,
): Promise<void> {
  // A frozen browser hears nothing but SIGKILL.
  process.signal('SIGCONT');
  if (how === 'quit') await atMost(browser.close(), 5_000);
  else process.signal(how);
  await atMost(process.exited, 8_000);
  process.signal('SIGKILL');
  await process.exited;
  await atMost(browser.disconnect(), 1_000);
}
