import type { Read, ToRead } from './md5.ts';
import { piecesOf } from './pieces.ts';

/** Bytes: what went fastest in both browsers (docs/decisions/0018). */
const PIECE = 2 ** 20;

/** Those on their way, being read and being summed together. */
const BUFFERS = 4;

const buffers = Array.from({ length: BUFFERS }, () => new ArrayBuffer(PIECE));
let onBuffer: () => void = () => {};

/** Reads for the worker that sums: in one of the two, reading stood still while the other was done. */
addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  if ('file' in data) return void read(data.file);
  buffers.push(data.buffer);
  onBuffer();
});

async function read(file: Blob): Promise<void> {
  try {
    for await (const piece of piecesOf(file, nextBuffer)) tell({ piece });
    tell({ isOver: true });
  } catch {
    // The browser has kept the one it was to fill.
    buffers.push(new ArrayBuffer(PIECE));
    tell({ isUnreadable: true });
  }
}

async function nextBuffer(): Promise<ArrayBuffer> {
  for (;;) {
    const buffer = buffers.pop();
    if (buffer) return buffer;
    await new Promise<void>((resolve) => {
      onBuffer = resolve;
    });
  }
}

const tell = (said: Read): void =>
  postMessage(said, { transfer: 'piece' in said ? [said.piece.buffer] : [] });
