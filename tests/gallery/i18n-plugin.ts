import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

/** TRIG_WORDS=cy shows every screen in Welsh. */
const LANGUAGE = process.env.TRIG_WORDS ?? 'en';
const CATALOGUE = fileURLToPath(new URL(`../../locales/${LANGUAGE}.yml`, import.meta.url));

/** Stands in for `#i18n`, and what it is made of, where no browser holds the catalogue: the same words from the same file. */
export function i18nFromCatalogue(): Plugin {
  const name = '\0catalogue';
  return {
    name: 'i18n-from-catalogue',
    enforce: 'pre',
    resolveId: (id) => (id === '#i18n' || id === '@wxt-dev/i18n' ? name : undefined),
    async load(id) {
      if (id !== name) return undefined;
      this.addWatchFile(CATALOGUE);
      const messages = generateChromeMessages(await parseMessagesFile(CATALOGUE));
      return `const messages = ${JSON.stringify(messages)};
        const fill = (text, named) => text.replace(/\\{(\\w+)\\}/g, (match, key) => String(named[key] ?? match));
        export const i18n = {
          t(key, named = {}) {
            const found = messages[key.replaceAll('.', '_')];
            if (!found) throw new Error('No such message: ' + key);
            return fill(found.message, named);
          },
        };
        export const createI18n = () => i18n;`;
    },
  };
}
