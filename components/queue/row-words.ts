import { i18n } from '#i18n';
import { type Grab, isHalted } from '../../utils/grabs/grab.ts';
import { elsewhere } from '../../utils/grabs/landed.ts';
import { explain } from '../explain.ts';
import { withSaid } from '../said-words.ts';
import { releaseWords } from '../source-words.ts';
import type { Moving } from '../stores/queue-flow.ts';
import { format, visible } from '../words.ts';
import { dayOf, moment, when } from './moment.ts';

/** What the page knows beyond the grab itself. */
interface Known {
  readonly now: number;
  readonly moving: Moving | undefined;
  readonly isLost: boolean;
}

/** Where a file stands, in words. */
export function rowWords(grab: Grab, { now, moving, isLost }: Known): string {
  const { state, size, carrier } = grab;
  switch (state.kind) {
    case 'queued':
      return state.behind === undefined ? i18n.t('queue.state.queued') : i18n.t('queue.state.behind');
    case 'waiting': {
      const reason = explain(state.why, 'file').title;
      return withSaid(i18n.t('queue.state.waiting', { reason, when: when(state.until, now) }), state.why);
    }
    case 'signing':
      return i18n.t('queue.state.signing');
    case 'asking':
      return i18n.t('queue.state.asking', { host: state.host });
    case 'handing':
      return carrier ? i18n.t('queue.state.handingAria2') : i18n.t('queue.state.handing');
    case 'handed':
      if (state.stalled === 'dangerous') return i18n.t('queue.state.dangerous');
      if (state.stalled === 'save-dialog') return i18n.t('queue.state.saveDialog');
      return [
        isHalted(state) && i18n.t('queue.state.paused'),
        moving && figures(moving, size),
        !moving && !state.stalled && (carrier ? i18n.t('queue.state.inAria2') : i18n.t('queue.state.handed')),
      ]
        .filter(Boolean)
        .join(i18n.t('common.dot'));
    case 'paused':
      return i18n.t('queue.state.paused');
    case 'done': {
      if (isLost) return i18n.t('queue.state.lost');
      const words = size === undefined ? i18n.t('queue.state.doneUnknown') : i18n.t('queue.state.done');
      const path = elsewhere(grab);
      const where = state.isChosen
        ? i18n.t('queue.state.chosen', { path: visible(state.path) })
        : path !== undefined && i18n.t('queue.state.elsewhere', { path: visible(path) });
      // The time is in its batch too; what is not as asked for needs the room.
      return [words, where || moment(state.at, now)].join(i18n.t('common.dot'));
    }
    case 'failed': {
      const { title, detail } = explain(state.failure, 'file');
      return withSaid(i18n.t('queue.state.failed', { reason: title, detail }), state.failure);
    }
    case 'cancelled':
      return i18n.t('queue.state.cancelled');
    case 'skipped':
      return state.same
        ? i18n.t('queue.state.same', { which: releaseWords(state.same), path: visible(state.path) })
        : i18n.t('queue.state.skipped', { date: dayOf(state.grabbedAt), path: visible(state.path) });
    default:
      return state satisfies never;
  }
}

/** Bytes a file will have: by the catalogue, else by the storage host. */
export const wholeOf = ({ total }: Moving, size: number | undefined): number | undefined =>
  size ?? (total > 0 ? total : undefined);

function figures(moving: Moving, size: number | undefined): string {
  const whole = wholeOf(moving, size);
  const received = format.bytes(moving.received);
  const words =
    whole === undefined
      ? i18n.t('queue.progress.received', { received })
      : i18n.t('queue.progress.figures', {
          percent: format.percent(moving.received, whole),
          received,
          total: format.bytes(whole),
        });
  return [words, moving.speed !== undefined && speedWords(moving.speed)]
    .filter(Boolean)
    .join(i18n.t('common.dot'));
}

export const speedWords = (speed: number): string =>
  i18n.t('queue.overall.speed', { speed: format.bytes(speed) });
