import type { Answer } from '../answer.ts';
import { keep } from '../content/content.ts';

const SAID: Readonly<Record<string, readonly [status: number, message: string]>> = {
  AuthenticationFailed: [
    403,
    'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
  ],
  BlobNotFound: [404, 'The specified blob does not exist.'],
  UnsupportedHttpVerb: [405, 'The resource does not support the specified HTTP verb.'],
  ConditionNotMet: [412, 'The condition specified using HTTP conditional header(s) is not met.'],
  InvalidRange: [416, 'The range specified is invalid for the current size of the resource.'],
};

/** Azure's errors are XML (FACTS §5, §6: inferred from how Azure is documented). */
export function azureError(code: string, detail = ''): Answer {
  const [status, message] = SAID[code] ?? [500, 'Practice answer.'];
  return withStatus(status, code, message, detail);
}

/** For the `status` fault. */
export function azureStatus(status: number): Answer {
  const known = Object.entries(SAID).find(([, said]) => said[0] === status);
  return known
    ? withStatus(status, known[0], known[1][1])
    : withStatus(status, status === 503 ? 'ServerBusy' : 'InternalError', `Practice answer ${status}.`);
}

function withStatus(status: number, code: string, message: string, detail = ''): Answer {
  const more = detail && `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`;
  const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`;
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    content: keep(xml),
  };
}
