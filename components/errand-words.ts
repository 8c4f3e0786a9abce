import { i18n } from '#i18n';
import type { Errand } from '../utils/grabs/errand.ts';
import { explain } from './explain.ts';
import { withSaid } from './said-words.ts';
import { takenWords } from './taken-words.ts';
import { format, visible } from './words.ts';

/** The notification that says what came of a menu or a shortcut: nothing of ours is on the screen to say it. */
export function errandWords(errand: Errand): { readonly title: string; readonly message: string } {
  switch (errand.came) {
    case 'taken':
      return { title: titleOf(errand), message: takenWords(errand.taken) };
    case 'unseen':
      return {
        title: i18n.t('picker.unseen.title', { id: errand.packageId }),
        message: i18n.t('picker.unseen.detail'),
      };
    case 'no-page':
      return { title: i18n.t('errand.noPage.title'), message: i18n.t('errand.noPage.message') };
    case 'no-versions':
      return { title: visible(errand.packageName), message: i18n.t('picker.empty.versions.detail') };
    case 'failed': {
      const { title, detail } = explain(errand.failure, errand.about);
      return { title, message: withSaid(detail, errand.failure) };
    }
    default:
      return errand satisfies never;
  }
}

function titleOf({ packageName, createdOn, fileName }: Extract<Errand, { came: 'taken' }>): string {
  const name = visible(packageName);
  if (fileName !== undefined) return visible(fileName);
  return createdOn === undefined
    ? name
    : i18n.t('batch.title', { package: name, which: format.day(createdOn) });
}
