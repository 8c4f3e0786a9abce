import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from './driver.ts';

/** Where Debian's Chromium looks for what an administrator has written; only root may write there. */
const CHROMIUM = '/etc/chromium/policies/managed';

interface Administered {
  /** What the browser must be started with to see it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => void;
}

/**
 * Writes what an administrator would, for one extension: Chromium's policy of the machine, which says by the extension's
 * id whom it is for; Firefox's native manifest in the home of a person, here that of the test.
 */
export function administer(browser: BrowserName, id: string, data: object, home: string): Administered {
  const [file, content] =
    browser === 'chromium'
      ? [join(CHROMIUM, `trig-${id}.json`), { '3rdparty': { extensions: { [id]: data } } }]
      : [
          join(home, '.mozilla', 'managed-storage', `${id}.json`),
          { name: id, description: 'Trig', type: 'storage', data },
        ];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  const remove = () => rmSync(file, { force: true });
  process.once('exit', remove);
  return { environment: browser === 'firefox' ? { HOME: home } : {}, remove };
}

/** True where this machine lets us be the administrator. */
export const mayAdminister = (browser: BrowserName): boolean =>
  process.platform === 'linux' && (browser === 'firefox' || process.getuid?.() === 0);
