import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { Choice } from '../../utils/picker/presets.ts';
import { whichOf } from '../../utils/recipe/make.ts';
import { type Recipe, recipeFile } from '../../utils/recipe/recipe.ts';
import type { Desk } from '../desk.ts';

interface What {
  /** For whoever reads it. */
  readonly name: string;
  readonly files: readonly HandedFile[];
  /** How they were chosen, where they were chosen in the picker. */
  readonly choice?: Choice | undefined;
}

/** The text of a recipe for the newest version of what these files are of, into the folders that hold now. */
export async function recipeOf(desk: Desk, { name, files, choice }: What): Promise<string> {
  const [settings, credential] = await Promise.all([desk.settings(), desk.shelf.credential()]);
  const versions = new Map<string, HandedFile[]>();
  for (const file of files) {
    const at = `${file.packageId}/${file.versionId}`;
    const others = versions.get(at);
    if (others) others.push(file);
    else versions.set(at, [file]);
  }
  const [packages, products] = [new Map<string, Entry>(), new Map<string, Entry>()];
  for (const some of versions.values()) {
    const [first] = some;
    if (!first) continue;
    const { packageId, packageName, versionId, createdOn } = first;
    const all = await namesIn(desk, first, credential?.id);
    const which = whichOf(
      versionId,
      some.map(({ fileName }) => fileName),
      all,
      choice,
    );
    const known = createdOn === '' ? products : packages;
    const before = known.get(packageId);
    const entry = { id: packageId, name: packageName, ...which };
    known.set(packageId, before ? both(before, entry) : entry);
  }
  return recipeFile({
    name,
    folders: settings.folders,
    packages: [...packages.values()],
    products: [...products.values()],
  });
}

type Entry = Recipe['packages'][number];

/** Of two versions of a package: what was taken of either. */
function both(one: Entry, other: Entry): Entry {
  if (!one.files || !other.files) return { id: one.id, name: one.name };
  return { ...one, files: [...new Set([...one.files, ...other.files])] };
}

async function namesIn(
  desk: Desk,
  { packageId, versionId, createdOn }: HandedFile,
  credentialId: string | undefined,
): Promise<readonly string[] | undefined> {
  if (createdOn === '') {
    const release = (await desk.shelf.release(packageId))?.value;
    const files = release?.product.version === versionId ? release.files : undefined;
    return files?.map(({ fileName }) => fileName);
  }
  if (credentialId === undefined) return undefined;
  const version = await desk.shelf.version(credentialId, packageId, versionId);
  return version?.value.downloads.map(({ fileName }) => fileName);
}
