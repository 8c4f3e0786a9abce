import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';

/** One answer, unfollowed, with its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks the API for a path. `key` goes as a header, or not at all. */
export type Ask = (
  path: string,
  how?: { readonly key?: string; readonly method?: string; readonly headers?: Record<string, string> },
) => Promise<Answer>;

/** Where the API is: the real one, or a local hub under the real name with a certificate to trust. */
export interface Where {
  readonly host?: string;
  readonly port?: number;
  readonly ca?: string;
}

export function createAsk({ host = 'api.os.uk', port = 443, ca }: Where = {}): Ask {
  return (path, { key, method = 'GET', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          host,
          port,
          path,
          method,
          servername: 'api.os.uk',
          headers: { host: 'api.os.uk', ...headers, ...(key !== undefined && { key }) },
          timeout: 20_000,
          ...(ca !== undefined && { ca }),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('No answer within 20 seconds.')));
      sent.on('error', reject);
      sent.end();
    });
}
