import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** What is put on the row of a file by parts of the picker that are loaded only when they are wanted. */
export interface Marks {
  /** What became of it since another version. */
  readonly fate: Signal<Mark | undefined>;
  /** That its very bytes are at hand from elsewhere. */
  readonly same: Signal<Mark | undefined>;
}

type Mark = (fileName: string) => ComponentChildren;

export const createMarks = (): Marks => ({ fate: signal(), same: signal() });
