import { i18n } from '#i18n';
import type { Failure } from '../../utils/failure.ts';
import type { Schedule } from '../../utils/watch/schedule.ts';
import { useDesk } from '../desk-context.ts';
import { explain, failureLine } from '../explain.ts';
import { moment } from '../queue/moment.ts';
import { withSaid } from '../said-words.ts';
import { foundWords, type WatchingStore } from '../stores/watching.ts';
import { Button } from '../ui/Button.tsx';
import { format } from '../words.ts';
import styles from './WatchStatus.module.css';

/** When it looked and what it found, when it looks again, and the button that does not wait for it. */
export function WatchStatus({ watching }: { readonly watching: WatchingStore }) {
  const desk = useDesk();
  const [schedule, due, came] = [watching.schedule.value, watching.due.value, watching.came.value];
  const isLooking = watching.isLooking.value;
  const now = desk.now();
  return (
    <div class={styles.status}>
      <div class={styles.words}>
        {schedule && <p data-test="watch-last">{lastWords(schedule, now)}</p>}
        {schedule?.trouble && <p data-test="watch-trouble">{troubleWords(schedule.trouble.failure)}</p>}
        <p data-test="watch-next">{nextWords(due, now)}</p>
      </div>
      <Button onClick={() => void watching.lookNow()} busy={isLooking} test="look-now">
        {isLooking ? i18n.t('settings.watch.looking') : i18n.t('settings.watch.look')}
      </Button>
      <p class={styles.came} role="status" data-test="watch-came">
        {came !== undefined && cameWords(came)}
      </p>
    </div>
  );
}

function lastWords({ listedAt, found }: Schedule, now: number): string {
  return i18n.t('settings.watch.last', { ago: format.ago(listedAt, now), found: foundWords(found) });
}

function troubleWords(failure: Failure): string {
  return withSaid(i18n.t('settings.watch.trouble', { why: explain(failure, 'package').title }), failure);
}

function nextWords(due: number | undefined, now: number): string {
  if (due === undefined) return i18n.t('settings.watch.never');
  return due <= now
    ? i18n.t('settings.watch.soon')
    : i18n.t('settings.watch.next', { when: moment(due, now) });
}

function cameWords(came: Failure | number): string {
  if (typeof came === 'number') return foundWords(came);
  return failureLine(came, 'package');
}
