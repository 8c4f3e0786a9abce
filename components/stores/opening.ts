import type { Page } from '../../utils/data-hub/page.ts';
import type { Favourites } from '../../utils/picker/favourites.ts';
import type { Asked } from '../../utils/picker/own-address.ts';
import { type Kept, pageName, readKept } from './kept.ts';

/** What decides where the popup opens. Read in one go, before any list is painted. */
export interface Opening {
  /** Asked for in our own address: the picker in a tab. */
  readonly asked?: Asked | undefined;
  /** What the tab shows, where that is ours and the browser tells us (`activeTab`). */
  readonly page?: Page | undefined;
  /** What the last popup has left; unknown because storage may hold anything. */
  readonly kept?: unknown;
  readonly favourites: Favourites;
}

export type Start =
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'root' };

/**
 * Where the popup opens (docs/decisions/0017): where its own address says; else where it was left a moment ago, unless
 * the tab shows another page of OS Data Hub than then; else at what the tab shows.
 */
export function startOf(opening: Opening, credentialId: string, now: number): Start {
  const { asked, page } = opening;
  if (asked) return asked.kind === 'search' ? asked : { kind: 'page', page: asked };
  const kept = readKept(opening.kept, credentialId, now);
  if (kept && (!page || pageName(page) === kept.page)) return { kind: 'kept', kept };
  return page ? { kind: 'page', page } : { kind: 'root' };
}
