import { join } from 'node:path';
import { cleanup, configure } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Imported first by every component test: the words of the real catalogue, and a page that has a size
 * (happy-dom lays nothing out, so a list would think that it shows no rows).
 */
const catalogue = join(import.meta.dirname, '../../../locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(catalogue));

fakeBrowser.i18n.getMessage = (name: string) => messages[name]?.message ?? '';

if (typeof HTMLElement !== 'undefined') {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 440 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 440 });
  // Parts that are loaded when they are first wanted take a busy machine a while.
  configure({ asyncUtilTimeout: 5000 });
  afterEach(cleanup);
}
