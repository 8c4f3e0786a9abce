import { i18n } from '#i18n';
import type { Chain } from '../../../utils/versions/chain.ts';
import type { Gap } from '../../../utils/versions/follow.ts';
import { isUnderWay, type Standing } from '../../stores/catch-up.ts';
import { counted, format, visible } from '../../words.ts';

/** What is said of a package's updates in one line. */
export function lineWords({ chain, onTheirWay }: Standing): string {
  switch (chain.kind) {
    case 'up-to-date':
      return i18n.t('catchUp.upToDate', { date: format.day(chain.since.createdOn) });
    case 'catch-up':
      if (isUnderWay(chain.steps, onTheirWay)) return underWayWords(chain.steps.length);
      return i18n.t(chain.gap ? 'catchUp.sinceThenBroken' : 'catchUp.since', {
        updates: counted('catchUp.updates', chain.steps.length),
        date: format.day(chain.since.createdOn),
      });
    case 'broken':
      return isNamed(chain.gap) ? i18n.t('catchUp.named', datesOf(chain.gap)) : brokenWords(chain.gap);
    case 'begin':
      return isUnderWay(chain.steps, onTheirWay)
        ? underWayWords(chain.steps.length)
        : [chain.broken ? brokenWords(chain.broken) : i18n.t('catchUp.nothingYet'), beginWords(chain)].join(
            ' ',
          );
    case 'no-start':
      return i18n.t('catchUp.noStart');
    default:
      return chain satisfies never;
  }
}

/** OS names a version that it does not list: whether it still has it, it was not asked yet. */
export const isNamed = (gap: Gap): boolean => gap.why === 'missing';

const underWayWords = (count: number): string =>
  i18n.t('catchUp.onTheirWay', { updates: counted('catchUp.updates', count) });

function beginWords({ steps: [full, ...rest] }: Extract<Chain, { kind: 'begin' }>): string {
  const date = format.day(full.createdOn);
  if (rest.length === 0) return i18n.t('catchUp.begin', { date });
  return i18n.t('catchUp.beginAnd', { date, updates: counted('catchUp.updates', rest.length) });
}

function brokenWords(gap: Gap): string {
  const dates = datesOf(gap);
  return gap.before ? i18n.t('catchUp.broken', dates) : i18n.t('catchUp.brokenAtEnd', dates);
}

const datesOf = ({ after, before }: Gap) => ({
  after: format.day(after.createdOn),
  before: before ? format.day(before.createdOn) : '',
});

/** Why a chain goes no further. */
export function gapWords(gap: Gap): string {
  switch (gap.why) {
    case 'gone':
      return i18n.t('catchUp.why.gone', { date: format.day(gap.createdOn), id: gap.id });
    case 'missing':
      return i18n.t('catchUp.why.missing', { ...datesOf(gap), id: gap.id });
    case 'dropped':
      return i18n.t('catchUp.why.dropped', datesOf(gap));
    case 'format':
      return i18n.t('catchUp.why.format', {
        from: visible(gap.after.format),
        to: visible(gap.before?.format ?? ''),
      });
    default:
      return gap satisfies never;
  }
}
