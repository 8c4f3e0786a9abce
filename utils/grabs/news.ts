import type { KeyName } from '../credentials/credential.ts';
import type { StorageFailure } from '../storage-error.ts';
import type { Item } from '../watch/news.ts';
import type { Batch } from './batch.ts';
import type { GrabCounts } from './counts.ts';
import type { Errand } from './errand.ts';
import type { Grab } from './grab.ts';
import type { Hold } from './hold.ts';
import type { PartHold } from './part-hold.ts';

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
  /** The browser asks where to save each file. */
  | { readonly kind: 'save-prompt' }
  /** A part of the queue stopped: of one key, with its name where there are several; or one batch. */
  | { readonly kind: 'part-hold'; readonly hold: PartHold; readonly key?: KeyName; readonly batch?: Batch }
  /** The browser does not keep what Trig writes, or does not read it back. */
  | { readonly kind: 'storage'; readonly failure: StorageFailure };
