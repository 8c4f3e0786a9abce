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
      return gapLine(chain.gap);
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

/** Asking OS may close the gap: it names a version that it doesn't list, or isn't clear. */
export const isToAsk = (gap: Gap): boolean => gap.why === 'missing' || gap.why === 'unclear';

const underWayWords = (count: number): string =>
  i18n.t('catchUp.onTheirWay', { updates: counted('catchUp.updates', count) });

function beginWords({ steps: [full, ...rest] }: Extract<Chain, { kind: 'begin' }>): string {
  const date = format.day(full.createdOn);
  if (rest.length === 0) return i18n.t('catchUp.begin', { date });
  return i18n.t('catchUp.beginAnd', { date, updates: counted('catchUp.updates', rest.length) });
}

/** While an answer of OS may still close the gap, the chain isn't called broken. */
function gapLine(gap: Gap): string {
  const dates = datesOf(gap);
  if (gap.why === 'missing')
    return gap.before ? i18n.t('catchUp.named', dates) : i18n.t('catchUp.namedAtEnd', dates);
  if (gap.why === 'unclear')
    return gap.before ? i18n.t('catchUp.unclear', dates) : i18n.t('catchUp.unclearAtEnd', dates);
  return brokenWords(gap);
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
      return gap.createdOn === undefined
        ? i18n.t('catchUp.why.goneNamed', { after: datesOf(gap).after, id: gap.id })
        : i18n.t('catchUp.why.gone', { date: format.day(gap.createdOn), id: gap.id });
    case 'missing':
      return gap.before
        ? i18n.t('catchUp.why.missing', { ...datesOf(gap), id: gap.id })
        : i18n.t('catchUp.why.missingAtEnd', { after: datesOf(gap).after, id: gap.id });
    case 'unclear':
      return i18n.t('catchUp.why.unclear', { after: datesOf(gap).after });
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
