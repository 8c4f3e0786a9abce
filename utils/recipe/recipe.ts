import * as v from 'valibot';
import { id } from '../data-hub/data-package.ts';
import { productId } from '../data-hub/open-data.ts';
import { isGlob } from '../picker/glob.ts';
import { choice } from '../picker/presets.ts';

/**
 * What a person grabs time and again, to be given to a colleague: which data packages and OpenData products, which files
 * of them, into which folders. It names no version, because the newest is meant; it holds no link and no key.
 *
 * What an older Trig does not know could narrow what is grabbed, so nothing unknown is left out: the file is refused.
 */

/** What the file says it is. */
export const KIND = 'trig-recipe';
export const VERSION = 1;

const MOST_PACKAGES = 500;
const MOST_FILES = 10_000;
/** Each is held against each name: a bound to what that may take. */
export const MOST_PATTERNS = 100;

/** As its owner called it: for whoever reads the recipe, and where the id is not found. */
const name = v.pipe(v.string(), v.trim(), v.maxLength(300));

/** Names, or patterns as in the picker's search: names of order summaries hold the version's id (FACTS §3). */
const files = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  v.minLength(1),
  v.maxLength(MOST_FILES),
  v.check((all) => all.filter(isGlob).length <= MOST_PATTERNS),
);

/** All files where neither is there; where both are, what fits both. */
const which = {
  files: v.optional(files),
  choice: v.optional(
    v.strictObject({ filter: v.strictObject(choice.filter.entries), squares: choice.squares }),
  ),
};

export const recipe = v.strictObject({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  name,
  /** A template (`folders/check.ts`). */
  folders: v.pipe(v.string(), v.maxLength(1000)),
  packages: v.pipe(v.array(v.strictObject({ id, name, ...which })), v.maxLength(MOST_PACKAGES)),
  /** OpenData. */
  products: v.pipe(v.array(v.strictObject({ id: productId, name, ...which })), v.maxLength(MOST_PACKAGES)),
});

export type Recipe = Readonly<v.InferOutput<typeof recipe>>;

export type Which = Pick<Recipe['packages'][number], 'files' | 'choice'>;

/** As a text for a file. */
export const recipeFile = (of: Omit<Recipe, 'kind' | 'version'>): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, ...of }, undefined, 2)}\n`;
