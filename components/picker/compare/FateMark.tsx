import type { DataFile } from '../../../utils/data-hub/data-package.ts';
import type { Difference } from '../../../utils/versions/diff.ts';
import { classes } from '../../ui/class-names.ts';
import { visible } from '../../words.ts';
import styles from './FateMark.module.css';
import { fateWords } from './words.ts';

/** On the row of a file: what became of it since the other version. */
export function FateMark({ difference }: { readonly difference: Difference<DataFile> | undefined }) {
  if (!difference) return null;
  const words = fateWords(difference);
  return (
    <span
      class={classes(styles.mark, styles[difference.kind])}
      title={visible(words)}
      data-test="fate"
      data-kind={difference.kind}
    >
      {words}
    </span>
  );
}
