import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.ts';
import type { Shelves } from '../catalogue/catalogue.ts';
import { type Befallen, pick } from '../fault.ts';
import type { HubRequest } from '../request.ts';
import type { Signer } from '../signed-link.ts';
import { standIn } from '../stand-in.ts';
import { azureError, azureStatus } from './azure-error.ts';
import { findBlob } from './find-blob.ts';
import { serveBlob } from './serve-blob.ts';

export interface StorageMeans {
  readonly catalogue: Shelves;
  readonly signer: Signer;
}

/** Answers for the storage host as Azure Blob does (FACTS §5, §11.6). No `Content-Disposition`, no CORS. */
export function createStorage(means: StorageMeans) {
  return (request: HubRequest, befallen: readonly Befallen[]): Answer => {
    const answer = standIn(befallen, azureStatus) ?? route(request, befallen, means);
    const common = {
      server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0',
      'x-ms-request-id': randomUUID(),
      'x-ms-version': '2022-11-02',
    };
    return { ...answer, headers: { ...withoutCors(answer.headers), ...common } };
  };
}

function route(
  request: HubRequest,
  befallen: readonly Befallen[],
  { catalogue, signer }: StorageMeans,
): Answer {
  // Only reading is signed for (`sp=r`, FACTS §5); a preflight finds no CORS rule.
  if (request.method !== 'GET' && request.method !== 'HEAD') return azureError('UnsupportedHttpVerb');
  // A bearer token that followed the redirect is refused (FACTS §4, inferred).
  if (request.headers.authorization !== undefined) return azureError('AuthenticationFailed');
  const state = pick(befallen, 'expired-link') ? 'expired' : signer.check(request.path, request.query);
  if (state === 'forged') return azureError('AuthenticationFailed', 'Signature did not match.');
  if (state === 'expired') {
    const detail = `Signature not valid in the specified time frame: Expiry [${request.query.get('se')}]`;
    return azureError('AuthenticationFailed', detail);
  }
  const blob = findBlob(request, catalogue);
  return blob ? serveBlob(request, blob, befallen) : azureError('BlobNotFound');
}

/** Stand-ins are written for the API; what they wear of its headers comes off here. */
function withoutCors(headers: Answer['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('access-control-')));
}
