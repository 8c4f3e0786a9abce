import { expect, test } from 'vitest';
import { piecesOf } from '../../../utils/platform/pieces.ts';

const BYTES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

async function readBack(file: Blob, size: number, section?: number) {
  const buffers = [new ArrayBuffer(size), new ArrayBuffer(size)];
  const bytes: number[] = [];
  const lengths: number[] = [];
  for await (const { buffer, length } of piecesOf(file, async () => buffers.pop() as ArrayBuffer, section)) {
    expect(buffer.byteLength).toBe(size);
    bytes.push(...new Uint8Array(buffer, 0, length));
    lengths.push(length);
    buffers.push(buffer);
  }
  return { bytes, lengths };
}

test('a file comes whole and in order, in full pieces, in the buffers that are given', async () => {
  for (const size of [1, 7, 250, 1000, 4096]) {
    for (const section of [undefined, 7, 333, 1000]) {
      const { bytes, lengths } = await readBack(new Blob([BYTES]), size, section);
      expect(bytes).toEqual([...BYTES]);
      expect(lengths.slice(0, Math.floor(1000 / size)).every((length) => length === size)).toBe(true);
    }
  }
});

test('an empty file is one empty piece', async () => {
  expect(await readBack(new Blob([]), 16)).toEqual({ bytes: [], lengths: [0] });
});

test.each<[string, () => ReadableStream]>([
  [
    'says so',
    () => new ReadableStream({ type: 'bytes', pull: () => Promise.reject(new Error('taken away')) }),
  ],
  ['is shorter than it was', () => new Blob([]).stream()],
])('one that %s throws, and does not end as if it were shorter', async (_, stream) => {
  const file = new Blob([BYTES]);
  Object.defineProperty(file, 'slice', { value: () => ({ stream }) });
  await expect(readBack(file, 16)).rejects.toThrow('taken away');
});
