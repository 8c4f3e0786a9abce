import { type ReadonlySignal, signal } from '@preact/signals';
import type { Taken } from '../../utils/commands.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import { RECIPE_BYTES, type RecipeProblem, readRecipe } from '../../utils/recipe/read-recipe.ts';
import type { Recipe } from '../../utils/recipe/recipe.ts';
import type { Desk } from '../desk.ts';
import { NOTHING_TAKEN, plusTaken } from '../taken.ts';
import { type Found, findEntries } from './recipe-found.ts';

/** What a recipe would grab; nothing is grabbed before the person says so. */
export interface RecipeStore {
  readonly recipe: ReadonlySignal<Recipe | undefined>;
  readonly problem: ReadonlySignal<RecipeProblem | undefined>;
  /** Of each package and product, in the recipe's order, what it comes to now. */
  readonly found: ReadonlySignal<readonly Found[]>;
  /** Everything has been looked at. */
  readonly isKnown: ReadonlySignal<boolean>;
  /** The template of the recipe, where it is another than ours. */
  readonly folders: ReadonlySignal<string | undefined>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  read(file: File): Promise<void>;
  /** Says what came of it; nothing where it could not be queued. */
  grab(ownFolders: boolean): Promise<Taken | undefined>;
}

export function createRecipe(desk: Desk): RecipeStore {
  const recipe = signal<Recipe | undefined>();
  const problem = signal<RecipeProblem | undefined>();
  const found = signal<readonly Found[]>([]);
  const isKnown = signal(false);
  const folders = signal<string | undefined>();
  const failure = signal<Failure | undefined>();

  return {
    recipe,
    problem,
    found,
    isKnown,
    folders,
    failure,
    async read(file) {
      // Looked at before it is read: a film would fill the memory.
      const read =
        file.size > RECIPE_BYTES
          ? ({ kind: 'too-large', bytes: file.size } as const)
          : readRecipe(await file.text().catch(() => ''));
      if (read.kind !== 'read') {
        problem.value = read;
        return;
      }
      const settings = await desk.settings();
      if (settings.folders !== read.recipe.folders) folders.value = read.recipe.folders;
      recipe.value = read.recipe;
      for await (const one of findEntries(desk, read.recipe)) found.value = [...found.peek(), one];
      isKnown.value = true;
    },
    async grab(ownFolders) {
      failure.value = undefined;
      let came: Taken | undefined;
      for (const order of ordersFor(found.peek(), ownFolders ? undefined : folders.peek())) {
        const outcome = await order(desk);
        if (!outcome.ok) {
          failure.value = outcome.failure;
          return came;
        }
        came = plusTaken(came ?? NOTHING_TAKEN, outcome.value);
      }
      return came;
    },
  };
}

type Order = (desk: Desk) => Promise<Outcome<Taken>>;

/** All data packages in one batch, and one for each OpenData product. */
function ordersFor(found: readonly Found[], template: string | undefined): readonly Order[] {
  const there = found.flatMap((one) => (one.state === 'found' && one.files.length > 0 ? [one] : []));
  const where = template === undefined ? {} : { folders: template };
  const versions = there.flatMap(({ of, id, versionId, files, isAll }) => {
    const fileNames = files.map(({ fileName }) => fileName);
    return of === 'package' ? [{ packageId: id, versionId, ...(!isAll && { fileNames }) }] : [];
  });
  const products = there.flatMap(({ of, id, files }) => {
    const fileNames = files.map(({ fileName }) => fileName);
    return of === 'product' ? [{ productId: id, fileNames, isPointedAt: false }] : [];
  });
  const all = (desk: Desk) => desk.ask('grabVersions', { versions, ...where });
  return [
    ...(versions.length > 0 ? [all] : []),
    ...products.map((one) => (desk: Desk) => desk.ask('grabProduct', { ...one, ...where })),
  ];
}
