import { i18n } from '#i18n';
import type { DataFile } from '../../../utils/data-hub/data-package.ts';
import type { Failure } from '../../../utils/failure.ts';
import type { Difference } from '../../../utils/versions/diff.ts';
import { tailOf } from '../../../utils/versions/numbered-name.ts';
import type { Other } from '../../../utils/versions/others.ts';
import { KINDS, type Kind, type Tally } from '../../../utils/versions/tally.ts';
import { failureLine } from '../../explain.ts';
import { sumWords } from '../../stores/sum.ts';
import { format, visible } from '../../words.ts';

export function kindWords(kind: Kind | 'all'): string {
  switch (kind) {
    case 'all':
      return i18n.t('compare.kind.all');
    case 'added':
      return i18n.t('compare.kind.added');
    case 'changed':
      return i18n.t('compare.kind.changed');
    case 'unsure':
      return i18n.t('compare.kind.unsure');
    case 'gone':
      return i18n.t('compare.kind.gone');
    case 'identical':
      return i18n.t('compare.kind.identical');
    default:
      return kind satisfies never;
  }
}

/** `40 changed · 3.20 GB` */
export function figureWords(kind: Kind, sum: Tally): string {
  const figure = i18n.t('compare.figure', { count: format.count(sum.count), kind: kindWords(kind) });
  return [figure, sumWords(sum)].filter(Boolean).join(i18n.t('common.dot'));
}

/** `12 added, 40 changed, 3 gone, 9,945 identical` */
export const allFigures = (sums: Readonly<Record<Kind, Tally>>): string =>
  KINDS.filter((kind) => sums[kind].count > 0)
    .map((kind) => i18n.t('compare.figure', { count: format.count(sums[kind].count), kind: kindWords(kind) }))
    .join(i18n.t('common.comma'));

/** What became of a file, with the name it had if that is another one for more than its number. */
export function fateWords(difference: Difference<DataFile>): string {
  const { kind, file } = difference;
  const words = kindWords(kind);
  if (kind === 'added' || difference.before.fileName === file.fileName) return words;
  const before = difference.before.fileName;
  const isRenumbered = tailOf(before) !== undefined && tailOf(before) === tailOf(file.fileName);
  return isRenumbered ? words : i18n.t('compare.was', { fate: words, file: visible(before) });
}

/** Why the other version's files are not known. */
export function troubleWords(failure: Failure, { createdOn }: Other): string {
  if (failure.kind === 'not-found') return i18n.t('compare.notFound', { date: format.day(createdOn) });
  return failureLine(failure, 'version');
}
