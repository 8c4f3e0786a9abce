import { i18n } from '#i18n';
import { speedWords } from '../queue/row-words.ts';
import type { Verification } from '../stores/verify.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { format, timeLeft } from '../words.ts';
import styles from './Outcome.module.css';

/** How far it is, how fast and how much longer; and a way to end it. */
export function Reading({ verification }: { readonly verification: Verification }) {
  const { phase, reach, stop } = verification;
  const { files, totalFiles, bytes, totalBytes, speed } = reach.value;
  const isGathering = phase.value === 'gathering';
  const figures = [
    i18n.t('verify.reading.files', { done: format.count(files), total: format.count(totalFiles) }),
    i18n.t('verify.reading.bytes', { done: format.bytes(bytes), total: format.bytes(totalBytes) }),
    speed !== undefined && speedWords(speed),
    speed !== undefined && timeLeft((totalBytes - bytes) / speed),
  ].filter(Boolean);
  const words = isGathering ? i18n.t('verify.reading.gathering') : figures.join(i18n.t('common.dot'));
  const percent = isGathering || totalBytes === 0 ? undefined : Math.floor((bytes / totalBytes) * 100);
  return (
    <div class={styles.outcome}>
      <p class={styles.words}>{words}</p>
      <Progress label={i18n.t('verify.reading.label')} percent={percent} text={words} />
      <div class={styles.buttons}>
        <Button onClick={stop} test="verify-stop">
          {i18n.t('verify.stop')}
        </Button>
      </div>
    </div>
  );
}
