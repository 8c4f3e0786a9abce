import { i18n } from '#i18n';
import type { Away } from '../utils/grabs/hold.ts';
import type { Explanation } from './explain.ts';

/** Why Trig can't use aria2. The version is known when it was just tried. */
export function explainAway(failure: { readonly kind: Away; readonly version?: string }): Explanation {
  switch (failure.kind) {
    case 'aria2-off':
      return say(i18n.t('failure.aria2.off.title'), i18n.t('failure.aria2.off.detail'));
    case 'aria2-no-permission':
      return say(i18n.t('failure.aria2.noPermission.title'), i18n.t('failure.aria2.noPermission.detail'));
    case 'aria2-silent':
      return {
        title: i18n.t('failure.aria2.silent.title'),
        detail: i18n.t('failure.aria2.silent.detail'),
        next: 'try-again',
      };
    case 'aria2-strange':
      return say(i18n.t('failure.aria2.strange.title'), i18n.t('failure.aria2.strange.detail'));
    case 'aria2-refused':
      return say(i18n.t('failure.aria2.refused.title'), i18n.t('failure.aria2.refused.detail'));
    case 'aria2-open':
      return say(i18n.t('failure.aria2.open.title'), i18n.t('failure.aria2.open.detail'));
    case 'aria2-forgets':
      return say(i18n.t('failure.aria2.forgets.title'), i18n.t('failure.aria2.forgets.detail'));
    case 'aria2-folder':
      return say(i18n.t('failure.aria2.folder.title'), i18n.t('failure.aria2.folder.detail'));
    case 'aria2-old':
      return say(
        i18n.t('failure.aria2.old.title'),
        i18n.t('failure.aria2.old.detail', { version: failure.version ?? '' }),
      );
    default:
      return failure.kind satisfies never;
  }
}

const say = (title: string, detail: string): Explanation => ({ title, detail, next: 'open-options' });
