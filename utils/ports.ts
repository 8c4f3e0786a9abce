import type { Change } from './change.ts';
import type { Which } from './commands.ts';
import type { Credential, Credentials, Keep } from './credentials/credential.ts';
import type { Paces } from './data-hub/paces.ts';
import type { Outcome } from './failure.ts';
import type { AbandonedStore } from './grabs/abandoned.ts';
import type { Batch } from './grabs/batch.ts';
import type { GrabCounts } from './grabs/counts.ts';
import type { Carrier, Grab, GrabState, GrabStateKind } from './grabs/grab.ts';
import type { Hold, Weather } from './grabs/hold.ts';
import type { News } from './grabs/news.ts';
import type { PartHold } from './grabs/part-hold.ts';
import type { SavePrompt } from './grabs/save-prompt.ts';
import type { PresetChange } from './picker/presets.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { SetChange } from './versions/release-sets.ts';

export type { Ledger, LedgerReader } from './ledger/ledger.ts';

/** What the services need of the world. `utils/platform` keeps these promises with the browser, tests with objects. */

/**
 * The door to `https://api.os.uk`. What a subject shows there is the text that the vault keeps; what a request carries
 * is a `Pass` (credentials/passes.ts turns one into the other).
 */
export interface Api<Shown = string> {
  /**
   * @param shown null for OpenData, which is asked for without a credential
   * @param credentialId whose limit the call counts against; absent while a key is only being tried
   */
  ask(path: string, shown: Shown | null, credentialId?: string): Promise<Outcome<Reply>>;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
  /** When it was answered, by the clock of OS: the `Date` header. */
  readonly date?: string | null;
}

/** Asks the API for a redirect and says where it leads, without going there. Credentials as in `Api`. */
export interface Redirects<Shown = string> {
  /** The `Location` of the 30x; `undefined` when it had none. */
  ask(path: string, shown: Shown | null, credentialId?: string): Promise<Outcome<string | undefined>>;
}

/** Keys, and a project's secret with its key, as one text for each credential id. Nothing else in Trig holds one. */
export interface Vault {
  read(credentialId: string): Promise<string | undefined>;
  write(credentialId: string, key: string, keep: Keep): Promise<void>;
  remove(credentialId: string): Promise<void>;
}

/** What is known about the credentials, without their keys. */
export interface CredentialStore {
  /** The one in use. */
  read(): Promise<Credential | null>;
  all(): Promise<Credentials>;
  /** One change after the other; the same object back changes nothing. */
  change(to: (credentials: Credentials) => Credentials): Promise<void>;
}

/** The queue. What is done for one grab never reads or writes the others. */
export interface GrabStore extends AbandonedStore {
  read(id: string): Promise<Grab | undefined>;
  batch(id: string): Promise<Batch | undefined>;
  /** Of a batch of one: that one. */
  anyOf(batchId: string): Promise<Grab | undefined>;
  counts(): Promise<GrabCounts>;
  /** How many of a credential's grabs are unfinished. */
  leftOf(credentialId: string): Promise<number>;
  /** Grabs in these states, state by state in the queue's order, of each at most so many; all, or some. */
  inStates(kinds: readonly GrabStateKind[], limit?: number, among?: Among): Promise<readonly Grab[]>;
  /** Waiting ones whose time has come, and when the next one's comes; all, or some. */
  due(
    now: number,
    limit: number,
    among?: Among,
  ): Promise<{ readonly grabs: readonly Grab[]; readonly next?: number }>;
  byLinkHash(linkHash: string): Promise<Grab | undefined>;
  ofVersion(credentialId: string, packageId: string, versionId: string): Promise<readonly Grab[]>;
  /** Unfinished grabs of that version with other keys. */
  withOtherKeys(credentialId: string, packageId: string, versionId: string): Promise<readonly Grab[]>;
  /** All of it or nothing. Earlier grabs it takes the place of go. */
  add(batch: Batch, grabs: readonly Grab[], replaced: readonly string[]): Promise<void>;
  /**
   * Moves the grab only if it is still in the state it was read in; says whether it did. In the same breath
   * it keeps the figures of its batch and, of one that is done, the ledger.
   */
  move(grab: Grab, state: GrabState, counted?: Counted): Promise<boolean>;
  /** Moves those in these states for which `to` names another, and forgets their tries: a person's word. */
  moveAll(
    which: Which,
    kinds: readonly GrabStateKind[],
    to: (grab: Grab) => GrabState | undefined,
  ): Promise<void>;
  /** Puts them before or behind everything else. */
  reorder(which: Which, to: 'first' | 'last'): Promise<void>;
  /** Batches that have ended and have not been told of. */
  untold(): Promise<readonly Batch[]>;
  told(batchId: string): Promise<void>;
  /** Marks ended batches, or takes that mark away again. */
  clear(which: Which, at: number): Promise<void>;
  unclear(at: number): Promise<void>;
  /** Forgets some of what was cleared before that moment; says whether more is left. */
  sweep(before: number): Promise<boolean>;
  dropCredential(credentialId: string): Promise<void>;
  /** Whether anything unfinished is aria2's. */
  isCarried(): Promise<boolean>;
  /** Gives what is unfinished of a batch to somebody else, in the state that `to` names. */
  carry(batchId: string, carrier: Carrier, to: (grab: Grab) => GrabState): Promise<void>;
  /** Of the whole queue, or of what is aria2's. */
  readHold(carrier?: 'aria2'): Promise<Hold | null>;
  writeHold(hold: Hold | null, carrier?: 'aria2'): Promise<void>;
  /** What is known of the browser's asking where to save each file. */
  readSavePrompt(): Promise<SavePrompt | null>;
  writeSavePrompt(prompt: SavePrompt | null): Promise<void>;
  /** Of parts of the queue, suspicions among them. */
  readPartHolds(): Promise<readonly PartHold[]>;
  writePartHolds(holds: readonly PartHold[]): Promise<void>;
}

/** How often a grab has failed, and how often it was held; what is absent stays as it is. */
export type Counted = Partial<Pick<Grab, 'tries' | 'held'>>;

/** Limits a query to some of the unfinished grabs. Omitted fields match all. */
export interface Among {
  readonly exceptCredentials?: readonly string[];
  readonly exceptBatches?: readonly string[];
  readonly batchId?: string;
  readonly carrier?: Carrier;
}

/** What pages read of the queue. */
export interface GrabReader {
  /** All that is on the list, the newest first. */
  batches(): Promise<readonly Batch[]>;
  queue(): Promise<QueueState>;
  /**
   * Ids in the queue's order, batch by batch, the newest first; where states are named, state by state, and those of
   * what is under way before the batches. Of one batch, or of all that are on the list; no more than the limit.
   */
  ids(of: {
    readonly batchId?: string;
    readonly kinds?: readonly GrabStateKind[];
    readonly limit?: number;
  }): Promise<readonly string[]>;
  /** In the order asked for; `undefined` for one that is gone. */
  read(ids: readonly string[]): Promise<readonly (Grab | undefined)[]>;
  /** What is with the browser now: as many as the window at most, and paused ones it holds. */
  running(): Promise<readonly Grab[]>;
  ofVersion(credentialId: string, packageId: string, versionId: string): Promise<readonly Grab[]>;
}

/** Where the whole queue stands. */
export interface QueueState {
  /** Of everything on the list. */
  readonly counts: GrabCounts;
  readonly hold: Hold | null;
  /** Of parts of it: one key's grabs, one batch, a full disk. */
  readonly partHolds: readonly PartHold[];
  /** Of what is aria2's. */
  readonly aria2Hold: Hold | null;
  /** The browser is known to ask where to save each file. */
  readonly savePrompt: SavePrompt | null;
  readonly pace: PaceView;
}

/** How often OS may be asked, for whoever wonders why nothing moves. */
export interface PaceView {
  /** OS is in trouble, with every key: when one call tries again. */
  readonly downUntil?: number;
  /** Of each key that OS was asked with, by credential id. */
  readonly keys: Readonly<Record<string, KeyPace>>;
}

/** What is known of one key's limit. */
export interface KeyPace {
  /** Calls in a minute that OS let through before it refused one; absent as long as it has refused none. */
  readonly refusedAt?: number;
  /** Calls a minute that the queue makes at most; absent without a limit. */
  readonly limit?: number;
  /** Calls in the last minute. */
  readonly used: number;
  /** How often OS has refused one. */
  readonly refusals: number;
  /** When the queue may ask again with this key; absent when it may now. */
  readonly opensAt?: number;
  /** Why it may not: OS refused a call, the limit that was learned is used up, or the person's own is. */
  readonly why?: 'rate-limited' | 'full' | 'chosen';
}

/** Filters by name, for each product. */
export interface PresetStore {
  change(productId: string, change: PresetChange): Promise<void>;
}

/** Packages that are wanted at one release. */
export interface ReleaseSetStore {
  change(change: SetChange): Promise<void>;
}

export interface SettingsStore {
  read(): Promise<Settings>;
  write(change: SettingsChange): Promise<void>;
}

/** What was learned of the rate limits, in the database. */
export interface PaceStore {
  read(): Promise<Paces | undefined>;
  write(paces: Paces): Promise<void>;
}

/** Who fetches files. */
export type { Aria2, Downloads, KnownDownloads, SeenDownload } from './carriers.ts';

/** Tells people, keeps time and looks out of the window: what follows from where the grabs stand. */
export interface Surroundings {
  /** Called before anything is written that may be left unfinished: sets the alarm that wakes us should we die over it. */
  expectWork(): Promise<void>;
  /** Called after each look: badge, naming of downloads, and the alarm that wakes us while anything is unfinished or may come. */
  reflect(counts: GrabCounts, hold: Hold | PartHold | null, mayCome: boolean): Promise<void>;
  /** Looks again at that moment, if we live; the alarm does otherwise. */
  wakeAt(time: number | undefined): void;
  /** One notification; telling twice must look like once. */
  tell(news: News): Promise<void>;
  weather(): Promise<Pick<Weather, 'online' | 'permitted'>>;
}

/** Which run of the background and of the browser this is. */
export interface Lifetime {
  /** New each time the background starts. */
  readonly life: string;
  /** New each time the browser starts. */
  session(): Promise<string>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Says that something was written, to whoever watches. */
export type Publish = (change: Change) => void;
