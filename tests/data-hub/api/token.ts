import { type Answer, gatewayFault, json } from '../answer.ts';
import { TOKEN_LIFE } from '../credentials.ts';
import type { HubRequest } from '../request.ts';
import { tooMany } from '../stand-in.ts';
import type { ApiMeans } from './api.ts';

/**
 * `POST /oauth2/token/v1`: `expires_in` and `issued_at` are strings (FACTS §4). What a wrong secret gets is inferred: the
 * gateway's body, and the header that RFC 6749 §5.2 wants beside it, which makes a careless client ask a person for a password.
 */
export function answerToken(
  { headers }: HubRequest,
  form: string,
  { credentials, clock, mayCall }: Pick<ApiMeans, 'credentials' | 'clock' | 'mayCall'>,
): Answer {
  if (new URLSearchParams(form).get('grant_type') !== 'client_credentials') {
    return gatewayFault(400, 'Unsupported grant type', 'oauth.v2.UnsupportedGrantType');
  }
  const [, basic = ''] = /^Basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const [key = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  const token = credentials.issue(key, secret);
  if (token === undefined) {
    const refused = gatewayFault(401, 'Invalid client identifier', 'oauth.v2.InvalidClientIdentifier');
    return { ...refused, headers: { ...refused.headers, 'www-authenticate': 'Basic realm="OS APIs"' } };
  }
  if (!mayCall(key)) return tooMany;
  return json({
    access_token: token,
    expires_in: String(TOKEN_LIFE),
    issued_at: String(Math.floor(clock.now())),
    token_type: 'Bearer',
  });
}
