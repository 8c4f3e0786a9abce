import { type Answer, gatewayFault, json } from '../answer.ts';
import type { Clock } from '../clock.ts';
import { type Credentials, TOKEN_LIFE } from '../credentials.ts';
import type { HubRequest } from '../request.ts';

/** `POST /oauth2/token/v1`: `expires_in` and `issued_at` are strings (FACTS §4). */
export function answerToken(
  { headers }: HubRequest,
  form: string,
  credentials: Credentials,
  clock: Clock,
): Answer {
  if (new URLSearchParams(form).get('grant_type') !== 'client_credentials') {
    return gatewayFault(400, 'Unsupported grant type', 'oauth.v2.UnsupportedGrantType');
  }
  const [, basic = ''] = /^Basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const [key = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  const token = credentials.issue(key, secret);
  if (token === undefined) {
    return gatewayFault(401, 'Invalid client identifier', 'oauth.v2.InvalidClientIdentifier');
  }
  return json({
    access_token: token,
    expires_in: String(TOKEN_LIFE),
    issued_at: String(Math.floor(clock.now())),
    token_type: 'Bearer',
  });
}
