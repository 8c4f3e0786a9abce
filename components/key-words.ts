import { i18n } from '#i18n';
import type { KeyName } from '../utils/credentials/credential.ts';
import { visible } from './words.ts';

/** What a key is called: the person's word for it, or its last four characters. */
export const keyName = ({ name, hint }: KeyName): string => visible(name) || i18n.t('key.hint', { hint });

/** The same with both, where keys are told apart. */
export const keyInFull = ({ name, hint }: KeyName): string =>
  name ? i18n.t('key.inFull', { name: visible(name), hint }) : i18n.t('key.hint', { hint });
