import type { ShelvedPackages, ShelvedVersion } from './catalogue.ts';
import type { Credential, Keep } from './credentials/credential.ts';
import type { Outcome } from './failure.ts';
import type { Grab, GrabState, GrabStateKind } from './grabs/grab.ts';

/** What the services need of the world. `utils/platform` keeps these promises with the browser, tests with objects. */

/** The door to `https://api.os.uk`: the only place that puts a key into a request. */
export interface Api {
  ask(path: string, key: string): Promise<Outcome<Reply>>;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** Asks the API for a redirect and says where it leads, without going there. */
export interface Redirects {
  /** The `Location` of the 30x; `undefined` when it had none. */
  ask(path: string, key: string): Promise<Outcome<string | undefined>>;
}

/** Keys, by credential id. Nothing else in Trig holds one. */
export interface Vault {
  read(credentialId: string): Promise<string | undefined>;
  write(credentialId: string, key: string, keep: Keep): Promise<void>;
  remove(credentialId: string): Promise<void>;
}

/** What is known about the credential in use, without its key. */
export interface CredentialStore {
  read(): Promise<Credential | null>;
  write(credential: Credential | null): Promise<void>;
}

export interface Shelf {
  packages(credentialId: string): Promise<ShelvedPackages | undefined>;
  version(credentialId: string, packageId: string, versionId: string): Promise<ShelvedVersion | undefined>;
  putPackages(credentialId: string, packages: ShelvedPackages): Promise<void>;
  putVersion(credentialId: string, packageId: string, version: ShelvedVersion): Promise<void>;
  clear(credentialId: string): Promise<void>;
}

export interface GrabStore {
  read(id: string): Promise<Grab | undefined>;
  all(): Promise<readonly Grab[]>;
  unfinished(): Promise<readonly Grab[]>;
  counts(): Promise<GrabCounts>;
  /** Grabs that have ended, or wait for the person, and have not been told of. */
  untold(): Promise<readonly Grab[]>;
  byLinkHash(linkHash: string): Promise<Grab | undefined>;
  add(grab: Grab): Promise<void>;
  /** Moves the grab only if it is still in the state it was read in; says whether it did. */
  move(grab: Grab, state: GrabState): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export type GrabCounts = Readonly<Record<GrabStateKind, number>>;

/** Storage hosts the person has said yes to, beyond those Trig knows. */
export interface AllowedHosts {
  read(): Promise<ReadonlySet<string>>;
  add(host: string): Promise<void>;
}

/** The browser's downloads, as far as they are ours. */
export interface Downloads {
  /** Chromium answers when the storage host has sent its headers, Firefox at once (measured). */
  start(link: string, path: string): Promise<Outcome<number>>;
  find(downloadId: number): Promise<SeenDownload | undefined>;
  /** Downloads of ours that run now. */
  active(): Promise<readonly SeenDownload[]>;
  /** Downloads this extension has started in this browser session since that moment. */
  since(at: number): Promise<readonly SeenDownload[]>;
  /** Stops it and takes it off the browser's list. A download that is gone already is fine. */
  discard(downloadId: number): Promise<void>;
  removeFile(downloadId: number): Promise<void>;
  show(downloadId: number): Promise<Outcome<null>>;
}

export interface SeenDownload {
  readonly id: number;
  readonly linkHash: string;
  readonly state: 'in_progress' | 'complete' | 'interrupted';
  /** The browser's own word for the interruption, e.g. `NETWORK_FAILED`. */
  readonly error?: string;
  readonly paused: boolean;
  /** Absolute, as the browser really named it. */
  readonly path: string;
  /** Bytes of the finished file. */
  readonly size: number;
}

/** Tells people and keeps time: everything that follows from where the grabs stand. */
export interface Surroundings {
  /** Called after each look: badge, alarm, naming of downloads. */
  reflect(counts: GrabCounts): Promise<void>;
  /** One notification for a grab that has ended; telling twice must look like once. */
  tell(grab: Grab, counts: GrabCounts): Promise<void>;
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
export type Publish = (change: 'credential' | 'packages' | 'version' | 'grabs') => void;

/** For who only reads. */
export const noPublish: Publish = () => {};
