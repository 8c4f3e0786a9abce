/** A part of a file, at the beginning of a buffer that may be longer. */
export interface Piece {
  readonly buffer: ArrayBuffer;
  /** Bytes of it that are the file's. */
  readonly length: number;
}

/** Fills a buffer from where the last one ended; fewer bytes than asked for are no end, none is. */
type Fill = (view: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A file from its beginning to its end, in the buffers that are given: a large file makes no rubbish, and no more of it
 * is in memory than there are buffers. What is yielded is the taker's, who may pass it on.
 *
 * @throws what the browser says when the file cannot be read, or is not what it was
 */
export async function* piecesOf(
  file: Blob,
  nextBuffer: () => Promise<ArrayBuffer>,
): AsyncGenerator<Piece, void> {
  const fill = fromSlices(file);
  for (let isOver = false; !isOver; ) {
    let buffer = await nextBuffer();
    let length = 0;
    while (!isOver && length < buffer.byteLength) {
      const got = await fill(new Uint8Array(buffer, length));
      buffer = got.buffer;
      length += got.byteLength;
      isOver = got.byteLength === 0;
    }
    yield { buffer, length };
  }
}

/** Not by one stream: faster, but in Chromium 156 it stood still for good at some 4 GB (docs/decisions/0018). */
function fromSlices(file: Blob): Fill {
  let at = 0;
  return async (view) => {
    const bytes = new Uint8Array(await file.slice(at, at + view.byteLength).arrayBuffer());
    at += bytes.byteLength;
    view.set(bytes);
    return view.subarray(0, bytes.byteLength);
  };
}
