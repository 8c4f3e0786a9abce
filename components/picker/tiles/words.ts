import { i18n } from '#i18n';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import { sumWords } from '../../stores/sum.ts';
import { counted, format } from '../../words.ts';

/** `38 files · 120 MB` */
export const contentWords = ({ ids, bytes, isMore }: Square): string =>
  [counted('picker.files', ids.length), sumWords({ count: ids.length, size: bytes, isMore })]
    .filter(Boolean)
    .join(i18n.t('common.dot'));

/** `selected`, `12 of 38 selected`, or nothing. */
export function chosenWords({ ids }: Square, chosen: number): string {
  if (chosen === 0) return '';
  if (chosen === ids.length) return i18n.t('tiles.selected');
  const counts = { count: format.count(chosen), total: format.count(ids.length) };
  return i18n.t('tiles.someSelected', counts);
}

/** `TQ, 38 files, 120 MB, selected`: all that the drawing shows of a square. */
export function spokenWords(square: Square, chosen: number): string {
  const size = sumWords({ count: square.ids.length, size: square.bytes, isMore: square.isMore });
  return [square.name, counted('picker.files', square.ids.length), size, chosenWords(square, chosen)]
    .filter(Boolean)
    .join(i18n.t('common.comma'));
}
