/** Figures, dates and times as a person reads them. Pure: the language comes in, and so does "now". */
export interface Format {
  /** `5.33 GB`, `98.5 MB`, `941 B`: SI units with three figures, as OS Data Hub shows them. */
  bytes(count: number): string;
  /** The same in two parts, so that a column can align on the unit. */
  bytesParts(count: number): { readonly value: string; readonly unit: string };
  /** `2026-08-06` → `6 Aug 2026`. What is not a day comes back as it is. */
  day(text: string): string;
  /** The same with its month in full: `6 August 2026`. */
  dayInFull(text: string): string;
  /** `5 minutes ago`, `yesterday`. */
  ago(at: number, now: number): string;
  /** `9,831` */
  count(value: number): string;
  /** `62%`; never 100% before the last byte. */
  percent(part: number, whole: number): string;
}

/** Between a figure and its unit: they never part at the end of a line. */
const NBSP = '\u00a0';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** `locale`: the first of them that the browser knows. */
export function createFormat(locale: string | readonly string[]): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const threeFigures = new Intl.NumberFormat(locale, {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  // OS gives days without a zone: in UTC on both sides, no day slips.
  const dayWith = (month: 'short' | 'long') => {
    const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    // Thousands of packages share a few hundred days, and Intl takes microseconds for each.
    const known = new Map<string, string>();
    return (text: string): string => {
      const time = Date.parse(`${text}T00:00:00Z`);
      if (Number.isNaN(time)) return text;
      const day = known.get(text) ?? days.format(time);
      known.set(text, day);
      return day;
    };
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const bytesParts = (count: number) => {
    const power = powerOf(count);
    const value = power === 0 ? whole.format(count) : threeFigures.format(count / 1000 ** power);
    return { value, unit: UNITS[power] ?? 'B' };
  };

  return {
    bytesParts,
    bytes(count) {
      const { value, unit } = bytesParts(count);
      return `${value}${NBSP}${unit}`;
    },
    day: dayWith('short'),
    dayInFull: dayWith('long'),
    ago(at, now) {
      const seconds = Math.max(0, Math.round((now - at) / 1000));
      for (const [unit, size] of STEPS) {
        if (seconds >= size) return relative.format(-Math.floor(seconds / size), unit);
      }
      return relative.format(0, 'second');
    },
    count: (value) => whole.format(value),
    percent(part, total) {
      if (total <= 0) return share.format(0);
      const hundredths = Math.floor((part / total) * 100);
      return share.format(Math.min(100, Math.max(0, hundredths)) / 100);
    },
  };
}

/** Under a minute is "now": nobody needs the seconds. */
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** The unit in which three figures suffice: 999,600,000 bytes round to 1.00 GB, not to 1,000 MB. */
function powerOf(count: number): number {
  let power = 0;
  while (power < UNITS.length - 1 && Math.round(count / 1000 ** power) >= 1000) power += 1;
  return power;
}
