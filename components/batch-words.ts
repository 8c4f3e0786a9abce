import { i18n } from '#i18n';
import type { Batch } from '../utils/grabs/batch.ts';
import { releaseWords } from './source-words.ts';
import { counted, format, visible } from './words.ts';

/** What a batch is of, in two parts: a name that may be cut where there is no room, and what must not be. */
export function batchNames({ versions }: Batch): { readonly name: string; readonly which: string } {
  const [first] = versions;
  const name = visible(first?.packageName ?? '');
  if (versions.length === 1) return { name, which: first ? releaseWords(first) : '' };
  const which = counted('picker.versions', versions.length);
  return versions.every(({ packageId }) => packageId === first?.packageId)
    ? { name, which }
    : { name: which, which: '' };
}

/** The same in one: "AddressBase Plus, 3 Sept 2026". */
export function batchTitle(batch: Batch): string {
  const { name, which } = batchNames(batch);
  return which === '' ? name : i18n.t('batch.title', { package: name, which });
}

/** How a batch ended: "2 files · 5.40 GB · sizes match". Empty when nothing came of it. */
export function batchResult({ counts, bytes, elsewhere = 0 }: Batch): string {
  const { done, failed, skipped, cancelled } = counts;
  const parts = [
    failed > 0 &&
      i18n.t('batch.some', {
        done: format.count(done),
        total: format.count(done + failed),
        failed: format.count(failed),
      }),
    failed === 0 && done > 0 && counted('picker.files', done),
    done > 0 && format.bytes(bytes.done),
    done > 0 && sizes(bytes.unchecked, done),
    elsewhere > 0 && i18n.t('batch.elsewhere', { count: format.count(elsewhere) }),
    skipped > 0 && i18n.t('batch.had', { count: format.count(skipped) }),
    cancelled > 0 && i18n.t('batch.cancelled', { count: format.count(cancelled) }),
  ];
  return parts.filter(Boolean).join(i18n.t('common.dot'));
}

function sizes(unchecked: number, done: number): string {
  if (unchecked === 0) return i18n.t('batch.match');
  return unchecked < done ? i18n.t('batch.matchWhereGiven') : i18n.t('batch.noSizes');
}
