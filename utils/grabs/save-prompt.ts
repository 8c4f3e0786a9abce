import { elapsed } from '../elapsed.ts';
import type { Clock, GrabStore, SeenDownload } from '../ports.ts';
import type { Grab } from './grab.ts';
import { createWord } from './word.ts';

/**
 * That the browser asks where to save each file, as downloads have shown it; no extension can read the setting. Chromium
 * does so with "Ask where to save each file before downloading", and when it can't write to the folder (measured: 156).
 */
export interface SavePrompt {
  readonly at: number;
  /** The person is told once. */
  readonly told: boolean;
  readonly isDismissed: boolean;
}

/** What one download shows: the browser asks where to save it, or has saved it without asking. */
export type PromptSign = 'asks' | 'does-not-ask';

/**
 * A download that has no path for so long waits for the person. Without the setting Chromium has named each within
 * 10 to 320 ms (measured: 156, 20 files on two cores). Milliseconds.
 */
export const PATH_GRACE = 300;

/** A path may take longer on a busy machine, so the setting is known only after this. Milliseconds. */
const ASKED_FOR = 2_000;

/** Nobody answers a dialog within this: the download had its path from the start. Milliseconds. */
const AT_ONCE = 500;

/** True of a download that runs without a path: its bytes go to a temporary file until the person has answered (measured). */
export const isPathless = ({ carrier }: Grab, { state, path }: SeenDownload): boolean =>
  !carrier && state === 'in_progress' && path === '';

/** What this look at a download shows of the setting. @param asks it is known to ask */
export function promptSign(
  grab: Grab,
  download: SeenDownload,
  now: number,
  asks: boolean,
): PromptSign | undefined {
  const { state } = grab;
  if (state.kind !== 'handed' || grab.carrier) return undefined;
  const since = elapsed(state.at, now);
  if (isPathless(grab, download))
    return state.stalled === 'save-dialog' && since >= ASKED_FOR ? 'asks' : undefined;
  const hasPath = download.path !== '' && state.stalled === undefined;
  return asks && hasPath && since < AT_ONCE ? 'does-not-ask' : undefined;
}

/** When the next look at a download without a path shows more; `undefined` when nothing is left to find out. */
export function nextSignAt({ state }: Grab, asks: boolean): number | undefined {
  if (state.kind !== 'handed' || asks) return undefined;
  if (state.stalled === 'save-dialog') return state.at + ASKED_FOR;
  return state.stalled === undefined ? state.at + PATH_GRACE : undefined;
}

/** Keeps what is known of the setting. */
export interface SavePromptStore {
  /** The record as it is stored; read from the store where this life has not read it, or it may have been cleared away. */
  check(): Promise<SavePrompt | null>;
  /** Whether the browser is known to ask; `undefined` before the first `check` of this life. */
  asks(): boolean | undefined;
  note(sign: PromptSign): Promise<void>;
  told(): Promise<void>;
  dismiss(): Promise<void>;
}

interface Ports {
  readonly store: Pick<GrabStore, 'readSavePrompt' | 'writeSavePrompt'>;
  readonly clock: Clock;
}

export function createSavePrompt({ store, clock }: Ports): SavePromptStore {
  const { change, last } = createWord(store.readSavePrompt, store.writeSavePrompt);
  const asks = (): boolean | undefined => (last() === undefined ? undefined : last() !== null);
  return {
    asks,
    check: async () => (asks() === false ? null : change((prompt) => prompt)),
    async note(sign) {
      const found: SavePrompt = { at: clock.now(), told: false, isDismissed: false };
      await change((prompt) => (sign === 'asks' ? (prompt ?? found) : null));
    },
    async told() {
      await change((prompt) => prompt && { ...prompt, told: true });
    },
    async dismiss() {
      await change((prompt) => prompt && { ...prompt, told: true, isDismissed: true });
    },
  };
}
