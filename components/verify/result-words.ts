import { i18n } from '#i18n';
import type { KnownFile } from '../../utils/verify/known-file.ts';
import { baseName } from '../../utils/verify/paths.ts';
import { bothSizes, visible } from '../words.ts';
import type { Result } from './results.ts';

/** What a file turned out to be, in words. */
export function resultWords(result: Result): string {
  if (result.kind === 'missing') {
    const { path } = result.file;
    return path === undefined
      ? i18n.t('verify.said.neverGrabbed')
      : i18n.t('verify.said.missing', { path: visible(path) });
  }
  if (result.kind === 'absent') return i18n.t('verify.said.absent', { list: listName(result.listed.list) });
  const { verdict, size } = result.checked;
  switch (verdict.kind) {
    case 'right':
      return verdict.isRenamed
        ? i18n.t('verify.said.renamed', { file: visible(verdict.file.fileName) })
        : i18n.t('verify.said.right');
    case 'wrong':
      return verdict.by === 'size' && verdict.file.size !== undefined
        ? i18n.t('verify.said.wrongSize', bothSizes(verdict.file.size, size))
        : i18n.t('verify.said.wrongContent');
    case 'unproved':
      return i18n.t('verify.said.unproved');
    case 'listed':
      return i18n.t('verify.said.listed', { list: listName(verdict.list) });
    case 'mislisted':
      return i18n.t('verify.said.mislisted', { list: listName(verdict.list) });
    case 'unknown':
      return i18n.t('verify.said.unknown');
    case 'unreadable':
      return i18n.t('verify.said.unreadable');
    default:
      return verdict satisfies never;
  }
}

const listName = (path: string): string => visible(baseName(path));

export const fileOf = (result: Result): KnownFile | undefined => {
  if (result.kind === 'missing') return result.file;
  if (result.kind === 'absent') return undefined;
  const { verdict } = result.checked;
  return 'file' in verdict ? verdict.file : undefined;
};

/** As it was dropped, or as OS or the list calls it. */
export function nameOfResult(result: Result): string {
  if (result.kind === 'missing') return result.file.fileName;
  return result.kind === 'absent' ? result.listed.path : result.checked.path;
}

/** Bytes, where they are known. */
export function sizeOfResult(result: Result): number | undefined {
  if (result.kind === 'absent') return undefined;
  return result.kind === 'found' ? result.checked.size : result.file.size;
}
