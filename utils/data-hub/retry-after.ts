/** No wait is longer, whatever the header says: a machine's slip must not stop Trig for a year. Seconds. */
const LONGEST = 3600;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT`; also `+0000` and `UTC`, which some servers write. */
const IMF = /^[a-z]{3}, (\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|\+0000)$/i;
/** `Sunday, 06-Nov-94 08:49:37 GMT` */
const RFC850 = /^[a-z]{6,9}, (\d{1,2})-([a-z]{3})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/i;
/** `Sun Nov  6 08:49:37 1994`, which is GMT although it does not say so. */
const ASCTIME = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})$/i;

/**
 * Seconds to wait by a `Retry-After` header: a number, or a date in one of the three forms of RFC 9110 §5.6.7. `undefined`
 * where it says nothing that can be obeyed: no header, a time that has passed, anything else. An hour at most.
 *
 * @param now milliseconds since 1970 by the clock that the date was made by: the answer's own `Date` where there is one
 */
export function secondsToWait(retryAfter: string | null, now: number): number | undefined {
  const text = retryAfter?.trim() ?? '';
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : secondsUntil(text, now);
  return seconds !== undefined && seconds > 0 ? Math.min(LONGEST, Math.ceil(seconds)) : undefined;
}

function secondsUntil(text: string, now: number): number | undefined {
  const time = httpDate(text, now);
  return time === undefined ? undefined : (time - now) / 1000;
}

/** Milliseconds since 1970; `undefined` for what is no date of HTTP. The browser's own parser takes far more for one. */
export function httpDate(text: string, now: number): number | undefined {
  const [, day = '', month = '', year = '', ...time] = IMF.exec(text) ?? [];
  if (year) return timeOf(Number(year), month, day, time);
  const [, ofDay = '', ofMonth = '', short = '', ...shortTime] = RFC850.exec(text) ?? [];
  if (short) return timeOf(fullYear(Number(short), now), ofMonth, ofDay, shortTime);
  const [, ascMonth = '', ascDay = '', hour = '', minute = '', second = '', ascYear = ''] =
    ASCTIME.exec(text) ?? [];
  return ascYear ? timeOf(Number(ascYear), ascMonth, ascDay, [hour, minute, second]) : undefined;
}

/** Two digits that seem more than 50 years ahead are of the past (RFC 9110 §5.6.7). */
function fullYear(short: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + short;
  return year > thisYear + 50 ? year - 100 : year;
}

function timeOf(year: number, month: string, day: string, time: readonly string[]): number | undefined {
  const at = MONTHS.indexOf(month.toLowerCase());
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  const isDay = new Date(Date.UTC(year, at, Number(day))).getUTCDate() === Number(day);
  if (at < 0 || !isDay || hour > 23 || minute > 59 || second > 60) return undefined;
  return Date.UTC(year, at, Number(day), hour, minute, second);
}
