import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import { type GrabCounts, unfinished } from '../grabs/counts.ts';
import type { Hold } from '../grabs/hold.ts';
import type { PartHold } from '../grabs/part-hold.ts';
import { unseen } from '../watch/news.ts';
import { currentWatch } from './watch-store.ts';

/** True from the moment a grab is done until somebody has looked at a page of ours. */
const news = storage.defineItem<boolean>('session:news', { fallback: false });

export const noteNews = (isNews: boolean): Promise<void> => news.setValue(isNews);

/**
 * The badge says one thing: that the queue, or what is of a key, is stopped, else how many are left, else that one failed, else done; and
 * when all that is quiet, how many packages have news that nobody has seen.
 */
export async function showBadge(counts: GrabCounts, hold: Hold | PartHold | null): Promise<void> {
  if (isStorageFailing) return;
  const left = unfinished(counts) - counts.asking;
  const waits = counts.asking + counts.failed > 0;
  const [text, colour] =
    left > 0 && hold
      ? [hold.why === 'person' ? 'II' : '!', hold.why === 'person' ? BRAND : BAD]
      : left > 0
        ? [short(left), BRAND]
        : waits
          ? ['!', BAD]
          : (await news.getValue())
            ? ['✓', OK]
            : [await newsSign(), NEWS];
  await show(text, colour);
}

/** That the browser keeps nothing counts for more than what the queue says of itself, until it is over. */
export async function showStorageBadge(isFailing: boolean): Promise<void> {
  isStorageFailing = isFailing;
  if (isFailing) await show('!', BAD);
}

let isStorageFailing = false;

async function show(text: string, colour: string): Promise<void> {
  // Each look would say it again: what is shown already is left alone.
  const before = shown;
  shown = { text, colour };
  if (before?.text !== text) await browser.action.setBadgeText({ text });
  if (before?.colour === colour) return;
  await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

/** In this life: a new one says it once more. */
let shown: { readonly text: string; readonly colour: string } | undefined;

/** `+3`: what came by itself, told from `3`, what is left. */
async function newsSign(): Promise<string> {
  const record = await currentWatch();
  const count = record ? unseen(record).length : 0;
  return count > 0 ? `+${Math.min(count, 999)}` : '';
}

/** Four signs fit. */
const short = (count: number): string => (count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`);

/** The light theme's colours in assets/tokens.css: white on each reaches WCAG AA. */
const BRAND = '#0b5c6b';
const BAD = '#b3261e';
const OK = '#1c7a4a';
const NEWS = '#964406';
