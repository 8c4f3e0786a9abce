import { i18n } from '#i18n';
import type { Verdict } from '../../utils/credentials/credential.ts';
import type { Failure } from '../../utils/failure.ts';
import { explain } from '../explain.ts';
import { counted } from '../words.ts';
import type { Words } from './Verdict.tsx';

/** On the key that is saved. */
export function savedKeyWords(verdict: Verdict): Words {
  if (verdict.kind === 'failed') return savedKeyFailure(verdict.failure);
  const { packages } = verdict;
  const detail = packages === 0 ? i18n.t('verdict.works.none') : counted('verdict.works', packages);
  return { kind: 'works', title: i18n.t('verdict.works.title'), detail };
}

function savedKeyFailure(failure: Failure): Words {
  const { kind } = failure;
  const { title, detail, said } = explain(failure, 'package');
  switch (kind) {
    case 'not-in-plan':
      return {
        kind,
        title: i18n.t('verdict.notInPlan.title'),
        detail: i18n.t('verdict.notInPlan.detail'),
        said,
      };
    case 'key-refused':
    case 'no-key':
      return { kind, title, detail, said };
    default:
      return { kind, title, detail: i18n.t('verdict.unchecked', { problem: detail }), said };
  }
}

/** On a key that was not saved. */
export function newKeyWords(failure: Failure): Words {
  const { kind } = failure;
  const { title, detail, said } = explain(failure, 'package');
  if (kind === 'key-refused' && failure.of === 'project') {
    return { kind, title: i18n.t('secret.refused.title'), detail: i18n.t('secret.refused.unsaved'), said };
  }
  if (kind === 'key-refused') {
    return { kind, title: i18n.t('verdict.refused.title'), detail: i18n.t('verdict.refused.detail'), said };
  }
  return { kind, title, detail, said };
}
