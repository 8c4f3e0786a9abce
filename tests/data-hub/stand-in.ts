import {
  type Answer,
  answer,
  gatewayFault,
  json,
  landing,
  notFound,
  redirect,
  unauthorised,
} from './answer.ts';
import type { Befallen, Fault } from './fault.ts';
import { BASE_URL } from './hosts.ts';

const WEB_PAGE =
  '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to go on</h1></body></html>';

/** What the first fault that answers in the hub's stead says; undefined when none does. */
export function standIn(
  befallen: readonly Befallen[],
  usual: (status: number) => Answer,
): Answer | undefined {
  for (const { fault } of befallen) {
    const found = instead(fault, usual);
    if (found) return found;
  }
  return undefined;
}

function instead(fault: Fault, usual: (status: number) => Answer): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return withStatus(fault, usual);
    case 'html':
      return answer(200, 'text/html;charset=UTF-8', WEB_PAGE);
    case 'landing':
      return landing;
    case 'wrong-shape':
      return json({ dataPackages: [] });
    case 'no-redirect':
      return json({});
    case 'no-location':
      return redirect(undefined);
    case 'redirect':
      return redirect(fault.to);
    default:
      return undefined;
  }
}

function withStatus(
  { status, body, retryAfter }: Extract<Fault, { kind: 'status' }>,
  usual: (status: number) => Answer,
): Answer {
  const said = {
    json: () => apiError(status),
    html: () => answer(status, 'text/html;charset=UTF-8', WEB_PAGE),
    text: () => answer(status, 'text/plain;charset=UTF-8', `Practice answer ${status}`),
    empty: () => answer(status, 'text/plain;charset=UTF-8', ''),
  };
  const found = body ? said[body]() : usual(status);
  if (retryAfter === undefined) return found;
  return { ...found, headers: { ...found.headers, 'retry-after': String(retryAfter) } };
}

/** What the API would say with this status (FACTS §6). */
export function apiError(status: number): Answer {
  switch (status) {
    case 401:
      return unauthorised;
    case 403:
      return forbidden;
    case 404:
      return notFound('Not found.', { dataPackagesUrl: `${BASE_URL}/dataPackages` });
    case 429:
      return tooMany;
    default:
      return gatewayFault(status, `Practice answer ${status}`, 'messaging.adaptors.http.flow.PracticeFault');
  }
}

/** The project has no Downloads API, or its plan does not (FACTS §7); the body is the gateway's, inferred. */
export const forbidden = gatewayFault(
  403,
  'Invalid ApiKey for given resource',
  'oauth.v2.InvalidApiKeyForGivenResource',
);

/** No `Retry-After`: OS documents none (FACTS §6). */
export const tooMany = gatewayFault(
  429,
  'Rate limit quota violation. Quota limit exceeded.',
  'policies.ratelimit.QuotaViolation',
);
