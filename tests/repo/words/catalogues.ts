import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { FILES } from '../files.ts';

/** The words of one language, by key, in their order. */
export interface Catalogue {
  readonly path: string;
  /** As Intl knows the language. */
  readonly locale: string;
  readonly messages: ReadonlyMap<string, string>;
}

async function catalogue(path: string): Promise<Catalogue> {
  const messages = new Map<string, string>();
  for (const message of await parseMessagesFile(path)) {
    const key = message.key.join('.');
    if (key.startsWith('@@')) continue;
    if (message.type !== 'simple') throw new Error(`${path}: ${key} is not a plain text`);
    messages.set(key, message.message);
  }
  return { path, locale: messages.get('locale') ?? '', messages };
}

export const ENGLISH = await catalogue('locales/en.yml');

/** Every language but the one that all others are held against. */
export const OTHERS: readonly Catalogue[] = await Promise.all(
  FILES.filter((path) => /^locales\/(?!en\.).*\.yml$/.test(path)).map(catalogue),
);

const OTHER = '.other';

/** What `counted` may be asked for: `picker.files` of `picker.files.other`. */
export const COUNTED: readonly string[] = [...ENGLISH.messages]
  .filter(([key, text]) => key.endsWith(OTHER) && text.includes('{count}'))
  .map(([key]) => key.slice(0, -OTHER.length));

export const formsOf = ({ locale }: Catalogue): readonly string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

const FORM = /\.(?:zero|one|two|few|many|other)$/;

/** `picker.files` for each form of it; undefined for what is not counted. */
export function countedBy(key: string): string | undefined {
  const base = key.replace(FORM, '');
  return base !== key && COUNTED.includes(base) ? base : undefined;
}

export const substitutions = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
