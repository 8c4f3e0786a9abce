import { type Answer, json, landing } from '../answer.ts';
import type { Shelves } from '../catalogue/catalogue.ts';
import type { Clock } from '../clock.ts';
import { keep } from '../content/content.ts';
import type { Credentials } from '../credentials.ts';
import { type Befallen, pick } from '../fault.ts';
import type { HubRequest } from '../request.ts';
import type { Signer } from '../signed-link.ts';
import { apiError, standIn } from '../stand-in.ts';
import { identify } from './caller.ts';
import { answerDataPackages } from './data-packages.ts';
import { answerOpenData } from './open-data.ts';
import { openapi } from './openapi.ts';
import { answerToken } from './token.ts';

export interface ApiMeans {
  readonly catalogue: Shelves;
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly signer: Signer;
  /** Counts a call of a key; false when the minute's limit is reached. */
  mayCall(key: string): boolean;
}

const TOKEN_PATH = '/oauth2/token/v1';

/** Answers for `api.os.uk`. */
export function createApi(means: ApiMeans) {
  const route = (request: HubRequest, form: string, sign: (path: string) => string): Answer => {
    const { method, path, parts, query } = request;
    // The preflight is answered, but allows neither `key` nor `authorization` (FACTS §5).
    if (method === 'OPTIONS') return json({});
    if (method !== (path === TOKEN_PATH ? 'POST' : 'GET') && method !== 'HEAD') {
      return json({ message: `Request method '${method}' is not supported.` }, 405);
    }
    if (path === TOKEN_PATH) return answerToken(request, form, means);
    const [downloads, v1, subject, ...rest] = parts;
    if (downloads !== 'downloads' || v1 !== 'v1') return landing;
    if (subject === 'openapi.yaml') return openapi;
    if (subject === 'products') return answerOpenData(rest, query, sign) ?? landing;
    if (subject !== 'dataPackages') return landing;
    const { caller, refusal } = identify(request, means.credentials, means.mayCall);
    return (
      refusal ?? answerDataPackages(rest, query, caller, { catalogue: means.catalogue, sign }) ?? landing
    );
  };

  return (request: HubRequest, befallen: readonly Befallen[], form: string): Answer => {
    const expired = pick(befallen, 'expired-link') !== undefined;
    const sign = (path: string) => means.signer.sign(path, expired ? -1000 : undefined);
    const answer = standIn(befallen, apiError) ?? route(request, form, sign);
    return pick(befallen, 'truncated-json') ? firstHalf(answer) : answer;
  };
}

function firstHalf(answer: Answer): Answer {
  const { content } = answer;
  if (content.kind !== 'kept') return answer;
  return { ...answer, content: keep(content.bytes.subarray(0, Math.floor(content.size / 2))) };
}
