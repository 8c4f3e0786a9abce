import { i18n } from '#i18n';

/** What the tab is called and what language its words are in: HTML itself cannot ask the browser for a message. */
export function namePage(title: string): void {
  document.title = title;
  document.documentElement.lang = i18n.t('locale');
}
