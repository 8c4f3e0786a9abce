/** Which bytes to serve: `from` included, `to` not. */
export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * One range of bytes (RFC 9110 §14.1.2). What is malformed, and more than one range, is ignored as the standard allows:
 * the whole file is served.
 */
export function readRange(header: string | undefined, size: number): Range {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (found === null || (first === '' && last === '')) return { kind: 'whole' };
  if (first === '') {
    const from = Math.max(0, size - Number(last));
    return from < size ? { kind: 'part', from, to: size } : { kind: 'unsatisfiable' };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return { kind: 'whole' };
  const to = last === '' ? size : Math.min(size, Number(last) + 1);
  return from < size ? { kind: 'part', from, to } : { kind: 'unsatisfiable' };
}

/** `If-Range`: a range counts only for the same file, by strong ETag or exact date (RFC 9110 §13.1.5). */
export function sameFile(ifRange: string | undefined, etag: string, lastModified: string): boolean {
  return ifRange === undefined || ifRange === etag || ifRange === lastModified;
}
