import * as v from 'valibot';

/** From and to by the clock on the wall: `22:00-07:00`. */
export const quietHours = v.pipe(
  v.string(),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/),
);

/** When the quiet hours end that it is in now, milliseconds since 1970; `undefined` when it may be told at once. */
export function quietUntil(hours: string | null, now: number): number | undefined {
  const [from, to] = hours?.split('-').map(minutesOf) ?? [];
  if (from === undefined || to === undefined || from === to) return undefined;
  const date = new Date(now);
  const minutes = date.getHours() * 60 + date.getMinutes();
  const isOverMidnight = from > to;
  const isQuiet = isOverMidnight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
  if (!isQuiet) return undefined;
  const days = isOverMidnight && minutes >= from ? 1 : 0;
  // By the parts of the date: a night on which the clocks change is an hour shorter or longer.
  const end = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 0, to).getTime();
  return Math.max(end, now + 1);
}

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};
