import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { bad } from '../../utils/failure.ts';
import { isStorageFailure, type StorageFailure } from '../../utils/storage-error.ts';
import { withTimeLimit } from '../../utils/time-limit.ts';
import type { Desk } from '../desk.ts';

/** Whether what Trig stores can be read and written, for the page that shows it. */
export interface StorageStore {
  /** What stands in the way, here or in the background. */
  readonly failure: ReadonlySignal<StorageFailure | undefined>;
  /** Nothing could be read since the page was opened. */
  readonly isUnreadable: ReadonlySignal<boolean>;
  /** The browser has deleted the database. */
  readonly isLost: ReadonlySignal<boolean>;
  readonly isTesting: ReadonlySignal<boolean>;
  /** Another number: what this page could not read, it must read again from the start. */
  readonly turn: ReadonlySignal<number>;
  test(): Promise<void>;
  /** Deletes the database that can't be opened, with queue and history. */
  startOver(): Promise<void>;
  dismissLoss(): Promise<void>;
  /** Plugs the store into the desk. Returns how to unplug it. */
  open(): () => void;
}

/** The background tests for five seconds at most, and may have to start first. */
const ANSWERS_WITHIN_MS = 10_000;

const SILENT = bad({ kind: 'browser-error', reason: 'background' });

/** Milliseconds. */
const AGAIN_MS = 3_000;

/** A page that fails again as soon as it has begun anew is not begun anew at once. Milliseconds. */
const REST_MS = 5_000;

export function createStorage(desk: Desk): StorageStore {
  const failure = signal<StorageFailure | undefined>();
  const isUnreadable = signal(false);
  const isLost = signal(false);
  const isTesting = signal(false);
  const turn = signal(0);
  /** Something of this page could not be read since it began. */
  let isUnread = false;
  let begun = 0;
  /** The first test has answered. */
  let isTested = false;

  async function test(): Promise<void> {
    if (isTesting.peek()) return;
    isTesting.value = true;
    const own = await desk.storage.test();
    const answer = await withTimeLimit(desk.ask('checkStorage', {}), ANSWERS_WITHIN_MS).catch(() => SILENT);
    const theirs = !answer.ok && isStorageFailure(answer.failure) ? answer.failure : undefined;
    const lost = own ? isLost.peek() : await desk.storage.isLost().catch(() => false);
    if (own) isUnread = true;
    batch(() => {
      isTesting.value = false;
      isUnreadable.value = own !== undefined && (!isTested || isUnreadable.peek());
      isTested = true;
      // The background has tried to write, too: it knows whether the disk is full.
      failure.value = own?.kind === 'profile-refused' ? (theirs ?? own) : (own ?? theirs);
      isLost.value = lost;
      if (!own && isUnread) beginAnew();
    });
  }

  function beginAnew(): void {
    const rest = begun + REST_MS - desk.now();
    if (begun > 0 && rest > 0) return void setTimeout(() => void test(), rest);
    begun = desk.now();
    isUnread = false;
    turn.value += 1;
  }

  /** Whatever a page reads, a reading that fails is heard here, and nowhere else: no store of a page has words for it. */
  function onRejection({ reason }: PromiseRejectionEvent): void {
    if (isMistake(reason)) return;
    isUnread = true;
    void test();
  }

  return {
    failure,
    isUnreadable,
    isLost,
    isTesting,
    turn,
    test,
    async startOver() {
      await desk.ask('startOver', {});
      await test();
    },
    async dismissLoss() {
      isLost.value = false;
      await desk.ask('dismissLoss', {});
    },
    open() {
      globalThis.addEventListener('unhandledrejection', onRejection);
      const stops = [
        desk.watch((change) => {
          if (change === 'storage') void test();
        }),
        effect(() => {
          if (!failure.value) return undefined;
          // Hidden pages too: they are right when somebody comes back to them.
          const timer = setInterval(() => void test(), AGAIN_MS);
          return () => clearInterval(timer);
        }),
      ];
      void test();
      return () => {
        globalThis.removeEventListener('unhandledrejection', onRejection);
        for (const stop of stops) stop();
      };
    },
  };
}

/** Of ours: beginning anew would not mend it. */
const isMistake = (reason: unknown): boolean =>
  reason instanceof TypeError || reason instanceof ReferenceError || reason instanceof RangeError;
