import { i18n } from '#i18n';
import { Icon } from '../ui/Icon.tsx';
import { Choose } from './Choose.tsx';
import styles from './Drop.module.css';
import type { DroppedFile } from './gather-files.ts';

/** Where a folder or files are dropped, or chosen; and what will be done with them. */
export const Drop = ({
  onChoose,
}: {
  readonly onChoose: (gather: () => Promise<readonly DroppedFile[]>) => void;
}) => (
  <div class={styles.drop}>
    <div class={styles.words}>
      <Icon name="folder" size={32} />
      <h2>{i18n.t('verify.drop.title')}</h2>
      <p>{i18n.t('verify.drop.detail')}</p>
      <div class={styles.buttons}>
        <Choose of="folder" look="main" onChoose={onChoose} />
        <Choose of="files" look="normal" onChoose={onChoose} />
      </div>
      <p class={styles.private}>{i18n.t('verify.drop.private')}</p>
    </div>
  </div>
);
