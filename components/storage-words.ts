import { i18n } from '#i18n';
import type { StorageFailure } from '../utils/storage-error.ts';
import type { Explanation } from './explain.ts';

/** Why nothing can be read or written, in plain words. */
export function storageWords({ kind }: StorageFailure): Explanation {
  switch (kind) {
    case 'profile-full':
      return say(i18n.t('failure.profileFull.title'), i18n.t('failure.profileFull.detail'));
    case 'profile-refused':
      return say(i18n.t('failure.profileRefused.title'), i18n.t('failure.profileRefused.detail'));
    case 'profile-newer':
      return say(i18n.t('failure.profileNewer.title'), i18n.t('failure.profileNewer.detail'));
    default:
      return kind satisfies never;
  }
}

const say = (title: string, detail: string): Explanation => ({ title, detail, next: 'try-again' });
