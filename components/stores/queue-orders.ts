import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { CommandName, Commands, Which } from '../../utils/commands.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import type { Carrier, Grab } from '../../utils/grabs/grab.ts';
import type { Desk } from '../desk.ts';
import { isOpenData } from '../source-words.ts';
import { visible } from '../words.ts';
import type { QueueUndo } from './queue-undo.ts';

/** What a person may do with the queue: each press is one command to the background. */
export interface QueueOrders {
  /** Why the last press came to nothing. */
  readonly failure: ReadonlySignal<Refusal | undefined>;
  forgetFailure(): void;
  pause(which: Which): void;
  resume(which: Which): void;
  retry(which: Which): void;
  fetchSkipped(batchId: string): void;
  /** @param what its name, for the offer to undo */
  cancel(which: Which, what: string): void;
  clear(which: Which, what: string): void;
  clearLedger(): void;
  reorder(which: Which, to: 'first' | 'last'): void;
  /** Has aria2 fetch what is unfinished of a batch, or the browser again. */
  carry(batchId: string, carrier: Carrier): void;
  /** @param path where it was put, for when the browser no longer knows */
  show(id: string, path: string): void;
  answerHost(host: string, allow: boolean): void;
  dismissSavePrompt(): void;
  /** Takes the file anew, wherever the earlier one went. */
  grabAgain(file: Pick<Grab, 'packageId' | 'versionId' | 'fileName' | 'createdOn'>): void;
  undo(): void;
  /** Looks again at once: what was in the way may be gone. */
  look(): void;
}

export interface Refusal {
  readonly failure: Failure;
  /** A file that could not be shown: where it was put. */
  readonly path?: string;
}

export const ALL: Which = { of: 'all' };

/** @param reload called after each command; the ids too when they may stand in another order */
export function createQueueOrders(
  desk: Desk,
  undo: QueueUndo,
  reload: (isReordered: boolean) => void,
): QueueOrders {
  const failure = signal<Refusal | undefined>();

  const settle = <T>(outcome: Outcome<T>, path?: string): T | undefined => {
    failure.value = outcome.ok
      ? undefined
      : { failure: outcome.failure, ...(path !== undefined && { path }) };
    return outcome.ok ? outcome.value : undefined;
  };

  const send = async <Name extends CommandName>(
    name: Name,
    ask: Parameters<Commands[Name]>[0],
    path?: string,
  ) => {
    settle<unknown>(await desk.ask(name, ask), path);
    reload(name === 'reorder');
  };

  const sendUndoable = async (what: 'cancel' | 'clear' | 'clearLedger', which: Which, words: string) => {
    const outcome = await (what === 'clearLedger' ? desk.ask(what, {}) : desk.ask(what, { which }));
    const at = settle(outcome);
    if (at !== undefined) undo.offer({ what, at, words });
    reload(false);
  };

  return {
    failure,
    forgetFailure() {
      failure.value = undefined;
    },
    pause: (which) => void send('pause', { which }),
    resume: (which) => void send('resume', { which }),
    retry: (which) => void send('retry', { which }),
    fetchSkipped: (batchId) => void send('fetchSkipped', { batchId }),
    cancel: (which, what) =>
      void sendUndoable('cancel', which, i18n.t('queue.undo.cancelled', { what: visible(what) })),
    clear: (which, what) =>
      void sendUndoable('clear', which, i18n.t('queue.undo.cleared', { what: visible(what) })),
    clearLedger: () => void sendUndoable('clearLedger', ALL, i18n.t('history.cleared')),
    reorder: (which, to) => void send('reorder', { which, to }),
    carry: (batchId, carrier) => void send('carry', { batchId, carrier }),
    show: (id, path) => void send('showGrab', { id }, path),
    answerHost: (host, allow) => void send('answerHost', { host, allow }),
    dismissSavePrompt: () => void send('dismissSavePrompt', {}),
    grabAgain({ packageId, versionId, fileName, createdOn }) {
      if (!isOpenData({ createdOn })) return void send('grab', { packageId, versionId, fileName });
      void send('grabProduct', { productId: packageId, fileNames: [fileName], isPointedAt: true });
    },
    look: () => void send('look', {}),
    async undo() {
      settle(await undo.take());
      reload(true);
    },
  };
}
