import type { Answer } from '../answer.ts';
import { unauthorised } from '../answer.ts';
import type { Credentials } from '../credentials.ts';
import type { AccountName } from '../keys.ts';
import type { HubRequest } from '../request.ts';
import { forbidden, tooMany } from '../stand-in.ts';

/** Who asks. */
export interface Caller {
  readonly account: AccountName;
  /** The key, if it came in the query: then it is echoed into every url (FACTS §0.3). */
  readonly echo: string | undefined;
}

type Verdict =
  | { readonly caller: Caller; readonly refusal?: never }
  | { readonly refusal: Answer; readonly caller?: never };

/** Key by header, by query or by bearer token (FACTS §4), and whether its project may call now. */
export function identify(
  { headers, query }: HubRequest,
  credentials: Credentials,
  mayCall: (key: string) => boolean,
): Verdict {
  const [, token] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const header = headers.key ?? (token === undefined ? undefined : credentials.keyOf(token));
  const key = header ?? query.get('key') ?? '';
  const account = credentials.accountOf(key);
  if (account === undefined) return { refusal: unauthorised };
  if (account === 'noDownloadsApi') return { refusal: forbidden };
  if (!mayCall(key)) return { refusal: tooMany };
  return { caller: { account, echo: query.has('key') ? key : undefined } };
}
