import { i18n } from '#i18n';

/** What our items in the browser's own menu say. */
export const menuTitles = () => ({
  file: i18n.t('menu.file'),
  newest: i18n.t('menu.newest'),
});

/** Stands in the address bar behind the keyword. */
export const addressBarHint = (): string => i18n.t('addressBar.hint');
