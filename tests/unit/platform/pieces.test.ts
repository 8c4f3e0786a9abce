import { expect, test } from 'vitest';
import { piecesOf } from '../../../utils/platform/pieces.ts';

const BYTES = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

/** As an old Chromium has it: a stream, but into no buffer of ours. */
const withoutBuffers = (file: Blob): Blob => {
  Object.defineProperty(file, 'stream', {
    value: () => new ReadableStream({ pull: (controller) => controller.error(new Error('not read from')) }),
  });
  return file;
};

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

test.each([
  ['a stream', (file: Blob) => file],
  ['slices', withoutBuffers],
])('a file comes whole and in order, in full pieces, in the buffers that are given: by %s', async (_, as) => {
  for (const size of [1, 7, 250, 1000, 4096]) {
    const { bytes, lengths } = await readBack(as(new Blob([BYTES])), size);
    expect(bytes).toEqual([...BYTES]);
    expect(lengths.slice(0, Math.floor(1000 / size)).every((length) => length === size)).toBe(true);
  }
});

test.each([
  ['a stream', (file: Blob) => file],
  ['slices', withoutBuffers],
])('an empty file is one empty piece: by %s', async (_, as) => {
  expect(await readBack(as(new Blob([])), 16)).toEqual({ bytes: [], lengths: [0] });
});

test('one that cannot be read throws, and does not end as if it were shorter', async () => {
  const file = new Blob([BYTES]);
  Object.defineProperty(file, 'stream', {
    value: () =>
      new ReadableStream({ type: 'bytes', pull: (controller) => controller.error(new Error('gone')) }),
  });
  await expect(readBack(file, 16)).rejects.toThrow('gone');
});
