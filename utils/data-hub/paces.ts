import { later, NO_OUTAGE, type Outage } from './outage.ts';
import { NEW_PACE, type Pace, shifted } from './pace.ts';

/** All that is known of how often OS may be asked. OS counts by project (FACTS §7), so each key has a pace of its own. */
export interface Paces {
  /** When this was last true: later than now, the clock was set back. */
  readonly at: number;
  readonly outage: Outage;
  /** By credential id, that of OpenData too. */
  readonly keys: Readonly<Record<string, Pace>>;
  /** The person's own limit: the queue asks no more often in a minute with any key. */
  readonly most?: number;
}

export const NEW_PACES: Paces = { at: 0, outage: NO_OUTAGE, keys: {} };

export const paceOf = ({ keys }: Paces, key: string): Pace =>
  Object.hasOwn(keys, key) ? (keys[key] ?? NEW_PACE) : NEW_PACE;

export const withPace = (paces: Paces, key: string, pace: Pace): Paces => ({
  ...paces,
  keys: { ...paces.keys, [key]: pace },
});

/** What was learned before, with what was learned in the meantime over it. */
export const restored = (stored: Paces, learned: Paces): Paces => ({
  ...stored,
  ...(learned !== NEW_PACES && { at: learned.at, outage: learned.outage }),
  ...(learned.most !== undefined && { most: learned.most }),
  keys: { ...stored.keys, ...learned.keys },
});

export function withoutPace(paces: Paces, key: string): Paces {
  const { [key]: _, ...keys } = paces.keys;
  return { ...paces, keys };
}

/** Never more than so many a minute; `null` takes that back. */
export function keepBelow(paces: Paces, most: number | null): Paces {
  const { most: _, ...rest } = paces;
  return most === null ? rest : { ...rest, most };
}

/** After a clock was set back nothing lies in the future: everything is as far away as it was. */
export function asOf(paces: Paces, now: number): Paces {
  if (paces.at <= now) return { ...paces, at: now };
  const by = now - paces.at;
  const keys = Object.entries(paces.keys).map(([key, pace]) => [key, shifted(pace, by)] as const);
  return { ...paces, at: now, outage: later(paces.outage, by), keys: Object.fromEntries(keys) };
}

/** What an earlier Trig has written is of another form: it is learned anew. */
export const readPaces = (stored: Paces | undefined): Paces =>
  stored && 'keys' in stored && 'outage' in stored ? stored : NEW_PACES;
