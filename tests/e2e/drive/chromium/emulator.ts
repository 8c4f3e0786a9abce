import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from '../driver.ts';
import { asFeatures } from '../media.ts';

/** puppeteer's own `emulateMediaFeatures` knows no forced colours, so the protocol is asked directly. */
export function emulator(): Driver['emulate'] {
  // One session a page: each session's wishes hold until it ends, and a second one would not undo the first.
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  return async (page, media) => {
    const session = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, session);
    await (await session).send('Emulation.setEmulatedMedia', { features: asFeatures(media) });
  };
}
