import { i18n } from '#i18n';
import type { Taken } from '../utils/commands.ts';
import { counted, format } from './words.ts';

/** What came of one press: "388 files queued, 12 you have already". */
export function takenWords({ added, skipped, onTheirWay }: Taken): string {
  const rest = [
    skipped > 0 && i18n.t('taken.skipped', { count: format.count(skipped) }),
    onTheirWay > 0 && i18n.t('taken.onTheirWay', { count: format.count(onTheirWay) }),
  ].filter(Boolean);
  if (added > 0) return [counted('taken.queued', added), ...rest].join(', ');
  if (rest.length === 2) return i18n.t('taken.nothing', { why: rest.join(', ') });
  if (skipped > 0)
    return skipped === 1 ? i18n.t('taken.had') : i18n.t('taken.allHad', { count: format.count(skipped) });
  if (onTheirWay === 0) return i18n.t('taken.none');
  const count = format.count(onTheirWay);
  return onTheirWay === 1 ? i18n.t('taken.onItsWay') : i18n.t('taken.allOnTheirWay', { count });
}
