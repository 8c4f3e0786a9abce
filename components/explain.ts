import { i18n } from '#i18n';
import type { Said } from '../utils/data-hub/said.ts';
import { type Failure, saidOf } from '../utils/failure.ts';
import { isStorageFailure } from '../utils/storage-error.ts';
import { unreadableWords, unsafeWords } from './answer-words.ts';
import { explainAway } from './aria2-words.ts';
import { keyInFull } from './key-words.ts';
import { withSaid } from './said-words.ts';
import { storageWords } from './storage-words.ts';
import { bothSizes, counted, format } from './words.ts';

/** A failure in plain words, with what a person can do about it. */
export interface Explanation {
  readonly title: string;
  readonly detail: string;
  readonly next: Next;
  /** What OS said about it, word for word. */
  readonly said?: Said;
}

/** What the button beside a failure does; its label is `nextLabel`. */
export type Next = 'try-again' | 'replace-key' | 'open-options' | 'open-data-hub' | 'go-back';

/** What was asked for when it failed: "not found" means something else for each. */
export type About = 'package' | 'product' | 'version' | 'file';

export function explain(failure: Failure, about: About): Explanation {
  const said = saidOf(failure);
  return { ...inOurWords(failure, about), ...(said && { said }) };
}

/** A failure in one line of text: what, what to do, and what OS said. */
export function failureLine(failure: Failure, about: About): string {
  const { title, detail } = explain(failure, about);
  return withSaid(i18n.t('picker.said.failure', { title, detail }), failure);
}

/** A failure where there is room for a few words: what, and what OS said. */
export const failureTitle = (failure: Failure, about: About): string =>
  withSaid(explain(failure, about).title, failure);

function inOurWords(failure: Failure, about: About): Explanation {
  switch (failure.kind) {
    case 'no-key':
      return say(i18n.t('failure.noKey.title'), i18n.t('failure.noKey.detail'), 'open-options');
    case 'not-a-key':
      return say(i18n.t('failure.notAKey.title'), i18n.t('failure.notAKey.detail'), 'replace-key');
    case 'not-a-secret':
      return say(i18n.t('secret.notOne.title'), i18n.t('secret.notOne.detail'), 'replace-key');
    case 'no-token':
      return say(i18n.t('secret.noToken.title'), i18n.t('secret.noToken.detail', { status: failure.status }));
    case 'key-kept': {
      const key = keyInFull(failure);
      return say(i18n.t('failure.keyKept.title'), i18n.t('failure.keyKept.detail', { key }), 'open-options');
    }
    case 'key-refused':
      if (failure.of === 'project')
        return say(i18n.t('secret.refused.title'), i18n.t('secret.refused.saved'), 'replace-key');
      return say(i18n.t('failure.keyRefused.title'), i18n.t('failure.keyRefused.detail'), 'replace-key');
    case 'not-in-plan':
      return say(i18n.t('failure.notInPlan.title'), i18n.t('failure.notInPlan.detail'), 'open-data-hub');
    case 'offline':
      return say(i18n.t('failure.offline.title'), i18n.t('failure.offline.detail'));
    case 'unreachable':
      return say(i18n.t('failure.unreachable.title'), i18n.t('failure.unreachable.detail'));
    case 'timed-out':
      return say(i18n.t('failure.timedOut.title'), counted('failure.timedOut', failure.seconds));
    case 'no-permission':
      return say(i18n.t('failure.noPermission.title'), i18n.t('failure.noPermission.detail'), 'open-options');
    case 'not-found':
      return failure.of === 'package'
        ? say(i18n.t('failure.notFound.unseen.title'), i18n.t('failure.notFound.unseen.detail'), 'go-back')
        : notFound(failure.of ?? about);
    case 'rate-limited':
      return say(i18n.t('failure.rateLimited.title'), rateLimited(failure.retryAfter));
    case 'service-down':
      return say(
        i18n.t('failure.serviceDown.title'),
        i18n.t('failure.serviceDown.detail', { status: failure.status }),
      );
    case 'unexpected-status':
      return say(
        i18n.t('failure.unexpectedStatus.title'),
        i18n.t('failure.unexpectedStatus.detail', { status: failure.status }),
      );
    case 'unreadable':
      return say(i18n.t('failure.unreadable.title'), unreadableWords(failure.what));
    case 'no-redirect':
      return say(i18n.t('failure.noRedirect.title'), i18n.t('failure.noRedirect.detail'));
    case 'redirect-without-target':
      return say(
        i18n.t('failure.redirectWithoutTarget.title'),
        i18n.t('failure.redirectWithoutTarget.detail'),
      );
    case 'redirect-loop':
      return say(i18n.t('failure.redirectLoop.title'), i18n.t('failure.redirectLoop.detail'));
    case 'unsafe-target':
      return say(i18n.t('failure.unsafeTarget.title'), unsafeWords(failure.why));
    case 'host-refused':
      return say(
        i18n.t('failure.hostRefused.title', { host: failure.host }),
        i18n.t('failure.hostRefused.detail'),
      );
    case 'link-expired':
      return say(i18n.t('failure.linkExpired.title'), i18n.t('failure.linkExpired.detail'));
    case 'storage-failed':
      return say(i18n.t('failure.storageFailed.title'), i18n.t('failure.storageFailed.detail'));
    case 'storage-unreachable':
      return say(i18n.t('failure.storageUnreachable.title'), i18n.t('failure.storageUnreachable.detail'));
    case 'cut-off':
      return say(i18n.t('failure.cutOff.title'), i18n.t('failure.cutOff.detail'));
    case 'stood-still':
      return say(i18n.t('failure.stoodStill.title'), i18n.t('failure.stoodStill.detail'));
    case 'wrong-size':
      return say(
        i18n.t('failure.wrongSize.title'),
        failure.stays
          ? i18n.t('failure.wrongSize.stays', bothSizes(failure.expected, failure.actual))
          : i18n.t('failure.wrongSize.detail', bothSizes(failure.expected, failure.actual)),
      );
    case 'cancelled-in-browser':
      return say(i18n.t('failure.cancelledInBrowser.title'), i18n.t('failure.cancelledInBrowser.detail'));
    case 'lost-sight':
      return say(i18n.t('failure.lostSight.title'), i18n.t('failure.lostSight.detail'));
    case 'disk-full':
      return say(
        failure.needs === undefined
          ? i18n.t('failure.diskFull.title')
          : i18n.t('failure.diskFull.needs', { size: format.bytes(failure.needs) }),
        i18n.t('failure.diskFull.detail'),
      );
    case 'too-large-for-disk':
      return say(i18n.t('failure.tooLargeForDisk.title'), i18n.t('failure.tooLargeForDisk.detail'));
    case 'folder-refused':
      return say(i18n.t('failure.folderRefused.title'), i18n.t('failure.folderRefused.detail'));
    case 'name-refused':
      return say(i18n.t('failure.nameRefused.title'), i18n.t('failure.nameRefused.detail'));
    case 'blocked-as-dangerous':
      return say(i18n.t('failure.blockedAsDangerous.title'), i18n.t('failure.blockedAsDangerous.detail'));
    case 'browser-error':
      return say(
        i18n.t('failure.browserError.title'),
        i18n.t('failure.browserError.detail', { reason: failure.reason }),
      );
    case 'wrong-md5':
      return say(i18n.t('failure.wrongMd5.title'), i18n.t('failure.wrongMd5.detail'));
    case 'out-of-reach':
      return say(
        i18n.t('failure.outOfReach.title'),
        i18n.t('failure.outOfReach.detail', { path: failure.path }),
      );
    case 'aria2-removed':
      return say(i18n.t('failure.aria2.removed.title'), i18n.t('failure.aria2.removed.detail'));
    case 'aria2-error':
      return say(
        i18n.t('failure.aria2.error.title'),
        i18n.t('failure.aria2.error.detail', { code: failure.code }),
      );
    default:
      return isStorageFailure(failure) ? storageWords(failure) : explainAway(failure);
  }
}

export function nextLabel(next: Next): string {
  switch (next) {
    case 'try-again':
      return i18n.t('common.tryAgain');
    case 'replace-key':
      return i18n.t('failure.keyRefused.next');
    case 'open-options':
      return i18n.t('common.openOptions');
    case 'open-data-hub':
      return i18n.t('common.openDataHub');
    case 'go-back':
      return i18n.t('picker.back');
    default:
      return next satisfies never;
  }
}

const say = (title: string, detail: string, next: Next = 'try-again'): Explanation => ({
  title,
  detail,
  next,
});

function notFound(about: About): Explanation {
  switch (about) {
    case 'package':
      return say(i18n.t('failure.notFound.package.title'), i18n.t('failure.notFound.package.detail'));
    case 'product':
      return say(i18n.t('failure.notFound.product.title'), i18n.t('failure.notFound.product.detail'));
    case 'version':
      return say(
        i18n.t('failure.notFound.version.title'),
        i18n.t('failure.notFound.version.detail'),
        'go-back',
      );
    case 'file':
      return say(
        i18n.t('failure.notFound.file.title'),
        i18n.t('failure.notFound.file.detail'),
        'open-data-hub',
      );
    default:
      return about satisfies never;
  }
}

const rateLimited = (seconds: number | undefined): string =>
  seconds === undefined ? i18n.t('failure.rateLimited.detail') : counted('failure.rateLimited', seconds);
