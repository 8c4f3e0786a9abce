import type { Page } from '../../utils/data-hub/page.ts';
import { type Filter, KINDS, SORTS } from '../../utils/picker/filter.ts';
import type { Place } from './catalogue.ts';

/** Where the popup was when it was closed, by a click elsewhere perhaps. In memory only, and gone with the browser. */
export interface Kept {
  /** When it was last open, milliseconds since 1970. */
  readonly at: number;
  /** Another key sees other packages; `''` without one, for OpenData. */
  readonly credentialId: string;
  /** What the tab showed; `''` when it was nothing of OS Data Hub. */
  readonly page: string;
  readonly place: Place;
  readonly filter: Filter;
  readonly cursor?: string;
  readonly chosen: readonly string[];
}

/** A click elsewhere, a look at a mail: as long as one still knows what one was about to do (BROWSERS B6). */
const KEEP_MS = 120_000;

/** What is kept, if it is of a moment ago. It may have been written by another Trig: what does not fit is nothing. */
export function readKept(stored: unknown, credentialId: string, now: number): Kept | undefined {
  if (!isKept(stored) || stored.credentialId !== credentialId) return undefined;
  const age = now - stored.at;
  return age >= 0 && age <= KEEP_MS ? stored : undefined;
}

/** The name of a page, to be compared. */
export const pageName = (page: Page | undefined): string => (page ? JSON.stringify(page) : '');

function isKept(stored: unknown): stored is Kept {
  if (typeof stored !== 'object' || stored === null) return false;
  const { at, credentialId, page, place, filter, cursor, chosen } = stored as Partial<
    Record<keyof Kept, unknown>
  >;
  const texts = [credentialId, page, cursor ?? ''];
  return (
    typeof at === 'number' &&
    texts.every((text) => typeof text === 'string') &&
    isPlace(place) &&
    isFilter(filter) &&
    Array.isArray(chosen) &&
    chosen.every((id) => typeof id === 'string')
  );
}

function isFilter(stored: unknown): stored is Filter {
  if (typeof stored !== 'object' || stored === null) return false;
  const { query, kind, sort } = stored as Partial<Record<keyof Filter, unknown>>;
  return typeof query === 'string' && KINDS.some((one) => one === kind) && SORTS.some((one) => one === sort);
}

function isPlace(stored: unknown): stored is Place {
  if (typeof stored !== 'object' || stored === null || !('level' in stored)) return false;
  const has = (name: string) => typeof Reflect.get(stored, name) === 'string';
  switch (stored.level) {
    case 'packages':
      return true;
    case 'product':
      return has('productId');
    case 'versions':
      return has('packageId');
    case 'files':
      return has('packageId') && has('versionId');
    default:
      return false;
  }
}
