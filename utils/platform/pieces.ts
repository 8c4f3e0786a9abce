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
  const fill = fromStream(file) ?? fromSlices(file);
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

/** By far the fastest way in both browsers (docs/decisions/0018). */
function fromStream(file: Blob): Fill | undefined {
  try {
    const reader = file.stream().getReader({ mode: 'byob' });
    return async (view) => {
      const { value } = await reader.read(view);
      // A stream that is cancelled keeps the buffer, and nobody cancels this one.
      if (!value) throw new Error('The file was taken away.');
      return value;
    };
  } catch {
    // Chromium had it later than streams themselves (w3c/FileAPI#186), and when is written nowhere.
    return undefined;
  }
}

function fromSlices(file: Blob): Fill {
  let at = 0;
  return async (view) => {
    const bytes = new Uint8Array(await file.slice(at, at + view.byteLength).arrayBuffer());
    at += bytes.byteLength;
    view.set(bytes);
    return view.subarray(0, bytes.byteLength);
  };
}
