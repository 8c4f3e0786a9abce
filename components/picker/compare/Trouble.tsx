import { i18n } from '#i18n';
import type { Other } from '../../../utils/versions/others.ts';
import type { ComparisonStore } from '../../stores/comparison.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Compare.module.css';
import { troubleWords } from './words.ts';

interface Props {
  readonly comparison: ComparisonStore;
  readonly other: Other;
}

/** OS is being asked for the other version's files, or could not be. */
export function Trouble({ comparison, other }: Props) {
  const answer = comparison.answer.value;
  const failure = answer?.failure.value;
  if (!failure || answer?.refreshing.value) return <p class={styles.tip}>{i18n.t('compare.asking')}</p>;
  const words = troubleWords(failure, other);
  return (
    <p class={styles.trouble} data-test="compare-trouble" data-kind={failure.kind}>
      <Icon name="alert" />
      <span>{words}</span>
      {/* What has gone does not come back; there are other versions above. */}
      {failure.kind !== 'not-found' && (
        <Button look="link" test="compare-again" onClick={() => void answer?.refresh()}>
          {i18n.t('common.tryAgain')}
        </Button>
      )}
    </p>
  );
}
