import * as v from 'valibot';
import { isTemplate } from './folders/check.ts';
import { DEFAULT_TEMPLATE } from './folders/template.ts';
import { level } from './watch/level.ts';
import { quietHours } from './watch/quiet.ts';
import { EVERY } from './watch/schedule.ts';

export const LEAST_A_MINUTE = 5;
export const MOST_A_MINUTE = 600;

/** Every choice there is. A new one: here, in `DEFAULT_SETTINGS`, in `readSettings`, and in `components/settings/choice-words.ts`. */
const choices = {
  /** Downloads at once. Both browsers run six connections a host and queue the rest (BROWSERS A3). */
  window: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** The queue never asks OS more often in a minute; `null`: as often as OS lets it (`data-hub/pace.ts`). */
  mostPerMinute: v.nullable(
    v.pipe(v.number(), v.integer(), v.minValue(LEAST_A_MINUTE), v.maxValue(MOST_A_MINUTE)),
  ),
  /** What to do with a file that was grabbed before. */
  taken: v.picklist(['skip', 'rename', 'overwrite']),
  /** How long the ledger remembers. */
  keepHistory: v.picklist(['forever', 'year', 'quarter', 'never']),
  /** The folder template of what is grabbed from now on (`folders/check.ts`). */
  folders: v.pipe(v.string(), v.check(isTemplate)),
  /** How close the rows of lists stand. */
  density: v.picklist(['comfortable', 'compact']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** How often OS is asked for new versions while anything is watched (`watch/schedule.ts`). */
  watchEvery: v.picklist(EVERY),
  /** Pinned packages that nothing else was chosen for. */
  watchPinned: level,
  /** Packages that were not listed before; nobody knows yet how much they are, so they are not grabbed by themselves. */
  watchNew: v.picklist(['off', 'badge', 'notify']),
  /** When nobody is to be told of what nobody waits for: `22:00-07:00`. */
  quietHours: v.nullable(quietHours),
};

/** What a page may send: some of the choices, each within its bounds. */
export const settings = v.partial(v.object(choices));

export type Settings = v.InferOutput<v.ObjectSchema<typeof choices, undefined>>;

/** What a page sends of them. */
export type SettingsChange = v.InferOutput<typeof settings>;

export const DEFAULT_SETTINGS: Settings = {
  window: 6,
  mostPerMinute: null,
  taken: 'skip',
  keepHistory: 'forever',
  folders: DEFAULT_TEMPLATE,
  density: 'comfortable',
  theme: 'system',
  watchEvery: 'day',
  watchPinned: 'badge',
  watchNew: 'badge',
  quietHours: null,
};

/** Read back from storage, where an older or newer Trig may have written: what does not fit is as new. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(
    v.fallback(
      v.object({
        window: v.fallback(choices.window, DEFAULT_SETTINGS.window),
        mostPerMinute: v.fallback(choices.mostPerMinute, DEFAULT_SETTINGS.mostPerMinute),
        taken: v.fallback(choices.taken, DEFAULT_SETTINGS.taken),
        keepHistory: v.fallback(choices.keepHistory, DEFAULT_SETTINGS.keepHistory),
        folders: v.fallback(choices.folders, DEFAULT_SETTINGS.folders),
        density: v.fallback(choices.density, DEFAULT_SETTINGS.density),
        theme: v.fallback(choices.theme, DEFAULT_SETTINGS.theme),
        watchEvery: v.fallback(choices.watchEvery, DEFAULT_SETTINGS.watchEvery),
        watchPinned: v.fallback(choices.watchPinned, DEFAULT_SETTINGS.watchPinned),
        watchNew: v.fallback(choices.watchNew, DEFAULT_SETTINGS.watchNew),
        quietHours: v.fallback(choices.quietHours, DEFAULT_SETTINGS.quietHours),
      }),
      DEFAULT_SETTINGS,
    ),
    stored,
  );
