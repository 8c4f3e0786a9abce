import { storage } from '@wxt-dev/storage';
import { cachedUntilRejected } from '../cached-until-rejected.ts';
import type { Lifetime } from '../ports.ts';

/** Its name in `storage.session`. */
export const SESSION = 'session';

const item = storage.defineItem<string>(`session:${SESSION}`);

/**
 * `storage.session` outlives the background but not the browser: what is found there says that this is a
 * wake-up, not a new session. `onStartup` alone cannot tell, it does not fire on every start.
 */
export function createLifetime(): Lifetime {
  const life = crypto.randomUUID();
  const session = cachedUntilRejected(async () => {
    const known = await item.getValue();
    if (known) return known;
    await item.setValue(life);
    return life;
  });
  return { life, session: session.read };
}

/** For pages, which never begin a session: `''` until the background has. */
export const sessionNow = async (): Promise<string> => (await item.getValue()) ?? '';
