import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Popup } from '../driver.ts';
import { waitUntil } from '../wait.ts';
import type { Bidi } from './bidi.ts';

/** The view of the popup, as any page of the extension may ask for it. */
const VIEW = `browser.extension.getViews({ type: 'popup' })[0]`;

/** The popup as the browser's window holds it. */
const ELEMENT = `document.querySelector('.webextension-popup-browser')`;

/** Key presses enter where the keyboard's do: at the browser's window, which hands them to what has the focus. */
const PRESS = `
  ${ELEMENT}.focus();
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(window);
  for (const { key, modifiers } of args.presses) {
    const held = modifiers.map((name) => new KeyboardEvent('', { key: name }));
    const event = new KeyboardEvent('', { key });
    for (const modifier of held) tip.keydown(modifier);
    tip.keydown(event);
    tip.keyup(event);
    for (const modifier of held.reverse()) tip.keyup(modifier);
  }`;

const DRAW = `
  const snapshot = await ${ELEMENT}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(snapshot.width, snapshot.height);
  canvas.getContext('2d').drawImage(snapshot, 0, 0);
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).bytes();
  return bytes.toBase64();`;

/** `lookout` is any tab of the extension: it sees the popup's window, and all of it runs in one process. */
export async function openPopup(lookout: Page, bidi: Bidi): Promise<Popup> {
  const isOpen = async () => (await lookout.evaluate(`${VIEW} !== undefined`)) === true;
  await lookout.evaluate(() => chrome.action.openPopup());
  await waitUntil('the popup', () => lookout.evaluate(`${VIEW}?.document.readyState === 'complete'`));
  const press = (presses: { key: string; modifiers: readonly string[] }[]) =>
    bidi.privileged<void>(PRESS, { presses });
  return {
    page: undefined,
    // `with`: the function's free names (document, location …) are then the popup's, not the lookout's.
    evaluate: (run, ...args) =>
      lookout.evaluate(`with (${VIEW}) { (${run})(...${JSON.stringify(args)}) }`) as never,
    press: (key, ...modifiers) => press([{ key, modifiers }]),
    type: (text) => press([...text].map((key) => ({ key, modifiers: [] }))),
    screenshot: async (path) => writeFileSync(path, await bidi.privileged<string>(DRAW), 'base64'),
    isOpen,
    close: async () => {
      await lookout.evaluate(`${VIEW}?.close()`);
      await waitUntil('the popup to close', async () => !(await isOpen()));
    },
  };
}
