import { i18n } from '#i18n';
import type { TemplateProblem } from '../../utils/folders/check.ts';
import type { Token } from '../../utils/folders/tokens.ts';
import { format, visible } from '../words.ts';

/** As it is written in a template. */
export const braced = (token: string): string => `{${token}}`;

/** Why a template does not hold, and what to do about it. */
export function problemWords(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'empty':
      return i18n.t('settings.folders.problem.empty');
    case 'not-relative':
      return i18n.t('settings.folders.problem.notRelative');
    case 'dots':
      return i18n.t('settings.folders.problem.dots');
    case 'empty-folder':
      return i18n.t('settings.folders.problem.emptyFolder');
    case 'sign':
      return signWords(problem.sign);
    case 'edge':
      return i18n.t('settings.folders.problem.edge', { folder: visible(problem.folder) });
    case 'reserved':
      return i18n.t('settings.folders.problem.reserved', { folder: visible(problem.folder) });
    case 'unknown-token':
      return i18n.t('settings.folders.problem.unknownToken', { token: braced(visible(problem.name)) });
    case 'brace':
      return i18n.t('settings.folders.problem.brace');
    case 'no-file':
      return i18n.t('settings.folders.problem.noFile', { token: braced('file') });
    case 'not-apart':
      return problem.of === 'versions'
        ? i18n.t('settings.folders.problem.versions', { one: braced('version'), other: braced('date') })
        : i18n.t('settings.folders.problem.packages', { one: braced('package'), other: braced('version') });
    case 'too-long':
      return i18n.t('settings.folders.problem.tooLong', {
        length: format.count(problem.length),
        most: format.count(problem.most),
      });
    default:
      return problem satisfies never;
  }
}

function signWords(sign: string): string {
  if (sign === '\\') return i18n.t('settings.folders.problem.backslash');
  // What cannot be seen cannot be named.
  return /[\p{C}\p{Z}]/u.test(sign)
    ? i18n.t('settings.folders.problem.unseen')
    : i18n.t('settings.folders.problem.sign', { sign });
}

/** What a token stands for. */
export function tokenWords(token: Token): string {
  switch (token) {
    case 'package':
      return i18n.t('settings.folders.token.package');
    case 'package-id':
      return i18n.t('settings.folders.token.packageId');
    case 'product':
      return i18n.t('settings.folders.token.product');
    case 'product-version':
      return i18n.t('settings.folders.token.productVersion');
    case 'date':
      return i18n.t('settings.folders.token.date');
    case 'year':
      return i18n.t('settings.folders.token.year');
    case 'month':
      return i18n.t('settings.folders.token.month');
    case 'version':
      return i18n.t('settings.folders.token.version');
    case 'supply-type':
      return i18n.t('settings.folders.token.supplyType');
    case 'format':
      return i18n.t('settings.folders.token.format');
    case 'file':
      return i18n.t('settings.folders.token.file');
    default:
      return token satisfies never;
  }
}
