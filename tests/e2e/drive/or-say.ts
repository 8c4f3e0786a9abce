import type { Page } from 'puppeteer-core';
import { atMost } from './wait.ts';

/** A wait on a page that, when it was in vain, tells what the page said instead: a CI's log is all that is left of it. */
export async function orSay<Found>(page: Page, wait: Promise<Found>): Promise<Found> {
  try {
    return await wait;
  } catch (error) {
    const said = await atMost(
      page.$eval('body', (body) => body.innerText),
      2_000,
    );
    throw new Error(`${String(error)}\nThe page said:\n${said ?? 'nothing'}`, { cause: error });
  }
}
