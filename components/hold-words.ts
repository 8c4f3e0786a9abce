import { i18n } from '#i18n';
import type { Which } from '../utils/commands.ts';
import type { KeyName } from '../utils/credentials/credential.ts';
import type { Said } from '../utils/data-hub/said.ts';
import type { Batch } from '../utils/grabs/batch.ts';
import { unfinished } from '../utils/grabs/counts.ts';
import { type Away, type HoldReason, isAway } from '../utils/grabs/hold.ts';
import {
  type Evidence,
  isOfKey,
  type KeyTrouble,
  type Part,
  type PartHold,
  smallest,
} from '../utils/grabs/part-hold.ts';
import { explainAway } from './aria2-words.ts';
import { batchTitle } from './batch-words.ts';
import { nextLabel } from './explain.ts';
import { keyInFull } from './key-words.ts';
import { counted, format, visible } from './words.ts';

/** Why nothing new is grabbed, and the button that ends it. */
export interface HoldWords {
  readonly title: string;
  readonly detail: string;
  /** What the button says; where it leads is `holdStep`. */
  readonly label: string;
  /** What OS said about it. */
  readonly said?: Said | undefined;
}

export function explainHold(why: HoldReason): HoldWords {
  if (isAway(why)) return ofAria2(why);
  switch (why) {
    case 'person':
      return say(i18n.t('hold.person.title'), i18n.t('hold.person.detail'));
    case 'no-permission':
      return say(
        i18n.t('hold.noPermission.title'),
        i18n.t('hold.noPermission.detail'),
        i18n.t('common.openOptions'),
      );
    case 'offline':
      return say(i18n.t('hold.offline.title'), i18n.t('hold.offline.detail'), i18n.t('common.tryAgain'));
    default:
      return why satisfies never;
  }
}

/** What is known of the parts of the queue. */
interface Parts {
  /** What a key is called, where there are several. */
  readonly named: (credentialId: string) => KeyName | undefined;
  readonly batches: readonly Batch[];
}

/** Why a part of the queue waits, with the files that showed it. */
export function explainPartHold(hold: PartHold, { named, batches }: Parts): HoldWords {
  const { part, why } = hold;
  if (part.of === 'key' && isOfKey(why))
    return { ...explainKeyHold(why, named(part.credentialId)), said: hold.said };
  if (why === 'save-prompt') return ofSaveQuestion(part, batches);
  const files = filesOf(hold.evidence);
  const label = i18n.t('hold.retry');
  if (part.of === 'batch') {
    const batch = batches.find(({ id }) => id === part.batchId);
    const isAria2s = batch?.carrier === 'aria2';
    const title = batch
      ? i18n.t('hold.folderRefused.titleOf', { batch: batchTitle(batch) })
      : i18n.t('hold.folderRefused.title');
    const detail = isAria2s
      ? i18n.t('hold.aria2.folderRefused.detail', files)
      : i18n.t('hold.folderRefused.detail', files);
    return say(title, detail, label);
  }
  const isAria2s = part.of === 'disk' && part.carrier === 'aria2';
  const least = smallest(hold);
  const detail =
    least > 0
      ? i18n.t('hold.diskFull.detail', { ...files, size: format.bytes(least) })
      : i18n.t('hold.diskFull.unsized', files);
  return say(isAria2s ? i18n.t('hold.aria2.diskFull.title') : i18n.t('hold.diskFull.title'), detail, label);
}

function ofSaveQuestion(part: Part, batches: readonly Batch[]): HoldWords {
  const batch = batches.find(({ id }) => part.of === 'batch' && id === part.batchId);
  const title = counted('savePrompt.many', batch ? unfinished(batch.counts) : 0);
  const detail = i18n.t('savePrompt.waits', { batch: batch ? batchTitle(batch) : '' });
  return say(title, detail, i18n.t('savePrompt.resume'));
}

const filesOf = ([one, other]: readonly Evidence[]) => ({
  first: visible(one?.fileName ?? ''),
  second: visible(other?.fileName ?? ''),
});

/** The grabs that "Retry now" resumes; `undefined` where only the options page can end the hold. */
export function partStep(part: Part): Which | undefined {
  if (part.of === 'key') return undefined;
  return part.of === 'batch' ? { of: 'batch', id: part.batchId } : { of: 'all' };
}

/** Why nothing new is grabbed with a key. @param key as it is called, where there are several */
function explainKeyHold(why: KeyTrouble, key: KeyName | undefined): HoldWords {
  const isRefused = why === 'key-refused';
  const label = i18n.t('failure.keyRefused.next');
  if (key) {
    const of = { key: keyInFull(key) };
    return isRefused
      ? say(i18n.t('hold.keyRefused.named', of), i18n.t('hold.keyRefused.others'), label)
      : say(i18n.t('hold.noKey.named', of), i18n.t('hold.noKey.others'), label);
  }
  return isRefused
    ? say(i18n.t('hold.keyRefused.title'), i18n.t('hold.keyRefused.detail'), label)
    : say(i18n.t('hold.noKey.title'), i18n.t('hold.noKey.detail'), i18n.t('common.openOptions'));
}

function ofAria2(kind: Away): HoldWords {
  const { title, detail, next } = explainAway({ kind });
  return say(title, `${detail} ${i18n.t('hold.aria2.goesOn')}`, nextLabel(next));
}

/** What is wrong with the permission is mended on the options page; the rest is tried again. */
export function holdStep(why: HoldReason): 'open-options' | 'resume' {
  if (isAway(why)) return why === 'aria2-silent' ? 'resume' : 'open-options';
  return why === 'no-permission' ? 'open-options' : 'resume';
}

const say = (title: string, detail: string, label: string = i18n.t('hold.goOn')): HoldWords => ({
  title,
  detail,
  label,
});
