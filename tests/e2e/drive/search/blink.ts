import { unsnap } from './snappy.ts';

/** Blink's mark for a value it has compressed (chromium, idb_value_wrapping.cc). */
const MARK = Buffer.from([0xff, 0x11, 0x02]);

/** Large values in Chromium's IndexedDB are Snappy inside the record, on top of what the table does. */
export function unpackBlink(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const value = unsnap(bytes.subarray(at + MARK.length));
    if (value) found.push(value);
  }
  return found;
}
