import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bytesAt, type Content } from './content/content.ts';
import { type Befallen, pick } from './fault.ts';

/** Bytes written at once; small enough for a fault to bite between two writes. */
const PIECE = 262_144;

/** Milliseconds: a slow answer is written twenty times a second. */
const BEAT = 50;

/** Bytes `from` to `to` of a content on their way out. */
export interface Stretch {
  readonly content: Content;
  readonly from: number;
  readonly to: number;
  readonly befallen: readonly Befallen[];
  /** The TCP socket below TLS: only that one can be reset. */
  readonly plain: Socket;
  /** Settles when the connection is gone or the answer is out. */
  readonly closed: Promise<void>;
  /** Told the body bytes given to the socket so far. */
  sent(bytes: number): void;
}

/** Writes the stretch after the head, and ends the answer unless a fault or the client ends it before. */
export async function stream(response: ServerResponse, stretch: Stretch): Promise<void> {
  const { content, from, to, befallen, plain, closed } = stretch;
  const cut = pick(befallen, 'cut');
  const slow = pick(befallen, 'slow');
  const wrong = pick(befallen, 'wrong-bytes') !== undefined;
  const cutAt = from + (cut?.after ?? Number.POSITIVE_INFINITY);
  const hold = befallen.find(({ fault }) => fault.kind === 'hold-body');
  let holdAt = from + (pick(befallen, 'hold-body')?.after ?? Number.POSITIVE_INFINITY);
  const most = slow ? Math.max(1, Math.ceil((slow.bytesPerSecond * BEAT) / 1000)) : PIECE;

  for (let at = from; ; ) {
    if (response.destroyed) return;
    if (at >= holdAt) {
      holdAt = Number.POSITIVE_INFINITY;
      response.flushHeaders();
      await Promise.race([hold?.released(), closed]);
    } else if (at >= cutAt) {
      await hangUp(response, plain, cut?.how ?? 'rst');
      return;
    } else if (at >= to) {
      response.end();
      return;
    } else {
      const piece = bytesAt(content, at, Math.min(to, at + most, cutAt, holdAt));
      response.write(wrong ? turnedOver(piece, at) : piece);
      at += piece.length;
      stretch.sent(at - from);
      if (slow) await sleep(BEAT);
      else if (response.writableNeedDrain)
        await Promise.race([new Promise((resolve) => response.once('drain', resolve)), closed]);
    }
  }
}

/** A reset throws away what the other side has not read yet: the time that a busy one gets for it. Milliseconds. */
const TAKEN = 500;

async function hangUp(response: ServerResponse, plain: Socket, how: 'rst' | 'fin'): Promise<void> {
  response.flushHeaders();
  await sleep(TAKEN);
  if (how === 'rst') plain.resetAndDestroy();
  else response.socket?.destroySoon();
}

/** Every 4,096th byte of the file, counted from its start, turned over. */
function turnedOver(piece: Buffer, at: number): Buffer {
  const copy = Buffer.from(piece);
  for (let i = (4096 - (at % 4096)) % 4096; i < copy.length; i += 4096) copy[i] = (copy[i] ?? 0) ^ 0xff;
  return copy;
}
