import { i18n } from '#i18n';
import { TEN_KM } from '../../../utils/data-hub/tiles/reference.ts';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import { sumWords } from '../../stores/sum.ts';
import { counted, format } from '../../words.ts';

/** `38 files, 120 MB` */
export const contentWords = ({ ids, bytes, isMore }: Square): string =>
  [counted('picker.files', ids.length), sumWords({ count: ids.length, size: bytes, isMore })]
    .filter(Boolean)
    .join(i18n.t('common.comma'));

/** `selected`, `12 of 38 selected`, or nothing. */
export function chosenWords({ ids }: Square, chosen: number): string {
  if (chosen === 0) return '';
  if (chosen === ids.length) return i18n.t('tiles.selected');
  const counts = { count: format.count(chosen), total: format.count(ids.length) };
  return i18n.t('tiles.someSelected', counts);
}

/**
 * `TQ, 38 files, 120 MB, selected`: all that the drawing shows of a square. `TQ 38` in two words, for the drawing shows the
 * second alone, and whoever speaks to the browser says what is shown.
 */
export function spokenWords(square: Square, chosen: number): string {
  const { name, side } = square;
  const spoken = side === TEN_KM ? `${name.slice(0, 2)} ${name.slice(2)}` : name;
  return [spoken, contentWords(square), chosenWords(square, chosen)]
    .filter(Boolean)
    .join(i18n.t('common.comma'));
}
