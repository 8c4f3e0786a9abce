import type { Browser, CDPSession } from 'puppeteer-core';
import type { Driver } from '../driver.ts';
import { waitUntil } from '../wait.ts';

/**
 * Emulated for the worker alone, whose requests then fail; `navigator.onLine` is false in every page of the
 * extension too, because they share a process (measured: Chromium 156). It holds as long as the session does,
 * which keeps the worker alive.
 */
export function networkOf(browser: () => Browser, origin: string): Driver['offline'] {
  let session: CDPSession | undefined;
  return async (isOffline) => {
    if (!isOffline) {
      await session?.send('Network.emulateNetworkConditions', { ...UNLIMITED, offline: false });
      await session?.detach();
      session = undefined;
      return;
    }
    const worker = await waitUntil('a worker to take offline', () =>
      browser()
        .targets()
        .find((target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`)),
    );
    session = await worker.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { ...UNLIMITED, offline: true });
  };
}

const UNLIMITED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 } as const;
