import { i18n } from '#i18n';
import { format } from '../words.ts';
import type { Row } from './rows.ts';

/** How many files, and how much they are together. */
export interface Sum {
  readonly count: number;
  /** Bytes of those that have a size. */
  readonly size: number;
  /** Some have none, so it is more than that. */
  readonly isMore: boolean;
}

export function sumOf(rows: readonly Row[]): Sum {
  let size = 0;
  let isMore = false;
  for (const row of rows) {
    const bytes = row.kind === 'file' ? row.item.size : undefined;
    size += bytes ?? 0;
    isMore ||= bytes === undefined;
  }
  return { count: rows.length, size, isMore };
}

/** `1.2 GB`, `≥ 1.2 GB` where more is sure; nothing where no size is known. */
export function sumWords({ size, isMore }: Sum): string | undefined {
  if (size === 0) return undefined;
  return isMore ? i18n.t('picker.search.atLeast', { size: format.bytes(size) }) : format.bytes(size);
}
