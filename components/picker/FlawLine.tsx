import { i18n } from '#i18n';
import type { Flaw, Flaws } from '../../utils/data-hub/flaws.ts';
import type { PickerStore } from '../stores/picker.ts';
import { counted } from '../words.ts';
import styles from './FlawLine.module.css';

interface Props {
  readonly flaws: Flaws;
  readonly picker: PickerStore;
}

/** What is wrong with entries of OS's list, counted in one line. */
export function FlawLine({ flaws, picker }: Props) {
  const { level } = picker.catalogue.place.value;
  const words = (Object.entries(flaws) as [Flaw, number][]).map(([flaw, count]) =>
    flawWords(flaw, count, level),
  );
  return (
    <p class={styles.line} data-test="flaws">
      {i18n.t('flaws.line', { flaws: words.join(i18n.t('common.comma')) })}
    </p>
  );
}

type Level = PickerStore['catalogue']['place']['value']['level'];

function flawWords(flaw: Flaw, count: number, level: Level): string {
  switch (flaw) {
    case 'id':
      return level === 'versions' ? counted('flaws.versionId', count) : counted('flaws.packageId', count);
    case 'fileName':
      return counted('flaws.fileName', count);
    case 'name':
      return counted('flaws.name', count);
    case 'date':
      return counted('flaws.date', count);
    case 'size':
      return counted('flaws.size', count);
    case 'md5':
      return counted('flaws.md5', count);
    case 'versions':
      return level === 'versions' ? i18n.t('flaws.ownVersions') : counted('flaws.versions', count);
    case 'twice':
      return counted('flaws.twice', count);
    default:
      return flaw satisfies never;
  }
}
