import type { Aria2Choice } from '../utils/aria2/choice.ts';
import type { ShelvedPackages, ShelvedProducts, ShelvedRelease, ShelvedVersion } from '../utils/catalogue.ts';
import type { Change } from '../utils/change.ts';
import type { CommandName, Commands } from '../utils/commands.ts';
import type { Credential, Credentials } from '../utils/credentials/credential.ts';
import type { Presets } from '../utils/picker/presets.ts';
import type { Policy } from '../utils/policy/policy.ts';
import type { GrabReader, LedgerReader } from '../utils/ports.ts';
import type { Settings } from '../utils/settings.ts';
import type { StorageFailure } from '../utils/storage-error.ts';
import type { KnownFile } from '../utils/verify/known-file.ts';
import type { ReadPast } from '../utils/versions/past.ts';
import type { ReleaseSet } from '../utils/versions/release-sets.ts';
import type { WatchView } from '../utils/watch/view.ts';
import type { Kept } from './stores/kept.ts';
import type { Opening } from './stores/opening.ts';

/**
 * What a page can reach: commands to the background, what lies on the shelf, news that something changed.
 * The entrypoint builds it from `utils/platform`; tests build it from plain objects. Components know nothing
 * else of the browser.
 */
export interface Desk {
  /** Sends a command. Never rejects: a background that does not answer is a failure like any other. */
  readonly ask: <Name extends CommandName>(
    name: Name,
    ask: Parameters<Commands[Name]>[0],
  ) => Promise<ReturnType<Commands[Name]>>;
  readonly shelf: {
    /** Which key is in use, and what is known of it; never the key itself. */
    credential(): Promise<Credential | null>;
    /** All of them. */
    credentials(): Promise<Credentials>;
    packages(credentialId: string): Promise<ShelvedPackages | undefined>;
    version(credentialId: string, packageId: string, versionId: string): Promise<ShelvedVersion | undefined>;
    /** OpenData, for which nobody needs a key. */
    products(): Promise<ShelvedProducts | undefined>;
    release(productId: string): Promise<ShelvedRelease | undefined>;
  };
  readonly opening: () => Promise<Opening>;
  /** Keeps where the picker is, for the next popup. */
  readonly keepPlace: (kept: Kept) => void;
  /** The queue as it stands in the database, read by the window: nothing here costs the whole queue but `ids`. */
  readonly grabs: GrabReader;
  readonly ledger: LedgerReader;
  /** What is known and had of one data package: it reads all of that. */
  readonly past: ReadPast;
  /** Ids of the versions of which something was grabbed, by package. */
  readonly had: () => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  readonly verify: {
    /** All that the ledger and the catalogue can vouch for: it reads both whole. */
    known(): Promise<readonly KnownFile[]>;
    /** MD5 of a file of any size, one at a time; `undefined` where it cannot be read or was ended. */
    md5(file: File, onRead: (bytes: number) => void, signal: AbortSignal): Promise<string | undefined>;
  };
  readonly settings: () => Promise<Settings>;
  /** What an administrator has set. */
  readonly policy: () => Promise<Policy>;
  /** For the first paint of the next page, which cannot wait for the settings. */
  readonly keepLook: (look: Pick<Settings, 'theme' | 'density'>) => void;
  /** Named filters, by product. */
  readonly presets: () => Promise<Presets>;
  /** What is watched, and what is new. */
  readonly watching: () => Promise<WatchView>;
  /** Packages that are wanted at one release. */
  readonly releaseSets: () => Promise<readonly ReleaseSet[]>;
  /** Which of these downloads of this session have lost their file; asked for the rows in view. */
  readonly missing: (downloadIds: readonly number[]) => Promise<ReadonlySet<number>>;
  /** The browser session: ids of downloads from another one mean nothing, or something else. */
  readonly session: () => Promise<string>;
  /** Calls back after the background has written something of that kind. Returns how to stop. */
  readonly watch: (listener: (change: Change) => void) => () => void;
  /** How far the browser, or aria2, is with the downloads of ours that run now; asked while somebody looks. */
  readonly progress: () => Promise<readonly Progress[]>;
  readonly storage: {
    /** What keeps this page from reading what Trig has stored. */
    test(): Promise<StorageFailure | undefined>;
    /** The browser has deleted the database, and the person has not read that yet. */
    isLost(): Promise<boolean>;
  };
  /** What is left of a key that was removed or replaced. */
  readonly traces: {
    /** The browser keeps a copy in its files until it is closed. */
    readonly stayUntilClosed: boolean;
    /** The browser's files could not be rewritten yet. */
    areOwed(): Promise<boolean>;
  };
  readonly permission: {
    /** May Trig ask `https://api.os.uk`? */
    has(): Promise<boolean>;
    /** Must be called from a click; in Firefox from a tab, for the prompt hides under a popup (measured). */
    request(): Promise<boolean>;
    watch(listener: () => void): () => void;
  };
  readonly aria2: {
    /** All that is chosen about it but the token. */
    choice(): Promise<Aria2Choice>;
    /** May Trig ask this machine? As with the other permission: from a click, in a tab. */
    request(): Promise<boolean>;
    giveBack(): Promise<boolean>;
  };
  /** Keyboard shortcuts, which the browser keeps. */
  readonly shortcuts: () => Promise<Shortcuts>;
  readonly openOptions: () => void;
  /** Opens the Grabs page, or goes to its tab when there is one; at that batch when one is named. */
  readonly openGrabs: (batchId?: string) => void;
  /** Offers a text as a file of that name. */
  readonly saveText: (fileName: string, text: string) => void;
  /** For diagnostics: versions of Trig, browser and system, as they call themselves. */
  readonly versions: () => Promise<Versions>;
  readonly openTab: (address: string) => void;
  /** Opens the browser's settings of downloads. Only Chromium has them at an address of their own. */
  readonly openDownloadSettings: () => void;
  readonly copy: (text: string) => Promise<boolean>;
  readonly now: () => number;
}

export interface Shortcuts {
  readonly commands: readonly {
    /** Of the manifest: `_execute_action` opens the popup. */
    readonly name: string;
    /** In the browser's language; may be empty. */
    readonly what: string;
    /** `Alt+Shift+O`; empty where none is set. */
    readonly keys: string;
  }[];
  /** To where they are set; absent where the browser has no way there. */
  readonly open?: () => void;
}

export interface Versions {
  readonly trig: string;
  readonly browser: string;
}

export interface Progress {
  readonly downloadId: number;
  /** Bytes on disk so far. */
  readonly received: number;
  /** Bytes the storage host announced; -1 when it did not. */
  readonly total: number;
}
