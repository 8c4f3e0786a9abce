import { browser } from 'wxt/browser';
import { inTurn } from '../grabs/in-turn.ts';
import type { Vault } from '../ports.ts';
import { recoverStorage, rewriteStorage, TRACES_OWED } from './rewrite-storage.ts';

/** The vault, and what only the browser's side of it can do. */
export interface BrowserVault extends Vault {
  /** Every key, secret and token, of whatever id: also of those that nothing else knows of. */
  removeAll(): Promise<void>;
  /** At the start of the background: finishes what was cut short. Says whether records came back. */
  recover(): Promise<boolean>;
}

const RECORD = 'vault:';

/**
 * The only code that writes or reads a key (docs/decisions/0003). `storage.local` until removed, or
 * `storage.session`, which both browsers hold in memory and drop when they close. What is removed or replaced in
 * `storage.local` is gone from the browser's files too when the promise settles, or owed until the next start.
 */
export function createVault(): BrowserVault {
  const { local, session } = browser.storage;
  // Chromium: keeps content scripts out of both areas, should there ever be one. Firefox has no such call, and Chromium
  // before 140 refuses it for `local` (docs/fit.md).
  for (const area of [local, session]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
  }
  const change = inTurn((work: () => Promise<unknown>) => work());

  /** From `storage.local`, and from its files. */
  async function removeKept(names: readonly string[]): Promise<void> {
    const found = await local.get([...names]);
    const kept = names.filter((name) => found[name] !== undefined);
    if (kept.length === 0) return;
    // Cut short after this, it is made up for. A full disk takes no record, and must not keep a key from being removed.
    await local.set(TRACES_OWED).catch(() => undefined);
    await local.remove(kept);
    await rewriteStorage();
  }

  async function remove(names: readonly string[]): Promise<void> {
    await session.remove([...names]);
    await removeKept(names);
  }

  return {
    async read(credentialId) {
      const name = RECORD + credentialId;
      const [kept, passing] = await Promise.all([local.get(name), session.get(name)]);
      const key: unknown = passing[name] ?? kept[name];
      return typeof key === 'string' ? key : undefined;
    },
    async write(credentialId, key, keep) {
      const name = RECORD + credentialId;
      await change(async () => {
        if (keep === 'session') {
          await session.set({ [name]: key });
          return removeKept([name]);
        }
        const { [name]: before } = await local.get(name);
        const isReplaced = before !== undefined && before !== key;
        await local.set({ [name]: key, ...(isReplaced && TRACES_OWED) });
        await session.remove(name);
        if (isReplaced) await rewriteStorage();
      });
    },
    async remove(credentialId) {
      await change(() => remove([RECORD + credentialId]));
    },
    async removeAll() {
      await change(async () => {
        const all = { ...(await local.get(null)), ...(await session.get(null)) };
        await remove(Object.keys(all).filter((name) => name.startsWith(RECORD)));
      });
    },
    recover: async () => (await change(recoverStorage)) === true,
  };
}
