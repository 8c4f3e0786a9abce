export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'idb-key';

export type Needle = { readonly encoding: Encoding; readonly bytes: Buffer };

/** The ways in which a browser writes a text down. */
export function needles(text: string): readonly Needle[] {
  const wide = Buffer.from(text, 'utf16le');
  return [
    { encoding: 'utf-8', bytes: Buffer.from(text) },
    { encoding: 'utf-16le', bytes: wide },
    // Chromium's keys of IndexedDB.
    { encoding: 'utf-16be', bytes: Buffer.from(wide).swap16() },
    // Firefox's: each letter one up, so that they sort as they should (mozilla, dom/indexedDB/Key.cpp).
    { encoding: 'idb-key', bytes: Buffer.from(text).map((byte) => byte + 1) as Buffer },
  ];
}
