import { i18n } from '#i18n';
import { Spoken } from '../ui/Spoken.tsx';
import styles from './Skeleton.module.css';

const ROWS = [62, 48, 70, 54, 44, 66] as const;

/** Rows to come. Shows itself only after a moment, so that a fast answer does not flicker. */
export function Skeleton() {
  return (
    <div class={styles.skeleton}>
      <Spoken>{i18n.t('picker.loading')}</Spoken>
      {ROWS.map((width) => (
        <div key={width} class={styles.row}>
          <i style={{ width: `${width}%` }} />
          <i style={{ width: `${width * 0.6}%` }} />
        </div>
      ))}
    </div>
  );
}
