import { i18n } from '#i18n';
import type { Batch } from '../../utils/grabs/batch.ts';
import type { KeyPace, QueueState } from '../../utils/ports.ts';
import { format } from '../words.ts';
import { when } from './moment.ts';

export interface PaceWords {
  readonly why: 'service-down' | NonNullable<KeyPace['why']>;
  readonly words: string;
  /** Nothing to worry about: Trig keeps below a limit, and continues in a moment. */
  readonly isQuiet: boolean;
}

/** Why OS is asked for nothing new just now; `undefined` when it is, or when nothing waits for that. */
export function paceWords(
  { hold, pace }: Pick<QueueState, 'hold' | 'pace'>,
  batches: readonly Pick<Batch, 'credentialId' | 'counts'>[],
  now: number,
): PaceWords | undefined {
  const waiting = batches.filter(({ counts }) => counts.queued + counts.signing > 0);
  if (hold || waiting.length === 0) return undefined;
  const { downUntil = 0 } = pace;
  if (downUntil > now) {
    const words = i18n.t('queue.pace.serviceDown', { when: when(downUntil, now) });
    return { why: 'service-down', words, isQuiet: false };
  }
  const closed = waiting
    .map(({ credentialId }) => wordsOf(pace.keys[credentialId], now))
    .filter((words) => words !== undefined);
  return closed.find(({ isQuiet }) => !isQuiet) ?? closed[0];
}

function wordsOf(pace: KeyPace | undefined, now: number): PaceWords | undefined {
  const { opensAt = 0, why, refusedAt, limit } = pace ?? {};
  if (opensAt <= now || why === undefined) return undefined;
  const soon = { when: when(opensAt, now) };
  const counts = { refusedAt: format.count(refusedAt ?? 0), limit: format.count(limit ?? 0) };
  switch (why) {
    case 'rate-limited':
      return {
        why,
        words:
          refusedAt === undefined
            ? i18n.t('queue.pace.rateLimited', soon)
            : i18n.t('queue.pace.refusedAt', { ...counts, ...soon }),
        isQuiet: false,
      };
    case 'full': {
      const isQuiet = opensAt - now < SOON;
      return { why, words: i18n.t('queue.pace.full', { ...counts, ...soon }), isQuiet };
    }
    case 'chosen':
      return { why, words: i18n.t('queue.pace.chosen', { ...counts, ...soon }), isQuiet: true };
    default:
      return why satisfies never;
  }
}

const SOON = 15_000;
