import { i18n } from '#i18n';
import type { Chain } from '../../../utils/versions/chain.ts';
import type { KnownVersion } from '../../../utils/versions/known-version.ts';
import type { Standing } from '../../stores/catch-up.ts';
import { format, visible } from '../../words.ts';
import { gapWords } from './words.ts';

/** All there is to say about a chain beside the list of its updates, sentence by sentence. */
export function reasonNotes({ chain, full }: Standing): readonly string[] {
  const [gap, broken] = ['gap' in chain && chain.gap, 'broken' in chain && chain.broken];
  const notes = [
    'since' in chain && i18n.t('catchUp.why.since', { date: format.day(chain.since.createdOn) }),
    broken && gapWords(broken),
    ...stepNotes(chain),
    gap && gapWords(gap),
    gap && i18n.t('catchUp.why.notSkipped'),
    isStart(chain) && i18n.t('catchUp.why.elsewhere'),
    full && fullWords(full),
    !full && needsFull(chain) && i18n.t('catchUp.why.noFull'),
  ];
  return [...new Set(notes.filter((note) => typeof note === 'string'))];
}

/** Nothing of the package is had. */
const isStart = (chain: Chain): boolean =>
  chain.kind === 'no-start' || (chain.kind === 'begin' && !chain.broken);

const needsFull = (chain: Chain): boolean => !('steps' in chain) || chain.gap !== undefined;

const fullWords = ({ dataPackage, version }: NonNullable<Standing['full']>): string =>
  i18n.t('catchUp.why.full', {
    package: visible(dataPackage.name),
    id: dataPackage.id,
    date: format.day(version.createdOn),
    release: visible(version.productVersion),
  });

/** OS's reasons are an open set (FACTS §0.2): the plain ones need no word. */
function stepNotes(chain: Chain): readonly string[] {
  return 'steps' in chain ? chain.steps.flatMap((step) => stepNote(step) ?? []) : [];
}

function stepNote({ reason, createdOn, replaces }: KnownVersion): string | undefined {
  const date = format.day(createdOn);
  switch (reason.toUpperCase()) {
    case 'INITIAL':
    case 'UPDATE':
    case 'ONLINE_ORDER':
    case 'UPDATE_FORMAT':
    case '':
      return undefined;
    case 'RESUPPLY':
      return replaces === undefined
        ? i18n.t('catchUp.why.resupply', { date })
        : i18n.t('catchUp.why.replaces', { date, before: format.day(replaces) });
    case 'EXPANSION':
      return i18n.t('catchUp.why.expansion', { date });
    default:
      return i18n.t('catchUp.why.unknown', { date, reason: visible(reason) });
  }
}
