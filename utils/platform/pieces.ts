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
  section = SECTION,
): AsyncGenerator<Piece, void> {
  const fill = fromSections(file, section);
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

/**
 * By streams into the buffers themselves, by far the fastest way in both browsers; of one section after the other, because
 * one stream stood still for good at some 4 GB in Chromium 156 (docs/decisions/0018). Bytes.
 */
const SECTION = 2 ** 29;

function fromSections(file: Blob, section: number): Fill {
  let at = 0;
  let begun = 0;
  let reader: ReadableStreamBYOBReader | undefined;
  const begin = (): ReadableStreamBYOBReader => {
    begun = at;
    return file
      .slice(at, at + section)
      .stream()
      .getReader({ mode: 'byob' });
  };
  return async (asked) => {
    for (let view = asked; ; ) {
      reader ??= begin();
      const { value, done } = await reader.read(view);
      // A stream that is cancelled keeps the buffer, and nobody cancels this one.
      if (!value || (done && at === begun && at < file.size)) throw new Error('The file was taken away.');
      at += value.byteLength;
      if (!done || at >= file.size) return value;
      reader = undefined;
      view = new Uint8Array(value.buffer, value.byteOffset);
    }
  };
}
