import { i18n } from '#i18n';
import { format, locale, timeOfDay } from '../words.ts';

const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** `4 Sep 2026` of a moment, where the person is. */
export const dayOf = (at: number): string => day.format(at);

/** `4 Sep 2026, 10:25` */
export const dayAndTime = (at: number): string => minute.format(at);

/** `10:25` today, `3 Sep 2026, 10:25` before. */
export const moment = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? timeOfDay(at) : dayAndTime(at);

/** A time to come: "in 40 s", "at 10:25". */
export function when(at: number, now: number): string {
  const seconds = Math.max(1, Math.ceil((at - now) / 1000));
  return seconds <= 90
    ? i18n.t('queue.when.soon', { count: format.count(seconds) })
    : i18n.t('queue.when.at', { time: timeOfDay(at) });
}
