import { i18n } from '#i18n';
import type { KeyName } from '../utils/credentials/credential.ts';
import { type Away, type HoldReason, isAway, type KeyTrouble } from '../utils/grabs/hold.ts';
import { explainAway, nextLabel } from './explain.ts';
import { keyInFull } from './key-words.ts';

/** Why nothing new is grabbed, and the button that ends it. */
interface HoldWords {
  readonly title: string;
  readonly detail: string;
  /** What the button says; where it leads is `holdStep`. */
  readonly label: string;
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
    case 'disk-full':
      return say(i18n.t('hold.diskFull.title'), i18n.t('hold.diskFull.detail'));
    case 'folder-refused':
      return say(i18n.t('hold.folderRefused.title'), i18n.t('hold.folderRefused.detail'));
    default:
      return why satisfies never;
  }
}

/** Why nothing new is grabbed with a key. @param key as it is called, where there are several */
export function explainKeyHold(why: KeyTrouble, key: KeyName | undefined): HoldWords {
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

/** The same of what was given to aria2: its disk is not the browser's. */
export function explainAria2Hold(why: HoldReason): HoldWords {
  switch (why) {
    case 'disk-full':
      return say(i18n.t('hold.aria2.diskFull.title'), i18n.t('hold.aria2.diskFull.detail'));
    case 'folder-refused':
      return say(i18n.t('hold.aria2.folderRefused.title'), i18n.t('hold.aria2.folderRefused.detail'));
    default:
      return explainHold(why);
  }
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
