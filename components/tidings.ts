import { i18n } from '#i18n';
import type { Grab } from '../utils/grabs/grab.ts';
import { explain } from './explain.ts';
import { format, visible } from './words.ts';

/** The words of the one notification a grab gets: when it has ended, or when it waits for the person. */
export function tidings(grab: Grab): { readonly title: string; readonly message: string } | undefined {
  const { state } = grab;
  const file = visible(grab.fileName);
  const about = { package: grab.packageName, date: format.day(grab.createdOn) };
  switch (state.kind) {
    case 'done': {
      const size = format.bytes(state.size);
      const message =
        grab.size === undefined
          ? i18n.t('notification.done.unchecked', about)
          : i18n.t('notification.done.checked', { ...about, size });
      return { title: i18n.t('notification.done.title', { file }), message };
    }
    case 'failed': {
      const reason = explain(state.failure, 'file').title;
      const title = i18n.t('notification.failed.title', { file });
      return { title, message: i18n.t('notification.failed.message', { ...about, reason }) };
    }
    case 'asking': {
      const message = i18n.t('notification.asking.message', { host: state.host });
      return { title: i18n.t('notification.asking.title', { file }), message };
    }
    default:
      return undefined;
  }
}
