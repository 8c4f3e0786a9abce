import { i18n } from '#i18n';
import { type Filter, NO_FILTER } from '../../../utils/picker/filter.ts';
import type { Choice } from '../../../utils/picker/presets.ts';
import { counted, visible } from '../../words.ts';

export function kindWords(kind: Filter['kind']): string {
  switch (kind) {
    case 'all':
      return i18n.t('filters.kinds.all');
    case 'data':
      return i18n.t('filters.kinds.data');
    case 'summaries':
      return i18n.t('filters.kinds.summaries');
    default:
      return kind satisfies never;
  }
}

export function sortWords(sort: Filter['sort']): string {
  switch (sort) {
    case 'name':
      return i18n.t('filters.sorts.name');
    case 'largest':
      return i18n.t('filters.sorts.largest');
    case 'smallest':
      return i18n.t('filters.sorts.smallest');
    default:
      return sort satisfies never;
  }
}

/** `add_gb_*.zip · Data · 3 squares`: what a choice is, where it has no name. */
export function choiceWords({ filter, squares }: Choice): string {
  const { query, kind, sort } = filter;
  return [
    visible(query.trim()),
    kind === NO_FILTER.kind ? '' : kindWords(kind),
    sort === NO_FILTER.sort ? '' : sortWords(sort),
    squares.length === 0 ? '' : squareWords(squares),
  ]
    .filter(Boolean)
    .join(i18n.t('common.dot'));
}

/** A few by name, many by number. */
const squareWords = (squares: readonly string[]): string =>
  squares.length > 3 ? counted('filters.squares', squares.length) : squares.join(' ');
