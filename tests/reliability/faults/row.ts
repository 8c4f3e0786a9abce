import type { Scene } from './scene.ts';

export interface FileSet {
  readonly count: number;
  readonly size: number;
  /** The name of the first, where that matters. */
  readonly first?: string;
  /** Bytes of the first, where it is larger than the others. */
  readonly firstSize?: number;
}

/** One fault, as a person may meet it. */
export interface Row {
  /** As the table has it. */
  readonly fault: string;
  /**
   * Over in some five seconds: every `npm test` plays it. Not those in which storage answers with an error: now and
   * then Chromium ends the background over it, and a file comes at the next alarm, half a minute later (measured).
   */
  readonly isQuick?: true;
  /** Default: eight files of 20 kB. */
  readonly files?: FileSet;
  /** Needs a disk of its own of so many bytes, for the downloads alone. */
  readonly disk?: number;
  /** Chromium has a window and asks where to save each file; Firefox never asks an extension. */
  readonly asks?: true;
  /** Makes it happen, waits until it is over, and throws when something is not as it must be. */
  play(scene: Scene): Promise<void>;
}
