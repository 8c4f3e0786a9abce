import { expect, test } from 'vitest';
import { piecesOf } from '../../../utils/platform/pieces.ts';

const BYTES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

async function readBack(file: Blob, size: number) {
  const buffers = [new ArrayBuffer(size), new ArrayBuffer(size)];
  const bytes: number[] = [];
  const lengths: number[] = [];
  for await (const { buffer, length } of piecesOf(file, async () => buffers.pop() as ArrayBuffer)) {
    expect(buffer.byteLength).toBe(size);
    bytes.push(...new Uint8Array(buffer, 0, length));
    lengths.push(length);
    buffers.push(buffer);
  }
  return { bytes, lengths };
}

test('a file comes whole and in order, in full pieces, in the buffers that are given', async () => {
  for (const size of [1, 7, 250, 1000, 4096]) {
    const { bytes, lengths } = await readBack(new Blob([BYTES]), size);
    expect(bytes).toEqual([...BYTES]);
    expect(lengths.slice(0, Math.floor(1000 / size)).every((length) => length === size)).toBe(true);
  }
});

test('an empty file is one empty piece', async () => {
  expect(await readBack(new Blob([]), 16)).toEqual({ bytes: [], lengths: [0] });
});

test('one that cannot be read throws, and does not end as if it were shorter', async () => {
  const file = new Blob([BYTES]);
  Object.defineProperty(file, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
  });
  await expect(readBack(file, 16)).rejects.toThrow('gone');
});
