import { i18n } from '#i18n';
import type { Unreadable, UnsafeTarget } from '../utils/failure.ts';

/** Why an answer of OS is not what was asked for. */
export function unreadableWords(what: Unreadable): string {
  switch (what) {
    case 'not-json':
      return i18n.t('failure.unreadable.notJson');
    case 'landing-page':
      return i18n.t('failure.unreadable.landingPage');
    case 'wrong-shape':
      return i18n.t('failure.unreadable.wrongShape');
    case 'too-large':
      return i18n.t('failure.unreadable.tooLarge');
    default:
      return what satisfies never;
  }
}

/** Why a download link is not followed. */
export const unsafeWords = (why: UnsafeTarget): string => UNSAFE[why]();

const UNSAFE: Readonly<Record<UnsafeTarget, () => string>> = {
  'not-https': () => i18n.t('failure.unsafeTarget.notHttps'),
  credentials: () => i18n.t('failure.unsafeTarget.credentials'),
  'address-literal': () => i18n.t('failure.unsafeTarget.addressLiteral'),
  'local-name': () => i18n.t('failure.unsafeTarget.localName'),
  'not-a-link': () => i18n.t('failure.unsafeTarget.notALink'),
};
