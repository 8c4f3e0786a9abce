import { i18n } from '#i18n';
import { tabbed } from '../../utils/hand-over/csv.ts';
import { dayAndTime } from '../queue/moment.ts';
import { sourceWords } from '../source-words.ts';
import { format, visible } from '../words.ts';
import { outcomeWords } from './outcome-words.ts';
import { fileOf, nameOfResult, resultWords, sizeOfResult } from './result-words.ts';
import { countsOf, type Result } from './results.ts';

/** What came out, for the files: a line each, which a spreadsheet takes too, and runs nothing in it. */
export function reportText(results: readonly Result[], now: number): string {
  const head = i18n.t('verify.report.heading', {
    date: dayAndTime(now),
    outcome: outcomeWords(countsOf(results), false),
  });
  return [head, '', ...results.map(line)].join('\n').concat('\n');
}

function line(result: Result): string {
  const file = fileOf(result);
  const size = sizeOfResult(result);
  return tabbed([
    visible(nameOfResult(result)),
    size === undefined ? '' : format.bytes(size),
    resultWords(result),
    file ? sourceWords(file) : '',
    file?.md5 ?? (result.kind === 'absent' ? result.listed.md5 : ''),
  ]);
}

/** `verified-files-2026-09-04.txt` */
export const reportFileName = (now: number): string =>
  i18n.t('verify.report.fileName', { date: new Date(now).toISOString().slice(0, 10) });
