import * as v from 'valibot';

const choices = {
  /** Downloads at once. Both browsers run six connections a host and queue the rest (BROWSERS A3). */
  window: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  /** What to do with a file that was grabbed before. */
  taken: v.picklist(['skip', 'rename', 'overwrite']),
  /** How long the ledger remembers. */
  keepHistory: v.picklist(['forever', 'year', 'quarter', 'never']),
};

/** What a page may send: some of the choices, each within its bounds. */
export const settings = v.partial(v.object(choices));

export type Settings = v.InferOutput<v.ObjectSchema<typeof choices, undefined>>;

/** What a page sends of them. */
export type SettingsChange = v.InferOutput<typeof settings>;

export const DEFAULT_SETTINGS: Settings = { window: 6, taken: 'skip', keepHistory: 'forever' };

/** Read back from storage, where an older or newer Trig may have written: what does not fit is as new. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(
    v.fallback(
      v.object({
        window: v.fallback(choices.window, DEFAULT_SETTINGS.window),
        taken: v.fallback(choices.taken, DEFAULT_SETTINGS.taken),
        keepHistory: v.fallback(choices.keepHistory, DEFAULT_SETTINGS.keepHistory),
      }),
      DEFAULT_SETTINGS,
    ),
    stored,
  );
