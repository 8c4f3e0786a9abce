import { i18n } from '#i18n';
import type { RecipeProblem } from '../../utils/recipe/read-recipe.ts';
import { failureTitle } from '../explain.ts';
import { problemWords } from '../settings/template-words.ts';
import { releaseWords } from '../source-words.ts';
import type { Found } from '../stores/recipe-found.ts';
import { sumWords } from '../stores/sum.ts';
import { counted, format, visible } from '../words.ts';

/** Why a recipe was not taken. */
export function recipeProblemWords(problem: RecipeProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return i18n.t('recipe.problem.tooLarge', { size: format.bytes(problem.bytes) });
    case 'not-ours':
      return i18n.t('recipe.problem.notOurs');
    case 'newer':
      return i18n.t('recipe.problem.newer');
    case 'unknown-entry':
      return i18n.t('recipe.problem.unknownEntry', { name: visible(problem.name.slice(0, 40)) });
    case 'template':
      return i18n.t('recipe.problem.template', { why: problemWords(problem.why) });
    case 'empty':
      return i18n.t('recipe.problem.empty');
    default:
      return problem satisfies never;
  }
}

/** What an entry of a recipe comes to: "3 Sept 2026 · 2 files · 5.40 GB", or why to nothing. */
export function foundWords(found: Found): string {
  switch (found.state) {
    case 'found': {
      const { files } = found;
      if (files.length === 0) return i18n.t('recipe.nothingFits', { date: releaseWords(found) });
      return [releaseWords(found), counted('picker.files', files.length), bytesWords([found])]
        .filter(Boolean)
        .join(i18n.t('common.dot'));
    }
    case 'no-key':
      return i18n.t('recipe.noKey');
    case 'missing':
      return found.of === 'package' ? i18n.t('recipe.missing') : i18n.t('recipe.noProduct');
    case 'no-versions':
      return i18n.t('picker.noVersions');
    case 'failed':
      return found.failure ? failureTitle(found.failure, 'version') : i18n.t('recipe.failed');
    default:
      return found satisfies never;
  }
}

/** All that would be grabbed, as far as it has a size. */
export function bytesWords(all: readonly Found[]): string | undefined {
  const files = all.flatMap((one) => (one.state === 'found' ? one.files : []));
  const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  return sumWords({ count: files.length, size, isMore: files.some((file) => file.size === undefined) });
}

export const filesIn = (all: readonly Found[]): number =>
  all.reduce((sum, one) => sum + (one.state === 'found' ? one.files.length : 0), 0);
