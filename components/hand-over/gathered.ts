import type { Beneath } from '../../utils/hand-over/beneath.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { Choice } from '../../utils/picker/presets.ts';

/** What there is to hand over, once it has been read. */
export interface Gathered {
  /** What it is of. */
  readonly name: string;
  /** What lies on the disk; absent where nobody asks. */
  readonly disk?: Beneath<HandedFile>;
  /** All of it, on the disk or not, for programs that fetch it. */
  readonly wanted: readonly HandedFile[];
  /** How it was chosen in the picker. */
  readonly choice?: Choice;
}
