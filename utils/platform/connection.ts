import { unwrap } from 'idb';
import { after } from '../time-limit.ts';
import type { Database } from './database.ts';

interface Care {
  /** The connection is of no use any more: the next call must open another one. */
  readonly onLost: () => void;
  /** A transaction failed for a reason of the browser's: a full disk, a damaged file, no answer. */
  readonly onFailed: () => void;
}

/** Ten thousand moves in one transaction answer one by one, some thousand a second. Milliseconds. */
const QUIET_AT_MOST = 15_000;

/**
 * Watches every transaction of a connection. On a full disk Chromium 156 aborts the transaction with UnknownError ("IO
 * error … FILE_ERROR_NO_SPACE"), and every later call on that connection throws InvalidStateError; Firefox 153 ESR aborts it
 * with QuotaExceededError and refuses the next one ("a database that did not allow mutations"). Both write again on a new
 * connection within three seconds of room being made (measured, profile on a full tmpfs).
 */
export function watchTransactions(db: Database, { onLost, onFailed }: Care): void {
  const raw = unwrap(db) as unknown as IDBDatabase;
  const begin = raw.transaction.bind(raw);

  const lose = (): void => {
    raw.close();
    onLost();
    onFailed();
  };

  raw.transaction = (...args) => {
    let tx: IDBTransaction;
    try {
      tx = begin(...args);
    } catch (error) {
      if (isOfBrowser(error)) lose();
      throw error;
    }
    let stop = (): void => undefined;
    const wait = (): void => {
      let answered = false;
      const hear = (): void => {
        answered = true;
      };
      // Requests are inside the transaction, so their events pass it on the way down although they do not bubble.
      for (const answer of ANSWERS) tx.addEventListener(answer, hear, { capture: true, once: true });
      stop = after(QUIET_AT_MOST, () => {
        if (answered) wait();
        else giveUp();
      });
    };
    const giveUp = (): void => {
      try {
        tx.abort();
      } catch {
        // It is committing already.
      }
      // One that is committing tells nobody of its end: whoever waits for it must not wait for ever.
      tx.dispatchEvent(new Event('abort'));
      lose();
    };
    tx.addEventListener('complete', () => stop());
    tx.addEventListener('abort', () => {
      stop();
      if (isOfBrowser(tx.error)) lose();
    });
    wait();
    return tx;
  };
}

const ANSWERS = ['success', 'error'] as const;

/** Not one of ours: a key that is there already, or a transaction that was taken back on purpose. */
const isOfBrowser = (error: unknown): boolean =>
  error instanceof DOMException &&
  /^(?:UnknownError|QuotaExceededError|InvalidStateError|TimeoutError|NotReadableError)$/.test(error.name);
