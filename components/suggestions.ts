import { i18n } from '#i18n';
import type { Shelf } from '../utils/catalogue.ts';
import type { DataPackage } from '../utils/data-hub/data-package.ts';
import { supplyType } from '../utils/data-hub/supply-type.ts';
import { elapsed } from '../utils/elapsed.ts';
import type { Favourites } from '../utils/picker/favourites.ts';
import { highlights } from '../utils/picker/highlights.ts';
import type { Asked } from '../utils/picker/own-address.ts';
import type { Phrase } from '../utils/picker/phrase.ts';
import { search } from '../utils/picker/search.ts';
import type { CredentialStore } from '../utils/ports.ts';
import { arrange } from './stores/arrange.ts';
import { type PackageRow, packageRows } from './stores/rows.ts';
import { entriesOf } from './stores/wording.ts';
import { format, supplyWords, visible } from './words.ts';

/** What the address bar offers for what was typed behind the keyword. */
export interface Suggestions {
  /** What Enter opens: a package, or the picker with what was typed. */
  readonly asked: Asked;
  /** The first is the one that Enter is about. */
  readonly lines: readonly Line[];
}

interface Line {
  /** What stands in the address bar when it is chosen, and comes back as typed: an id, or what was typed itself. */
  readonly content: string;
  readonly phrase: Phrase;
}

/** Chromium shows about as many. */
const SHOWN = 6;

/** `packages`: `undefined` when there is no key. Nothing is asked of anybody: the shelf, and what was typed. */
export function suggestions(
  packages: readonly DataPackage[] | undefined,
  favourites: Favourites,
  typed: string,
): Suggestions {
  const query = typed.trim();
  const only = (text: string): Suggestions => ({
    asked: { kind: 'search', query },
    lines: [{ content: typed, phrase: [{ text }] }],
  });
  if (!packages) return only(i18n.t('addressBar.noKey'));
  if (query === '') return only(i18n.t('addressBar.hint'));
  const rows = arrange(packageRows(packages), favourites);
  const { rows: found, near } = search(entriesOf(rows), query);
  const [best] = found;
  if (!best) return only(i18n.t('picker.nothing.title', { query }));
  return {
    asked: { kind: 'package', packageId: best.id },
    lines: found.slice(0, SHOWN).map((row) => ({ content: row.id, phrase: phraseOf(row, query, near) })),
  };
}

/** Names repeat; id, product and date tell them apart. */
function phraseOf({ item, newest }: PackageRow, query: string, near: boolean): Phrase {
  const facts = [
    item.productName,
    item.id,
    ...(newest
      ? [format.day(newest.createdOn), supplyWords(supplyType(newest.supplyType), newest.supplyType)]
      : []),
  ];
  const dot = i18n.t('common.dot');
  const rest = facts.filter(Boolean).map(visible).join(dot);
  return [...marked(visible(item.name), query, near), { text: `${dot}${rest}`, look: 'dim' }];
}

function marked(name: string, query: string, near: boolean): Phrase {
  const parts: Phrase[number][] = [];
  let from = 0;
  for (const [start, end] of highlights(name, query, near)) {
    parts.push({ text: name.slice(from, start) }, { text: name.slice(start, end), look: 'match' });
    from = end;
  }
  return [...parts, { text: name.slice(from) }].filter(({ text }) => text !== '');
}

interface Sources {
  readonly credentials: Pick<CredentialStore, 'read'>;
  readonly shelf: Pick<Shelf, 'packages'>;
  readonly favourites: () => Promise<Favourites>;
}

/** The list is read again when it is older than this: people type faster. Milliseconds. */
const READ_MS = 5000;

export function createSuggest({ credentials, shelf, favourites }: Sources) {
  const read = async () => {
    const credential = await credentials.read();
    const shelved = credential ? await shelf.packages(credential.id) : undefined;
    const packages = credential ? (shelved?.value ?? []) : undefined;
    return [packages, await favourites()] as const;
  };
  let known: { readonly at: number; readonly sources: ReturnType<typeof read> } | undefined;
  return async (typed: string): Promise<Suggestions> => {
    const now = Date.now();
    if (!known || elapsed(known.at, now) > READ_MS) known = { at: now, sources: read() };
    return suggestions(...(await known.sources), typed);
  };
}
