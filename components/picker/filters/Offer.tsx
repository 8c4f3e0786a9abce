import { i18n } from '#i18n';
import type { Choice } from '../../../utils/picker/presets.ts';
import type { PickerStore } from '../../stores/picker.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Offer.module.css';
import { choiceWords } from './words.ts';

interface Props {
  readonly picker: PickerStore;
  readonly choice: Choice;
}

/** What was grabbed with last time, one press away. In the place of the hints, so that no row moves for it. */
export function Offer({ picker: { presets }, choice }: Props) {
  const words = choiceWords(choice);
  return (
    <p class={styles.offer} data-test="offer">
      <span class={styles.words} title={words}>
        {i18n.t('filters.offer.words', { filter: words })}
      </span>
      <Button look="link" test="take-offer" onClick={() => void presets.apply(choice)}>
        {i18n.t('filters.offer.take')}
      </Button>
      <Button
        look="icon"
        label={i18n.t('filters.offer.dismiss')}
        test="dismiss-offer"
        onClick={presets.dismiss}
      >
        <Icon name="close" size={13} />
      </Button>
    </p>
  );
}
