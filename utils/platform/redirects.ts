import type { Pass } from '../credentials/pass.ts';
import { refusal, secretsOf } from '../data-hub/refusal.ts';
import { BODY_AT_MOST, saidIn } from '../data-hub/said.ts';
import { bad, good, type Outcome } from '../failure.ts';
import type { Redirects } from '../ports.ts';
import { API_SECONDS, deadlineIn, headOf, send } from './api.ts';
import { createEar, type Heard } from './overhear.ts';
import { readStart } from './read-text.ts';

/**
 * Learns where the API's 307 leads without going there (docs/decisions/0002): `fetch` with
 * `redirect: 'manual'` hides the `Location` by design, `webRequest` shows it.
 */
export function createRedirects(): Redirects<Pass> {
  const ear = createEar();

  async function ask(path: string, pass: Pass | null): Promise<Outcome<string | undefined>> {
    const tag = `grab-${crypto.randomUUID()}`;
    const hearing = ear.listen(tag);
    try {
      const sent = await send(`${path}#${tag}`, pass, deadlineIn(API_SECONDS));
      if (!sent.ok) {
        const heard = await within(SHORT_GRACE, hearing);
        return heard?.kind === 'refused-by-browser' ? bad({ kind: 'unsafe-target', why: 'not-https' }) : sent;
      }
      if (sent.value.type === 'opaqueredirect') return good(locationOf(await within(GRACE, hearing)));
      return unredirected(sent.value, pass);
    } finally {
      ear.stop(tag);
    }
  }

  return { ask };
}

async function unredirected(response: Response, pass: Pass | null): Promise<Outcome<undefined>> {
  const { status } = response;
  // The status is what counts, even where the words beside it are cut off.
  const text = await readStart(response, BODY_AT_MOST).catch(() => '');
  if (status >= 200 && status < 300) {
    const said = saidIn(text, secretsOf(pass), true);
    return bad({ kind: 'no-redirect', ...(said && { said }) });
  }
  // Chromium does not take a 30x without a Location for a redirect.
  if (status >= 300 && status < 400) return good(undefined);
  return bad(refusal({ ...headOf(response), text }, pass));
}

const locationOf = (heard: Heard | undefined): string | undefined =>
  heard?.kind === 'headers' ? heard.location : undefined;

/** The event comes up to 228 ms after `fetch` has settled (measured, 300 at once in Firefox). Milliseconds. */
const GRACE = 3_000;
const SHORT_GRACE = 300;

const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
