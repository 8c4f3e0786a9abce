import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Popup } from '../driver.ts';
import { waitUntil } from '../wait.ts';
import type { Bidi } from './bidi.ts';
import { type Press, pressKeys } from './keys.ts';

/** The view of the popup, as any page of the extension may ask for it. */
const VIEW = `browser.extension.getViews({ type: 'popup' })[0]`;

/** The popup as the browser's window holds it; one that was closed may still be there. */
const ELEMENT = `[...document.querySelectorAll('.webextension-popup-browser')]
  .findLast((popup) => popup.closest('panel')?.state === 'open')`;

const DRAW = `
  const snapshot = await ${ELEMENT}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(snapshot.width, snapshot.height);
  canvas.getContext('2d').drawImage(snapshot, 0, 0);
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).bytes();
  return bytes.toBase64();`;

/** `lookout` is any tab of the extension: it sees the popup's window, and all of it runs in one process. */
export async function openPopup(
  lookout: Page,
  bidi: Bidi,
  ask: () => Promise<void> = () => lookout.evaluate(() => chrome.action.openPopup()),
): Promise<Popup> {
  const isOpen = async () => (await lookout.evaluate(`${VIEW} !== undefined`)) === true;
  await ask();
  await waitUntil('the popup', () => lookout.evaluate(`${VIEW}?.document.readyState === 'complete'`));
  // A person's press gives it the focus; one that is opened by a call may stand there without (seen now and then),
  // and where it is given, the page hears of it a moment later: a key pressed before that is nobody's.
  const focus = () =>
    waitUntil('the popup to have the focus', async () => {
      await bidi.privileged(`${ELEMENT}?.focus();`);
      return lookout.evaluate(`${VIEW}?.document.hasFocus()`);
    });
  await focus();
  const press = async (presses: readonly Press[]): Promise<void> => {
    await focus();
    await pressKeys(bidi, presses);
  };
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
