import type { Page } from 'puppeteer-core';

/** What was to be read at one moment, and the buttons beside it. */
export interface Read {
  /** State of a row, reason of a hold, name of a line. */
  readonly kind: string;
  readonly words: string;
  readonly buttons: readonly string[];
}

/** What the Grabs page has shown since it was watched, in order; what stayed the same is there once. */
export interface Seen {
  readonly rows: Readonly<Record<string, readonly Read[]>>;
  readonly lines: readonly Read[];
}

/** `tsx` names inner functions by a helper, which a function that runs in a page would not find there. */
export function giveNames(): void {
  Object.assign(globalThis, Object.fromEntries([['__name', (made: unknown) => made]]));
}

/** Notes everything the page shows from now on: some of it stays for a moment only. */
export async function watch(page: Page): Promise<() => Promise<Seen>> {
  await page.evaluate(giveNames);
  await page.evaluate(watchHere);
  return () => page.evaluate(() => (window as unknown as { trigSeen: Seen }).trigSeen);
}

/** Runs in the page, so it holds all that it needs. */
function watchHere(): void {
  const seen = { rows: {} as Record<string, Read[]>, lines: [] as Read[] };
  const NEXT = ['next-step', 'row-retry', 'row-resume', 'grab-again', 'allow-host', 'refuse-host'];
  const text = (found: Element | null): string =>
    found instanceof HTMLElement ? found.innerText.replace(/\s+/g, ' ').trim() : '';
  const label = (button: Element): string => text(button) || (button.getAttribute('aria-label') ?? '');
  const buttonsOf = (place: Element, which: string): string[] =>
    [...place.querySelectorAll(which)].map(label);
  // Times and percentages run: they are news only beside other words.
  const same = (one: Read | undefined, other: Read): boolean =>
    one?.kind === other.kind && one.words.replace(/[\d.,:]+/g, '#') === other.words.replace(/[\d.,:]+/g, '#');
  const note = (list: Read[], read: Read): void => {
    if (read.words !== '' && !same(list.at(-1), read)) list.push(read);
  };
  const noteLine = (read: Read): void => {
    if (!seen.lines.some((line) => same(line, read))) note(seen.lines, read);
  };
  const look = (): void => {
    for (const row of document.querySelectorAll<HTMLElement>('[data-test=grab]')) {
      const { file = '', state: kind = '' } = row.dataset;
      const list = seen.rows[file] ?? [];
      seen.rows[file] = list;
      const next = NEXT.map((name) => `[data-test=${name}]`).join(',');
      note(list, {
        kind,
        words: text(row.querySelector('[data-test=row-words]')),
        buttons: buttonsOf(row, next),
      });
    }
    for (const notice of document.querySelectorAll<HTMLElement>('[data-test=notice]')) {
      const words = [text(notice.querySelector('h2')), text(notice.querySelector('p'))].join('. ');
      noteLine({ kind: notice.dataset.kind ?? '', words, buttons: buttonsOf(notice, 'button') });
    }
    const pace = document.querySelector<HTMLElement>('[data-test=pace]');
    if (pace) noteLine({ kind: 'pace', words: text(pace), buttons: [] });
  };
  Object.assign(window, { trigSeen: seen });
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document.body, options);
  look();
}
