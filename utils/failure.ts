import type { Said } from './data-hub/said.ts';

/**
 * Everything that can go wrong, as data. A failure crosses the message door, is stored with a grab and is
 * put into words by `components/explain.ts`; nothing else in Trig carries an error.
 *
 * Not here: bugs. A bug throws and is seen in the console, it has no next step for a person.
 */
export type Failure =
  // The key
  | { readonly kind: 'no-key' }
  /** Nobody was asked: too short, too long, or signs that no header carries. */
  | { readonly kind: 'not-a-key' }
  /** That very key is kept already, under another name; `name` as the person gave it. */
  | { readonly kind: 'key-kept'; readonly name: string; readonly hint: string }
  /** 401: OS does not know the key, or it was replaced (FACTS: "Invalid APIKey"). Of a project: no token for it. */
  | ({ readonly kind: 'key-refused'; readonly of?: 'project' } & Told)
  /** The same of a project's secret as of a key. */
  | { readonly kind: 'not-a-secret' }
  /** Asked for a token, OS neither gave one nor refused the project: 400, 404, a redirect, or 200 and something else. */
  | ({ readonly kind: 'no-token'; readonly status: number } & Told)
  /** 403: the key is known, but its project or plan lacks the OS Downloads API. */
  | ({ readonly kind: 'not-in-plan' } & Told)
  // The way to OS Data Hub
  | { readonly kind: 'offline' }
  /** The browser is online, OS Data Hub did not answer: refused, DNS, proxy, TLS. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** The person or the browser took away the permission for `https://api.os.uk`. */
  | { readonly kind: 'no-permission' }
  // What OS Data Hub said
  /** `of`: what was asked for, where whoever hears of it cannot know. */
  | ({ readonly kind: 'not-found'; readonly of?: 'package' | 'product' | 'version' } & Told)
  /** 429. `retryAfter` in seconds, where the answer named one (none is documented). */
  | ({ readonly kind: 'rate-limited'; readonly retryAfter?: number } & Told)
  /** 5xx. `retryAfter` as above. */
  | ({ readonly kind: 'service-down'; readonly status: number; readonly retryAfter?: number } & Told)
  | ({ readonly kind: 'unexpected-status'; readonly status: number } & Told)
  /** 200, but not what was asked for: HTML, cut JSON, the landing page, or another shape. */
  | ({ readonly kind: 'unreadable'; readonly what: Unreadable } & Told)
  // The redirect
  /** 200 where a 307 belongs. */
  | ({ readonly kind: 'no-redirect' } & Told)
  | { readonly kind: 'redirect-without-target' }
  | { readonly kind: 'redirect-loop' }
  | { readonly kind: 'unsafe-target'; readonly why: UnsafeTarget }
  /** The person said no to a storage host Trig did not know. */
  | { readonly kind: 'host-refused'; readonly host: string }
  // The download
  | { readonly kind: 'link-expired' }
  | { readonly kind: 'storage-failed' }
  | { readonly kind: 'storage-unreachable' }
  | { readonly kind: 'cut-off' }
  /** It ran, but nothing came any more. */
  | { readonly kind: 'stood-still' }
  /** Bytes. The file was removed again, for a wrong one under the right name is worse than none; or it `stays`. */
  | { readonly kind: 'wrong-size'; readonly expected: number; readonly actual: number; readonly stays?: true }
  | { readonly kind: 'cancelled-in-browser' }
  /** The browser no longer lists the download, so nobody can say how it ended. */
  | { readonly kind: 'lost-sight' }
  /** `needs`: bytes of the file, where OS gives them. */
  | { readonly kind: 'disk-full'; readonly needs?: number }
  /** Or, in Firefox, a full disk: it does not tell the two apart. */
  | { readonly kind: 'folder-refused' }
  | { readonly kind: 'name-refused' }
  /** The disk's format takes no file that large: 4 GB on many USB sticks. */
  | { readonly kind: 'too-large-for-disk' }
  | { readonly kind: 'blocked-as-dangerous' }
  | { readonly kind: 'browser-error'; readonly reason: string }
  // The browser's own storage, which Trig's data is kept in
  /** Nothing can be written: the disk of the profile is full. */
  | { readonly kind: 'profile-full' }
  /** The browser does not open the database, or does not answer. */
  | { readonly kind: 'profile-refused' }
  /** The database was written by a newer Trig. */
  | { readonly kind: 'profile-newer' }
  // aria2
  /** Trig was told not to use it, and has something for it. */
  | { readonly kind: 'aria2-off' }
  /** The browser does not let Trig ask this machine. */
  | { readonly kind: 'aria2-no-permission' }
  /** Nothing listens at its address, or it takes too long. */
  | { readonly kind: 'aria2-silent' }
  /** Something answers there, but it is not aria2. */
  | { readonly kind: 'aria2-strange' }
  /** It wants another token. */
  | { readonly kind: 'aria2-refused' }
  /** It obeys without its secret: any program that reaches the port can make it write files. */
  | { readonly kind: 'aria2-open' }
  /** It drops the results of downloads before Trig has read them. */
  | { readonly kind: 'aria2-forgets' }
  /** Its folder isn't a full path: aria2 would take it as one below the folder it was started in. */
  | { readonly kind: 'aria2-folder' }
  | { readonly kind: 'aria2-old'; readonly version: string }
  /** Somebody took it off aria2's list. */
  | { readonly kind: 'aria2-removed' }
  /** By the numbers of its manual, "Exit status"; its words may hold the link. */
  | { readonly kind: 'aria2-error'; readonly code: number }
  /** aria2 works it out where the catalogue names one. */
  | { readonly kind: 'wrong-md5' }
  /** It is where aria2 put it, and no browser opens a folder there. */
  | { readonly kind: 'out-of-reach'; readonly path: string };

/** A failure that came with an answer of OS may have a message in it. */
interface Told {
  readonly said?: Said;
}

/** What OS said about a failure, in its own words. */
export const saidOf = (failure: Failure): Said | undefined => ('said' in failure ? failure.said : undefined);

export type Unreadable = 'not-json' | 'landing-page' | 'wrong-shape' | 'too-large';

export type UnsafeTarget = 'not-https' | 'credentials' | 'address-literal' | 'local-name' | 'not-a-link';

/** What a call that can fail returns: nothing is thrown across a door. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const bad = (failure: Failure): Outcome<never> => ({ ok: false, failure });
