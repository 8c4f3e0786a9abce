/** Files as browsers write them, as small as they can be. The packers only know the one trick that hides a text. */

const BLOCK = 32_768;

/** Two halves in the wrong order; a copy of the second puts it right, so the text stands nowhere as it is. */
function halves(text: string): readonly [head: Buffer, tail: Buffer] {
  const bytes = Buffer.from(text);
  const middle = bytes.length >> 1;
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}

/** Raw Snappy that says `before`, then the text somewhere in it, then `after`. */
export function snap(text: string, before = Buffer.alloc(0), after = Buffer.alloc(0)): Buffer {
  const [head, tail] = halves(text);
  const literal = (bytes: Buffer) => Buffer.concat([Buffer.from([60 << 2, bytes.length - 1]), bytes]);
  const copy = Buffer.from([((tail.length - 1) << 2) | 2, head.length + tail.length, 0]);
  const length = before.length + 2 * tail.length + head.length + after.length;
  const parts = [varint(length), literal(Buffer.concat([before, tail, head])), copy];
  return Buffer.concat(after.length > 0 ? [...parts, literal(after)] : parts);
}

export function snappyStream(text: string): Buffer {
  const body = Buffer.concat([Buffer.alloc(4), snap(text)]);
  const size = Buffer.alloc(3);
  size.writeUIntLE(body.length, 0, 3);
  const magic = Buffer.from([0xff, 0x06, 0x00, 0x00, ...Buffer.from('sNaPpY')]);
  return Buffer.concat([magic, Buffer.from([0x00]), size, body]);
}

export function mozLz4(text: string): Buffer {
  const [head, tail] = halves(text);
  const literals = Buffer.concat([tail, head]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(literals.length + tail.length);
  const token = Buffer.from([0xf0 | (tail.length - 4), literals.length - 15]);
  const offset = Buffer.from([literals.length, 0]);
  return Buffer.concat([Buffer.from('mozLz40\0'), length, token, literals, offset]);
}

/** A LevelDB table with one row in one Snappy block. */
export function levelTable(text: string): Buffer {
  const [head, tail] = halves(text);
  const value = head.length + 2 * tail.length;
  const row = Buffer.concat([Buffer.from([0, 3, value]), Buffer.from('key')]);
  const data = snap(text, row, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]));
  const handle = Buffer.concat([varint(0), varint(data.length)]);
  const index = Buffer.concat([Buffer.from([0, 3, handle.length]), Buffer.from('key'), handle]);
  const indexBlock = Buffer.concat([index, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
  const from = data.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.concat([varint(0), varint(0), varint(from), varint(indexBlock.length)]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([data, Buffer.from([1, 0, 0, 0, 0]), indexBlock, Buffer.alloc(5), footer]);
}

/** A LevelDB log whose second record runs over the end of a block, the text with it. */
export function levelLog(text: string): Buffer {
  const [head, tail] = halves(text);
  const record = (kind: number, bytes: Buffer) => {
    const header = Buffer.alloc(7);
    header.writeUInt16LE(bytes.length, 4);
    header[6] = kind;
    return Buffer.concat([header, bytes]);
  };
  const filler = record(1, Buffer.alloc(BLOCK - 7 - 7 - head.length, '.'));
  return Buffer.concat([filler, record(2, head), record(4, tail)]);
}

/** An SQLite file of one page with one row of one blob. */
export function sqlite(blob: Buffer): Buffer {
  const page = Buffer.alloc(1024);
  page.write('SQLite format 3\0', 0, 'latin1');
  page.writeUInt16BE(page.length, 16);
  const type = 12 + 2 * blob.length;
  const record = Buffer.concat([Buffer.from([3, 0x80 | (type >> 7), type & 0x7f]), blob]);
  const cell = Buffer.concat([Buffer.from([record.length, 1]), record]);
  const at = page.length - cell.length;
  cell.copy(page, at);
  page[100] = 0x0d;
  page.writeUInt16BE(1, 103);
  page.writeUInt16BE(at, 108);
  return page;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
