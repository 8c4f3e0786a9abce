import { i18n } from '#i18n';
import { Contours } from '../ui/Contours.tsx';
import { Mark } from '../ui/Mark.tsx';
import styles from './Empty.module.css';

/** Nothing on the list: how something gets there. */
export const Empty = () => (
  <div class={styles.empty} data-test="empty">
    <Contours />
    <div class={styles.words}>
      <Mark size={40} />
      <h2>{i18n.t('queue.empty.title')}</h2>
      <p>{i18n.t('queue.empty.detail')}</p>
    </div>
  </div>
);
