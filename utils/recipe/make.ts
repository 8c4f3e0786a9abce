import type { Choice } from '../picker/presets.ts';
import { pick } from './pick.ts';
import { MOST_PATTERNS, type Which } from './recipe.ts';

/**
 * How a recipe says which files are meant, so that it means them in the next version too: all of them; as they were
 * chosen, where that comes to the same; else by name.
 *
 * @param all every file of the version, where it is known
 * @param choice what the picker showed and selected them by
 */
export function whichOf(
  versionId: string,
  fileNames: readonly string[],
  all: readonly string[] | undefined,
  choice: Choice | undefined,
): Which {
  const wanted = new Set(fileNames);
  if (all && all.length === wanted.size && all.every((name) => wanted.has(name))) return {};
  if (all && choice && comesTo({ choice }, all, wanted)) return { choice };
  const files = patterns(versionId, fileNames);
  return { files: all && !comesTo({ files }, all, wanted) ? [...fileNames] : files };
}

function comesTo(which: Which, all: readonly string[], wanted: ReadonlySet<string>): boolean {
  const picked = pick(
    which,
    all.map((fileName) => ({ fileName })),
  );
  return picked.length === wanted.size && picked.every(({ fileName }) => wanted.has(fileName));
}

/** A name with the version's id in it, `6870746-Order_Details.txt`, would fit no other version. */
function patterns(versionId: string, fileNames: readonly string[]): string[] {
  const id = new RegExp(`(?<!\\d)${versionId.replace(/\D/g, '')}(?!\\d)`, 'g');
  const isId = /^\d{5,}$/.test(versionId);
  const made = [...new Set(fileNames.map((name) => (isId ? name.replace(id, '*') : name)))];
  return made.filter((name) => name.includes('*')).length > MOST_PATTERNS ? [...fileNames] : made;
}
