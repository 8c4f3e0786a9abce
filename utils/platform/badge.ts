import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { GrabCounts } from '../ports.ts';

/** True from the moment a grab is done until somebody has looked at a page of ours. */
const news = storage.defineItem<boolean>('session:news', { fallback: false });

export const noteNews = (isNews: boolean): Promise<void> => news.setValue(isNews);

/** The badge says one thing: how many are running, else that one failed, else that one is done. */
export async function showBadge(counts: GrabCounts): Promise<void> {
  const running = counts.queued + counts.signing + counts.handing + counts.handed;
  const waits = counts.asking + counts.failed > 0;
  const [text, colour] =
    running > 0
      ? [String(running), BRAND]
      : waits
        ? ['!', BAD]
        : (await news.getValue())
          ? ['✓', OK]
          : ['', BRAND];
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** The light theme's colours in assets/tokens.css: white on each reaches WCAG AA. */
const BRAND = '#0b5c6b';
const BAD = '#b3261e';
const OK = '#1c7a4a';
