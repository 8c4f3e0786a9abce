import * as v from 'valibot';
import { readJson } from '../exchange/read-json.ts';
import { check, isProblem, type TemplateProblem } from '../folders/check.ts';
import { KIND, type Recipe, recipe, VERSION } from './recipe.ts';

export type RecipeProblem =
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** No JSON, not a recipe, or with something in it that cannot be. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer' }
  /** An entry that this Trig does not know; it may mean less is to be grabbed. */
  | { readonly kind: 'unknown-entry'; readonly name: string }
  | { readonly kind: 'template'; readonly why: TemplateProblem }
  /** It names nothing. */
  | { readonly kind: 'empty' };

export interface ReadRecipe {
  readonly kind: 'read';
  readonly recipe: Recipe;
}

/** Ten thousand names of files have less. */
export const RECIPE_BYTES = 1_000_000;

const head = v.object({ kind: v.literal(KIND), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Reads a recipe, which may come from anywhere. All of it holds, or none is taken. */
export function readRecipe(text: string): ReadRecipe | RecipeProblem {
  if (text.length > RECIPE_BYTES) return { kind: 'too-large', bytes: text.length };
  const stated = readJson(text);
  const about = v.safeParse(head, stated);
  if (!about.success) return { kind: 'not-ours' };
  if (about.output.version > VERSION) return { kind: 'newer' };
  const read = v.safeParse(recipe, stated);
  if (!read.success) {
    const unknown = read.issues.find(
      ({ type, expected }) => type === 'strict_object' && expected === 'never',
    );
    const name = unknown?.path?.at(-1)?.key;
    return typeof name === 'string' ? { kind: 'unknown-entry', name } : { kind: 'not-ours' };
  }
  const { folders, packages, products } = read.output;
  const checked = check(folders);
  if (isProblem(checked)) return { kind: 'template', why: checked };
  if (packages.length + products.length === 0) return { kind: 'empty' };
  return { kind: 'read', recipe: read.output };
}
