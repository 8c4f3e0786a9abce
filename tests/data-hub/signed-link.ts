import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { STORAGE_ORIGIN } from './hosts.ts';

/** Milliseconds a link lives: exactly an hour after the answer's `Date` (FACTS §5). */
const LINK_LIFE = 3_600_000;

const VERSION = '2022-11-02';

export interface Signer {
  /** The whole address of a file of storage; `path` is percent-encoded. */
  sign(path: string, life?: number): string;
  check(path: string, query: URLSearchParams): 'good' | 'expired' | 'forged';
}

/** To the second, as Azure writes it. */
function seconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

export function createSigner(clock: Clock): Signer {
  const secret = randomBytes(32);
  const signature = (path: string, until: string) =>
    createHmac('sha256', secret).update(`r\n${until}\n${path}\nhttps\n${VERSION}\nb`).digest('base64');

  return {
    sign(path, life = LINK_LIFE) {
      const se = seconds(clock.now() + life);
      const query = { sv: VERSION, spr: 'https', se, sr: 'b', sp: 'r', sig: signature(path, se) };
      return `${STORAGE_ORIGIN}${path}?${new URLSearchParams(query)}`;
    },
    check(path, query) {
      const until = query.get('se') ?? '';
      if (query.get('sig') !== signature(path, until)) return 'forged';
      return Date.parse(until) > clock.now() ? 'good' : 'expired';
    },
  };
}
