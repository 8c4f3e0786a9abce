import { good, type Outcome } from '../../../utils/failure.ts';
import type { Reply } from '../../../utils/ports.ts';

export const said = (status: number, text = '', retryAfter: string | null = null): Outcome<Reply> =>
  good({ status, text, retryAfter });

/** As documented (FACTS §4), but for what is named. */
export const token = (access_token: string, change: object = {}): Outcome<Reply> =>
  said(
    200,
    JSON.stringify({
      access_token,
      expires_in: '299',
      issued_at: '1576249823754',
      token_type: 'Bearer',
      ...change,
    }),
  );
