import * as v from 'valibot';
import { isTemplate } from './folders/check.ts';
import { DEFAULT_TEMPLATE } from './folders/template.ts';

export const LEAST_A_MINUTE = 5;
export const MOST_A_MINUTE = 600;

/** Every choice there is. A new one: here, in `DEFAULT_SETTINGS`, in `readSettings`, and in `components/settings/choice-words.ts`. */
const choices = {
  /** Downloads at once. Both browsers run six connections a host and queue the rest (BROWSERS A3). */
  window: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** The queue never asks OS more often in a minute; `null`: as often as OS lets it (FACTS §7, `data-hub/pace.ts`). */
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
      }),
      DEFAULT_SETTINGS,
    ),
    stored,
  );
