import type { Answer } from '../answer.ts';
import { seedOf } from '../content/blocks.ts';
import { type Befallen, pick } from '../fault.ts';
import type { HubRequest } from '../request.ts';
import { azureError } from './azure-error.ts';
import type { Blob } from './find-blob.ts';
import { readRange, sameFile } from './range.ts';

/** The whole file or the range asked for. */
export function serveBlob(request: HubRequest, blob: Blob, befallen: readonly Befallen[]): Answer {
  const { content, createdOn } = blob;
  const size = Math.max(0, content.size + (pick(befallen, 'size')?.delta ?? 0));
  const etag = etagOf(`${request.path} ${size} ${createdOn}`);
  const modified = new Date(`${createdOn}T06:00:00Z`).toUTCString();
  const named = pick(befallen, 'no-etag') === undefined;
  const ranged = pick(befallen, 'no-ranges') === undefined;
  if (![undefined, '*', etag].includes(request.headers['if-match'])) return azureError('ConditionNotMet');

  const wanted = ranged && sameFile(request.headers['if-range'], etag, modified);
  const range = readRange(wanted ? request.headers.range : undefined, size);
  if (range.kind === 'unsatisfiable') {
    const refused = azureError('InvalidRange');
    return { ...refused, headers: { ...refused.headers, 'content-range': `bytes */${size}` } };
  }
  const { from, to } = range.kind === 'part' ? range : { from: 0, to: size };
  return {
    status: range.kind === 'part' ? 206 : 200,
    headers: {
      'content-type': 'application/octet-stream',
      ...(ranged && { 'accept-ranges': 'bytes' }),
      ...(range.kind === 'part' && { 'content-range': `bytes ${from}-${to - 1}/${size}` }),
      ...(named && { etag, 'last-modified': modified }),
      'x-ms-blob-type': 'BlockBlob',
    },
    content,
    from,
    to,
  };
}

/** Azure's look like `"0x8DC5C1A5F2B3E40"`. */
function etagOf(text: string): string {
  const hex = [text, `${text} `].map((one) => seedOf(one).toString(16).padStart(8, '0')).join('');
  return `"0x8D${hex.slice(0, 13).toUpperCase()}"`;
}
