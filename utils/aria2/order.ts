import type { Grab } from '../grabs/grab.ts';
import type { Call } from './rpc.ts';

interface Order {
  readonly link: string;
  readonly gid: string;
  readonly file: Pick<Grab, 'path' | 'onConflict' | 'md5'>;
  /** Over there; empty: aria2's own. */
  readonly folder: string;
}

/**
 * "Fetch this one link to that place", with everything said that must not hang on how aria2 was started. No header: the
 * link is all the storage host needs, and the key never comes here. `undefined` for a path that leaves its folder.
 */
export function orderOf({ link, gid, file, folder }: Order): Call | undefined {
  const { path, onConflict, md5 } = file;
  if (!isInside(path)) return undefined;
  const options = {
    gid,
    out: path,
    ...(folder !== '' && { dir: folder }),
    ...(md5 !== undefined && MD5.test(md5) && { checksum: `md5=${md5.toLowerCase()}` }),
    'allow-overwrite': String(onConflict === 'overwrite'),
    'auto-file-renaming': String(onConflict === 'rename'),
    // With it, a file of the right length that lies there is taken for this one, unread.
    continue: 'false',
    // What a cut transfer has left is gone on with where the storage host can, and else begun anew.
    'always-resume': 'false',
    // A file is a file, whatever its type says.
    'follow-metalink': 'false',
    'follow-torrent': 'false',
    'parameterized-uri': 'false',
    'no-netrc': 'true',
    pause: 'false',
    // With any of these aria2 fetches nothing, and calls that complete.
    'dry-run': 'false',
    'hash-check-only': 'false',
    'conditional-get': 'false',
  };
  return { method: 'addUri', params: [[link], options] };
}

const MD5 = /^[0-9a-f]{32}$/i;

/** aria2 follows `..` out of its folder (measured: 1.36). Our paths have none (folders/place.ts); this is the last door. */
const isInside = (path: string): boolean =>
  path !== '' && !/[\\\0]|^[a-z]:/i.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part));
