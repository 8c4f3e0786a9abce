import type { ElementHandle, Page } from 'puppeteer-core';
import type { Driver } from '../../e2e/drive/driver.ts';

/** Keeps a file that Chromium holds back, in Chromium's own list and with a pointer, as a person does. */
export async function keepInList({ browser }: Driver, fileName: string): Promise<void> {
  const page = await browser().newPage();
  // The list draws only what there is room for.
  await page.setViewport({ width: 800, height: 3_000 });
  await page.goto('chrome://downloads');
  // A click by script is not taken for a person's (measured: Chromium 156).
  await (await inItemOf(page, fileName, '#more-actions')).click();
  await (await inItemOf(page, fileName, '#save-dangerous')).click();
  await page.close();
}

/** Once it is to be seen: the menu takes a moment to open. */
async function inItemOf(page: Page, fileName: string, selector: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (name, wanted) => {
      const items = document
        .querySelector('downloads-manager')
        ?.shadowRoot?.querySelectorAll('downloads-item');
      const item = [...(items ?? [])].find(({ shadowRoot }) => shadowRoot?.textContent?.includes(name));
      const button = item?.shadowRoot?.querySelector(wanted);
      return button && button.getBoundingClientRect().width > 0 && button;
    },
    {},
    fileName,
    selector,
  );
  return found.asElement() as ElementHandle<Element>;
}
