import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Popup } from '../driver.ts';
import type { Outside } from '../outside.ts';
import type { Worker } from './worker.ts';

interface Means {
  readonly browser: () => Browser;
  readonly extensionId: string;
  readonly worker: () => Worker;
  /** Any event wakes the background; this one asks for nothing. */
  readonly wake: () => Promise<void>;
  readonly popup: (ask: () => Promise<void>) => Promise<Popup>;
}

export function outsideOf({ browser, extensionId, worker, wake, popup }: Means): Outside {
  /** Hands an event to the listeners that the background has registered. */
  const dispatch = async (event: string, ...args: readonly unknown[]): Promise<void> => {
    await wake();
    await worker().run(`chrome.${event}.dispatch(...${JSON.stringify(args)})`);
  };
  let typed = '';

  return {
    async openPopup(page) {
      await page.bringToFront();
      const cdp = await browser().target().createCDPSession();
      const targetId = await tabOf(cdp, page);
      const opened = await popup(async () => {
        await cdp.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never);
      });
      await cdp.detach();
      return opened;
    },
    async pressNewest(page) {
      await page.bringToFront();
      await dispatch('commands.onCommand', 'grab-newest', { id: 1, url: page.url() });
    },
    async choose(page, selector, item) {
      const linkUrl = await page.$eval(selector, (found) =>
        found instanceof HTMLAnchorElement ? found.href : undefined,
      );
      const info = { menuItemId: item, pageUrl: page.url(), editable: false, ...(linkUrl && { linkUrl }) };
      await dispatch('contextMenus.onClicked', info, { id: 1 });
    },
    offered: undefined,
    async typeAddress(text) {
      typed = text.replace(/^os /, '');
      await wake();
      return (await worker().run(`new Promise((resolve) => {
        const shown = [];
        const before = chrome.omnibox.setDefaultSuggestion;
        chrome.omnibox.setDefaultSuggestion = (first) => { shown.push(first.description); return before(first); };
        chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, (others) => {
          chrome.omnibox.setDefaultSuggestion = before;
          resolve([...shown, ...others.map(({ description }) => description)]);
        });
      })`)) as readonly string[];
    },
    enterAddress: (how) =>
      dispatch('omnibox.onInputEntered', typed, how === 'here' ? 'currentTab' : 'newForegroundTab'),
  };
}

/** The protocol wants the tab, of which the page is one of the things in it; it is told by its address. */
async function tabOf(cdp: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.targetId;
}
