import { readSettings, type Settings, type SettingsChange, settings } from '../settings.ts';
import { readManagedKeys } from './managed-keys.ts';

/**
 * What an administrator has set for every Trig of an organisation, in the browser's `storage.managed`
 * (docs/decisions/0030). Chromium holds it against `public/managed-schema.json` first; Firefox against nothing.
 */
export interface Policy {
  /** Where the person has chosen nothing, this holds. */
  readonly settings: SettingsChange;
  /** Here it holds whatever the person has chosen; without a value, what holds in a new Trig. */
  readonly locked: readonly Name[];
  /** Names of entries that say nothing Trig understands: the administrator should hear of them. */
  readonly unfit: readonly string[];
}

type Name = keyof Settings;

export const NO_POLICY: Policy = { settings: {}, locked: [], unfit: [] };

/** Reads what the administrator wrote, entry by entry: one that does not fit costs none of the others. */
export function readPolicy(stored: unknown): Policy {
  const { settings: chosen, locked, keys, ...rest } = record(stored);
  // Whether they can be read: a page is told no more of them.
  const unfit = [...Object.keys(rest), ...(readManagedKeys(keys).isUnfit ? ['keys'] : [])];
  const named = Object.entries(record(chosen)).map(([name, value]) => [name, absent(name, value)] as const);
  const fitting = named.filter(([name, value]) => {
    const fits = isName(name) && isWithin(name, value);
    if (!fits) unfit.push(name);
    return fits;
  });
  const names: readonly unknown[] = Array.isArray(locked) ? locked : [];
  return {
    settings: Object.fromEntries(fitting),
    locked: names.filter(isName),
    unfit: [...unfit, ...names.filter((name) => !isName(name)).map(nameOf)].slice(0, MOST),
  };
}

/** What holds: the person's choices over the administrator's, and beneath what is locked. */
export const settingsUnder = (policy: Policy, chosen: unknown): Settings =>
  readSettings({ ...policy.settings, ...unlocked(policy, record(chosen)) });

/** Those of the choices that are the person's to make. */
export const unlocked = (
  { locked }: Pick<Policy, 'locked'>,
  choices: Readonly<Record<string, unknown>>,
): SettingsChange =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => !locked.some((one) => one === name)));

/** Nobody reads through more. */
const MOST = 20;

const NAMES: readonly string[] = Object.keys(settings.entries);

const isName = (name: unknown): name is Name => typeof name === 'string' && NAMES.includes(name);

/** What is no text may not even be one on request. */
const nameOf = (stored: unknown): string => (typeof stored === 'string' ? stored : 'locked');

/** Neither browser's own way of writing it has a value for "none": Chromium's schema knows one type for each entry. */
const absent = (name: string, value: unknown): unknown =>
  (name === 'mostPerMinute' && value === 0) || (name === 'quietHours' && value === '') ? null : value;

function isWithin(name: Name, value: unknown): boolean {
  const { [name]: read } = readSettings({ [name]: value });
  return read === value;
}

/** Own fields alone, and none of a list. */
const record = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
