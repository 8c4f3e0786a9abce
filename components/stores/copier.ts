import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Desk } from '../desk.ts';
import type { Announcer } from './announcer.ts';

export interface Copier {
  /** What was copied a moment ago, so that its button can say so. */
  readonly copied: ReadonlySignal<string | undefined>;
  /** @param said what is said of it; of an MD5 when nothing else is given */
  copy(text: string, said?: string): Promise<void>;
}

const SHOWN_MS = 1600;

export function createCopier(desk: Desk, announcer: Announcer): Copier {
  const copied = signal<string | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    copied,
    async copy(text, said = i18n.t('common.copied')) {
      const done = await desk.copy(text);
      announcer.say(done ? said : i18n.t('common.notCopied'));
      if (!done) return;
      copied.value = text;
      clearTimeout(timer);
      timer = setTimeout(() => {
        copied.value = undefined;
      }, SHOWN_MS);
    },
  };
}
