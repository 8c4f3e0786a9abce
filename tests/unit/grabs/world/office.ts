import { isOpenDataPath } from '../../../../utils/data-hub/address.ts';
import { bad, type Failure, good, type Outcome } from '../../../../utils/failure.ts';

/** OS, as far as signing asks it: an account with a limit, a link for each file, and whatever goes wrong. */
export interface Office {
  /** @param key null of OpenData, about which OS looks at no key */
  ask(path: string, key: string | null): Outcome<string | undefined>;
  readonly count: { signed: number; refused: number };
  /** What every call comes to until it is taken back. */
  trouble: Failure | undefined;
  /** Keys that OS does not know any more. */
  readonly refused: Set<string>;
  /** Each question about a data package with the key it came with. */
  readonly asked: { readonly path: string; readonly key: string }[];
  /** Calls a minute that the account of each key allows. */
  limit: number;
  /** When a call beyond it was refused. */
  readonly refusedAt: number[];
  location: string | undefined;
  /** The calls that were let through. */
  readonly calls: { readonly at: number; readonly key: string | null }[];
}

export const LINK = 'https://a.blob.core.windows.net/f.zip?sig=x';
const OF_KEY: ReadonlySet<Failure['kind']> = new Set(['key-refused', 'not-in-plan']);

export const STRANGE_LINK = 'https://files.example.org/f.zip?sig=x';

/** The key under an id, as the vault has it. */
export const keyOf = (credentialId: string): string => `KEY of ${credentialId}`;

export function createOffice(now: () => number): Office {
  const office: Office = {
    count: { signed: 0, refused: 0 },
    trouble: undefined,
    refused: new Set(),
    asked: [],
    limit: Number.POSITIVE_INFINITY,
    location: LINK,
    calls: [],
    refusedAt: [],
    ask(path, key) {
      if (isOpenDataPath(path) !== (key === null)) throw new Error('OpenData is asked for without a key.');
      const recent = office.calls.filter((call) => call.key === key && now() - call.at < 60_000).length;
      if (recent >= office.limit) {
        office.count.refused += 1;
        office.refusedAt.push(now());
        return bad({ kind: 'rate-limited' });
      }
      office.calls.push({ at: now(), key });
      if (key !== null) office.asked.push({ path, key });
      if (key !== null && office.refused.has(key)) return bad({ kind: 'key-refused' });
      if (office.trouble && !(key === null && OF_KEY.has(office.trouble.kind))) return bad(office.trouble);
      office.count.signed += 1;
      return good(office.location && `${office.location}&n=${office.count.signed}`);
    },
  };
  return office;
}
