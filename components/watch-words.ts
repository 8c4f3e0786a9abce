import { i18n } from '#i18n';
import type { Level } from '../utils/watch/level.ts';

/** How much is wanted of a data package's new versions. */
export function levelWords(level: Level): string {
  switch (level) {
    case 'off':
      return i18n.t('watch.off');
    case 'badge':
      return i18n.t('watch.badge');
    case 'notify':
      return i18n.t('watch.notify');
    case 'grab':
      return i18n.t('watch.grab');
    default:
      return level satisfies never;
  }
}
