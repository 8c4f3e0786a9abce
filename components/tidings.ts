import { i18n } from '#i18n';
import type { Batch } from '../utils/grabs/batch.ts';
import type { Grab } from '../utils/grabs/grab.ts';
import { elsewhere } from '../utils/grabs/landed.ts';
import type { News } from '../utils/grabs/news.ts';
import { batchResult, batchTitle } from './batch-words.ts';
import { digestWords } from './digest-words.ts';
import { errandWords } from './errand-words.ts';
import { explain } from './explain.ts';
import { explainHold, explainPartHold } from './hold-words.ts';
import { withSaid } from './said-words.ts';
import { releaseWords } from './source-words.ts';
import { storageWords } from './storage-words.ts';
import { format, visible } from './words.ts';

interface Tidings {
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly string[];
}

/** The words of a notification; `undefined` when it would tell people only what they did themselves. */
export function tidings(news: News): Tidings | undefined {
  switch (news.kind) {
    case 'batch':
      return news.only ? ofFile(news.only) : ofBatch(news.batch);
    case 'errand':
      return errandWords(news.errand);
    case 'digest':
      return digestWords(news.items);
    case 'asking':
      return ofQuestion(news.grab);
    case 'hold': {
      const { why } = news.hold;
      // Offline ends by itself, and nobody who is offline needs to be told.
      if (why === 'person' || why === 'offline') return undefined;
      const { title, detail } = explainHold(why);
      return { title, message: detail };
    }
    case 'save-prompt':
      return { title: i18n.t('savePrompt.title'), message: i18n.t('savePrompt.detail') };
    case 'part-hold': {
      const { hold, key, batch } = news;
      const { title, detail } = explainPartHold(hold, { named: () => key, batches: batch ? [batch] : [] });
      return { title, message: detail };
    }
    case 'storage': {
      const { title, detail } = storageWords(news.failure);
      return { title, message: detail };
    }
    default:
      return news satisfies never;
  }
}

function ofBatch(batch: Batch): Tidings | undefined {
  const { done, failed } = batch.counts;
  if (done + failed === 0) return undefined;
  const result = batchResult(batch);
  const isThere = done > (batch.elsewhere ?? 0);
  return { title: batchTitle(batch), message: isThere ? withPlace(result, batch) : result };
}

function withPlace(result: string, { folder, carrier }: Batch): string {
  if (carrier) return `${result}${i18n.t('common.dot')}${i18n.t('queue.batch.byAria2')}`;
  const where = folder
    ? i18n.t('notification.batch.where', { folder: visible(folder) })
    : i18n.t('notification.batch.root');
  return `${result}${i18n.t('common.dot')}${where}`;
}

function ofFile(grab: Grab): Tidings | undefined {
  const { state } = grab;
  const file = visible(grab.fileName);
  const about = { package: visible(grab.packageName), date: releaseWords(grab) };
  if (state.kind === 'done') {
    const size = format.bytes(state.size);
    const message =
      grab.size === undefined
        ? i18n.t('notification.done.unchecked', about)
        : i18n.t('notification.done.checked', { ...about, size });
    const path = elsewhere(grab);
    const where = path !== undefined && i18n.t('queue.state.elsewhere', { path: visible(path) });
    const whole = [message, where].filter(Boolean).join(i18n.t('common.dot'));
    return { title: i18n.t('notification.done.title', { file }), message: whole };
  }
  if (state.kind !== 'failed') return undefined;
  const reason = explain(state.failure, 'file').title;
  const title = i18n.t('notification.failed.title', { file });
  const message = i18n.t('notification.failed.message', { ...about, reason });
  return { title, message: withSaid(message, state.failure) };
}

function ofQuestion({ fileName, state }: Grab): Tidings | undefined {
  if (state.kind !== 'asking') return undefined;
  const message = i18n.t('notification.asking.message', { host: state.host });
  return { title: i18n.t('notification.asking.title', { file: visible(fileName) }), message };
}
