import type { Browser, Page, Target } from 'puppeteer-core';
import { waitUntil } from '../wait.ts';

export type Worker = {
  readonly isAlive: () => boolean;
  readonly kill: (page: Page) => Promise<void>;
  /** The start-up events it listens to, asked of the worker itself. Wakes nothing: a dead one listens to none. */
  readonly startupEvents: () => Promise<readonly string[]>;
  /** Runs that in the worker, which must be alive, and lets go of it again. */
  readonly run: (expression: string) => Promise<unknown>;
};

/**
 * puppeteer lets go of a service worker as soon as it has seen it, so it may die: measured, an idle worker ended
 * after 30.1 s with puppeteer connected. Whoever asks one for its session must detach for the same reason.
 */
export function workerOf(browser: Browser, origin: string): Worker {
  const find = (): Target | undefined =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(`${origin}/`));
  return {
    isAlive: () => find() !== undefined,
    kill: async (page) => {
      const cdp = await page.createCDPSession();
      let hasEnded = false;
      // Not by its target: an event that comes in that moment starts another one, under the same target (measured: 156).
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
        hasEnded ||= ours.some(
          ({ runningStatus, status }) => runningStatus === 'stopped' && status === 'activated',
        );
      });
      await cdp.send('ServiceWorker.enable');
      // One that was about to start when it was told to stop has been seen to run on (once, CI, 2026-11-25): told again.
      await waitUntil('the worker to end', async () => {
        if (hasEnded || find() === undefined) return true;
        await cdp.send('ServiceWorker.stopAllWorkers');
        return hasEnded;
      });
      await cdp.detach();
    },
    run: async (expression) => {
      const target = await waitUntil('the worker', find);
      const cdp = await target.createCDPSession();
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      await cdp.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    startupEvents: async () => {
      const cdp = await find()?.createCDPSession();
      const expression = 'chrome.runtime.onStartup.hasListeners()';
      const answer = await cdp?.send('Runtime.evaluate', { expression });
      await cdp?.detach();
      return answer?.result.value === true ? ['runtime.onStartup'] : [];
    },
  };
}
