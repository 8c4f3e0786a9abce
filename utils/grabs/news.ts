import type { KeyName } from '../credentials/credential.ts';
import type { Item } from '../watch/news.ts';
import type { Batch } from './batch.ts';
import type { GrabCounts } from './counts.ts';
import type { Errand } from './errand.ts';
import type { Grab } from './grab.ts';
import type { Hold, KeyHold } from './hold.ts';

/** What is worth one notification; told twice it must look like once. */
export type News =
  /** A batch has ended; `only` when it is of a single file. */
  | { readonly kind: 'batch'; readonly batch: Batch; readonly only?: Grab }
  /** What a menu or a shortcut came to. */
  | { readonly kind: 'errand'; readonly errand: Errand }
  /** New versions, of all packages in one. */
  | { readonly kind: 'digest'; readonly items: readonly Item[] }
  /** A link leads to a host Trig does not know: the grab is `asking`. */
  | { readonly kind: 'asking'; readonly grab: Grab }
  /** Everything stopped, and the person can do something about it. */
  | { readonly kind: 'hold'; readonly hold: Hold; readonly counts: GrabCounts }
  /** All that is of one key stopped; `key` where there are several. */
  | { readonly kind: 'key-hold'; readonly hold: KeyHold; readonly key?: KeyName };
