import { i18n } from '#i18n';
import { baseName } from '../../utils/verify/paths.ts';
import { sourceWords } from '../source-words.ts';
import type { QueueStore } from '../stores/queue.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/class-names.ts';
import { FileName } from '../ui/FileName.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { type RowPlace, rowProps } from '../ui/row-place.ts';
import { format, visible } from '../words.ts';
import styles from './ResultLine.module.css';
import { fileOf, nameOfResult, resultWords, sizeOfResult } from './result-words.ts';
import { type Result, remedyOf, type Sieve, sieveOf } from './results.ts';

interface Props extends RowPlace {
  readonly result: Result;
  readonly queue: QueueStore;
}

const SIGNS: Readonly<Record<Exclude<Sieve, 'all'>, IconName>> = {
  right: 'check',
  wrong: 'close',
  unclear: 'unclear',
  missing: 'missing',
};

/** One file: what it turned out to be, of what version, and the way to the right one. */
export function ResultLine({ result, queue, ...place }: Props) {
  const [sieve, file, remedy] = [sieveOf(result), fileOf(result), remedyOf(result)];
  const path = nameOfResult(result);
  // Of one that nobody knows, where it lies; its name stands above.
  const about = file ? sourceWords(file) : visible(path.slice(0, -baseName(path).length - 1));
  const words = resultWords(result);
  const size = sizeOfResult(result);
  return (
    <li {...rowProps(place)} class={styles.line} data-test="verify-row" data-verdict={sieve} data-file={path}>
      <span class={classes(styles.sign, styles[sieve])}>
        <Icon name={SIGNS[sieve]} />
      </span>
      <span class={styles.name} title={visible(path)}>
        <FileName name={baseName(path)} />
      </span>
      <span class={styles.said} title={words}>
        {words}
      </span>
      <span class={styles.version} title={about}>
        {about}
      </span>
      <span class={styles.size}>{size === undefined ? '' : format.bytes(size)}</span>
      <span class={styles.buttons}>
        {remedy && (
          <Button
            look="link"
            onClick={() => queue.orders.grabAgain(remedy)}
            skipped={!place.isActive}
            test="verify-grab"
          >
            {i18n.t('verify.grabOne')}
          </Button>
        )}
      </span>
    </li>
  );
}
