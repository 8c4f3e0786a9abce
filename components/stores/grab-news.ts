import { effect } from '@preact/signals';
import { i18n } from '#i18n';
import { batchResult, batchTitle } from '../batch-words.ts';
import { explain } from '../explain.ts';
import { visible } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { GrabsStore, Line } from './grabs.ts';

/** The ends and the questions are worth interrupting for; the steps between are not. Returns how to stop. */
export function announceGrabs({ lines, since }: GrabsStore, announcer: Announcer): () => void {
  const known = new Map<string, string>();
  return effect(() => {
    for (const line of lines.value) {
      const { id, addedAt } = line.batch;
      const [before, now] = [known.get(id), stateOf(line)];
      known.set(id, now);
      // What is older than this popup and comes into view is no news.
      const isOld = before === undefined && addedAt < since;
      const words = isOld || before === now ? undefined : wordsFor(line);
      if (words !== undefined) announcer.say(words);
    }
  });
}

const stateOf = ({ batch, only }: Line): string =>
  only?.state.kind ?? (batch.counts.asking > 0 ? 'asking' : batch.phase === 'open' ? 'open' : 'ended');

function wordsFor({ batch, only }: Line): string | undefined {
  if (!only) {
    const result = batchResult(batch);
    if (batch.counts.asking > 0) return i18n.t('picker.said.asking', { file: batchTitle(batch) });
    if (batch.phase === 'open' || result === '') return undefined;
    return i18n.t('picker.said.ended', { batch: batchTitle(batch), result });
  }
  const file = visible(only.fileName);
  switch (only.state.kind) {
    case 'done':
      return i18n.t('picker.said.done', { file });
    case 'asking':
      return i18n.t('picker.said.asking', { file });
    case 'failed':
      return i18n.t('picker.said.failed', { file, reason: explain(only.state.failure, 'file').title });
    default:
      return undefined;
  }
}
