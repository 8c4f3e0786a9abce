import { i18n } from '#i18n';
import type { Credential, KeyName } from '../../utils/credentials/credential.ts';
import { keyInFull, keyName } from '../key-words.ts';
import type { Announcer } from './announcer.ts';
import type { CredentialStore } from './credential.ts';

/** What a person does with one of several keys, and what is said of it. */
export interface KeyOrders {
  use(one: Credential): Promise<void>;
  rename(one: Credential, name: string): Promise<void>;
  remove(one: Credential): Promise<void>;
  /** A new one was just saved. */
  added(): void;
}

export function createKeyOrders(credential: CredentialStore, announcer: Announcer): KeyOrders {
  const inUse = (key: KeyName): string => i18n.t('key.said.inUse', { key: keyInFull(key) });

  const sayInUse = (): void => {
    const current = credential.current.peek();
    if (current && credential.all.peek().length > 1) announcer.say(inUse(current));
  };

  return {
    added: sayInUse,
    async use({ id }) {
      if (await credential.use(id)) sayInUse();
    },
    async rename({ id, hint }, name) {
      if (!(await credential.rename(id, name))) return;
      const now = credential.all.peek().find((one) => one.id === id);
      announcer.say(i18n.t('key.said.renamed', { hint, name: keyName(now ?? { name: '', hint }) }));
    },
    async remove({ id }) {
      const before = credential.current.peek();
      if (!(await credential.remove(id))) return;
      const now = credential.current.peek();
      const gone = i18n.t('settings.key.removed');
      announcer.say(now && before?.id === id ? i18n.t('key.said.both', { gone, now: inUse(now) }) : gone);
      // Its buttons have gone with it.
      document.querySelector<HTMLElement>('[data-test=add-key]')?.focus();
    },
  };
}
