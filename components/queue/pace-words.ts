import { i18n } from '#i18n';
import type { PaceView } from '../../utils/ports.ts';
import { format } from '../words.ts';
import { when } from './moment.ts';

export interface PaceWords {
  readonly words: string;
  /** Nothing to worry about: Trig keeps within the limit, and goes on in a moment. */
  readonly isQuiet: boolean;
}

/** Why nothing new is asked for just now; `undefined` when something is. */
export function paceWords({ limit, opensAt, why }: PaceView, now: number): PaceWords | undefined {
  if (opensAt === undefined || opensAt <= now) return undefined;
  const soon = { when: when(opensAt, now) };
  switch (why) {
    case 'rate-limited':
      return { words: i18n.t('queue.pace.rateLimited', soon), isQuiet: false };
    case 'service-down':
      return { words: i18n.t('queue.pace.serviceDown', soon), isQuiet: false };
    case 'full':
    case undefined: {
      const few = format.count(limit);
      return opensAt - now < SOON
        ? { words: i18n.t('queue.pace.fullSoon', { limit: few }), isQuiet: true }
        : { words: i18n.t('queue.pace.full', { limit: few, ...soon }), isQuiet: false };
    }
    case 'chosen': {
      const few = format.count(limit);
      return opensAt - now < SOON
        ? { words: i18n.t('queue.pace.chosenSoon', { limit: few }), isQuiet: true }
        : { words: i18n.t('queue.pace.chosen', { limit: few, ...soon }), isQuiet: true };
    }
    default:
      return why satisfies never;
  }
}

const SOON = 15_000;
