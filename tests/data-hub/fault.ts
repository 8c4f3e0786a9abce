/** What can be made to go wrong (FACTS §11.10). Some befall a request on its way in, some bend the answer. */
export type Fault =
  /** Another answer. Default body: what the origin would say (JSON, or XML from storage). `retryAfter` in seconds. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: 'json' | 'html' | 'text' | 'empty';
      readonly retryAfter?: number | string;
    }
  /** 200 and a web page, as captive portals and sign-in pages do. */
  | { readonly kind: 'html' }
  /** The first half of the true body. */
  | { readonly kind: 'truncated-json' }
  /** The JSON every unknown path gets (FACTS §0.10). */
  | { readonly kind: 'landing' }
  /** 200 and JSON of another shape. */
  | { readonly kind: 'wrong-shape' }
  /** The socket is destroyed without a byte. */
  | { readonly kind: 'refuse' }
  /** Never answered; the connection stays open. */
  | { readonly kind: 'hang' }
  /** Answered after so many real milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Answered when the test says so: `release()`. */
  | { readonly kind: 'hold' }
  /** 200 and JSON where a 307 should be. */
  | { readonly kind: 'no-redirect' }
  /** 307 without `Location`. */
  | { readonly kind: 'no-location' }
  /** 307 to any address, written as given. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** The API signs a link that has run out already; storage finds any link run out. */
  | { readonly kind: 'expired-link' }
  /** The connection ends after so many bytes of this answer's body: by reset (default), or politely. */
  | { readonly kind: 'cut'; readonly after: number; readonly how?: 'rst' | 'fin' }
  /** The file is longer or shorter by so many bytes, and says so in `Content-Length`. */
  | { readonly kind: 'size'; readonly delta: number }
  /** Right size, every 4,096th byte turned over. */
  | { readonly kind: 'wrong-bytes' }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  /** `Range` is ignored and not offered. */
  | { readonly kind: 'no-ranges' }
  /** Neither `ETag` nor `Last-Modified`. */
  | { readonly kind: 'no-etag' }
  /** Headers and so many bytes of this answer's body go out; the rest after `release()`. */
  | { readonly kind: 'hold-body'; readonly after: number };

export type FaultKind = Fault['kind'];

/** A fault as it befalls one request; `released` is for the two that hold. */
export interface Befallen {
  readonly fault: Fault;
  released(): Promise<void>;
}

/** Picks one kind out of the faults that befall a request. */
export function pick<K extends FaultKind>(
  befallen: readonly Befallen[],
  kind: K,
): Extract<Fault, { kind: K }> | undefined {
  return befallen
    .map(({ fault }) => fault)
    .find((fault): fault is Extract<Fault, { kind: K }> => fault.kind === kind);
}
