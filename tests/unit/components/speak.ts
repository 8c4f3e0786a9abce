import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** From here on the browser answers in the words of the real catalogue of a language. */
export async function speak(language: 'en' | 'cy'): Promise<void> {
  const catalogue = join(import.meta.dirname, `../../../locales/${language}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(catalogue));
  fakeBrowser.i18n.getMessage = (name: string) => messages[name]?.message ?? '';
}
