import type { Page } from 'puppeteer-core';
import { asPrefs, asQueries, type Media } from '../media.ts';
import { waitUntil } from '../wait.ts';
import type { Bidi } from './bidi.ts';

const SET_PREFS = `
  for (const [name, value] of Object.entries(args.prefs)) Services.prefs.setIntPref(name, value);`;

/** Preferences of the whole browser, and it takes a moment until they have reached the page. */
export async function emulate(bidi: Bidi, page: Page, media: Media): Promise<void> {
  await bidi.privileged(SET_PREFS, { prefs: asPrefs(media) });
  await waitUntil('the page to follow', () =>
    page.evaluate(
      (wanted) => wanted.every(([query, matches]) => matchMedia(query).matches === matches),
      asQueries(media),
    ),
  );
}
