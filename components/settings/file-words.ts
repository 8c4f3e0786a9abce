import { i18n } from '#i18n';
import type { SettingsFileProblem } from '../../utils/exchange/read-settings-file.ts';
import { format } from '../words.ts';
import { choiceWords } from './choice-words.ts';
import { problemWords } from './template-words.ts';

/** Why a settings file was not taken. */
export function fileProblemWords(problem: SettingsFileProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return i18n.t('settings.file.problem.tooLarge', { size: format.bytes(problem.bytes) });
    case 'not-ours':
      return i18n.t('settings.file.problem.notOurs');
    case 'newer':
      return i18n.t('settings.file.problem.newer');
    case 'wrong-value':
      return i18n.t('settings.file.problem.wrongValue', {
        name: problem.name === 'watches' ? i18n.t('settings.watch.list') : choiceWords(problem.name),
      });
    case 'template':
      return i18n.t('settings.file.problem.template', { why: problemWords(problem.why) });
    default:
      return problem satisfies never;
  }
}
