import { browser } from 'wxt/browser';

/** The picker in a tab, at the list, where what is new stands below it. */
export async function openNews(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html#news') });
}

/** The Grabs page, once: its tab when there is one, else a new one. At that batch, if one is named. */
export async function openGrabs(batchId = ''): Promise<void> {
  const page = browser.runtime.getURL('/grabs.html');
  const address = batchId === '' ? page : `${page}#batch=${batchId}`;
  // Without the permission "tabs", the addresses of our own pages are all that may be asked for, and all we want.
  const [tab] = await browser.tabs.query({ url: `${page}*` });
  if (tab?.id === undefined) return void (await browser.tabs.create({ url: address }));
  await browser.tabs.update(tab.id, { active: true, ...(batchId !== '' && { url: address }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
