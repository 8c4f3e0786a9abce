import * as v from 'valibot';
import { KINDS, SORTS } from './filter.ts';

/**
 * Filters that a person has named, by product: what is right for one package of AddressBase is right for the next. Plain
 * JSON without ids of packages, versions or files, and without any key: fit to be exported.
 */

const MOST_LETTERS = 60;
/** Far more than anybody reads through, and a bound to what a page may send. */
const MOST_PRESETS = 100;
const MOST_SQUARES = 10_000;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_LETTERS));

const filter = v.object({
  query: v.pipe(v.string(), v.maxLength(2_000)),
  kind: v.picklist(KINDS),
  sort: v.picklist(SORTS),
});

/** Names of squares of the National Grid, as the picker shows them. */
const squares = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:\d{2}){0,2}$/))),
  v.maxLength(MOST_SQUARES),
);

export const choice = {
  filter,
  /** Whose files are selected with it, where the list is one of tiles. */
  squares: v.optional(squares, []),
};

/** Told apart by its name within a product. */
const preset = v.object({ name, ...choice });

/** A change to the presets of one product. */
export const presetChange = v.variant('do', [
  /** Where that name is taken, in its place; else last, or at the place it was removed from. */
  v.object({ do: v.literal('put'), preset, at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  v.object({ do: v.literal('rename'), name, to: name }),
  v.object({ do: v.literal('remove'), name }),
  /** What was grabbed with. */
  v.object({ do: v.literal('remember'), choice: v.object(choice) }),
  v.object({ do: v.literal('forget') }),
]);

const product = v.object({
  presets: v.pipe(v.array(preset), v.maxLength(MOST_PRESETS)),
  /** What was grabbed with last; offered where no filter is in use. */
  last: v.optional(v.object(choice)),
});

/** As OS has them: `ABFLATSLA`, `MMTOPO`, `GB-Hex-1km-Mining-Haz`. */
export const productId = v.pipe(v.string(), v.regex(/^[A-Za-z\d][\w-]{0,79}$/));

const all = v.record(productId, product);

/** What is shown, and the squares whose files are selected. */
export type Choice = Pick<Preset, 'filter' | 'squares'>;
export type Preset = Readonly<v.InferOutput<typeof preset>>;
export type PresetChange = v.InferOutput<typeof presetChange>;
export type ProductPresets = Readonly<v.InferOutput<typeof product>>;
/** By `productId`. */
export type Presets = Readonly<Record<string, ProductPresets>>;

/** Read back from storage or from a file of settings: what does not fit is left out, product by product. */
export function readPresets(stored: unknown): Presets {
  const entries = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!entries.success) return {};
  const fitting = Object.entries(entries.output).flatMap(([id, value]) => {
    const one = v.safeParse(all, { [id]: value });
    return one.success ? Object.entries(one.output) : [];
  });
  return Object.fromEntries(fitting);
}
