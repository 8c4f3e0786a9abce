import * as v from 'valibot';
import { linkHash } from '../grabs/link-hash.ts';
import type { SeenDownload } from '../ports.ts';
import { idIn } from './gid.ts';
import { type Answer, type Call, read } from './rpc.ts';
import { setbackOf } from './setback.ts';

/** All that is asked about a download: the rest of its status is of no use here. */
const KEYS = ['gid', 'status', 'totalLength', 'completedLength', 'errorCode', 'errorMessage', 'files'];

/** More are not looked at in one go: of ours there are a dozen. */
const MOST = 1000;

/** Everything aria2 has; of what has ended, the newest. */
export const OVERVIEW: readonly Call[] = [
  { method: 'tellActive', params: [KEYS] },
  { method: 'tellWaiting', params: [0, MOST, KEYS] },
  { method: 'tellStopped', params: [-1, MOST, KEYS] },
];

export const statusCall = (gid: string): Call => ({ method: 'tellStatus', params: [gid, KEYS] });

const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/** Shapes of aria2's manual, "aria2.tellStatus"; its numbers come as text. */
const status = v.object({
  gid: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  status: v.picklist(['active', 'waiting', 'paused', 'error', 'complete', 'removed']),
  totalLength: count,
  completedLength: count,
  errorCode: v.optional(count),
  errorMessage: v.optional(v.string(), ''),
  files: v.array(v.object({ path: v.string(), uris: v.array(v.object({ uri: v.string() })) })),
});

type Status = v.InferOutput<typeof status>;

export type Seen = SeenDownload & { readonly total: number };

/** Of a list or of one: what is ours. Others' downloads of other kinds do not fit the shape, and are passed over. */
export async function readStatus(given: Answer | undefined, mark: string): Promise<readonly Seen[]> {
  const one = read(v.unknown(), given);
  const found = (Array.isArray(one) ? one : [one]).flatMap((each) => {
    const parsed = v.safeParse(status, each);
    return parsed.success ? [parsed.output] : [];
  });
  const all = await Promise.all(found.map((each) => seen(each, mark)));
  return all.flatMap((each) => each ?? []);
}

async function seen(given: Status, mark: string): Promise<Seen | undefined> {
  const id = idIn(given.gid, mark);
  const [file] = given.files;
  const link = file?.uris[0]?.uri;
  if (id === undefined || !file || link === undefined) return undefined;
  return {
    id,
    linkHash: await linkHash(link),
    ...stateOf(given),
    received: given.completedLength,
    total: given.totalLength || -1,
    isDangerous: false,
    path: file.path,
    size: given.completedLength,
    stays: true,
  };
}

/** Paused and waiting ones go on where they stand; what has broken off is begun anew, and goes on from its control file. */
function stateOf({ status: kind, errorCode = 0, errorMessage }: Status) {
  switch (kind) {
    case 'active':
      return { state: 'in_progress', paused: false, canResume: true } as const;
    case 'waiting':
      return { state: 'in_progress', paused: false, canResume: true, isInLine: true } as const;
    case 'paused':
      return { state: 'in_progress', paused: true, canResume: true } as const;
    case 'complete':
      return { state: 'complete', paused: false, canResume: false } as const;
    case 'error': {
      const failure = setbackOf(errorCode, errorMessage);
      return { state: 'interrupted', paused: false, canResume: false, failure } as const;
    }
    case 'removed':
      return {
        state: 'interrupted',
        paused: false,
        canResume: false,
        failure: { kind: 'aria2-removed' },
      } as const;
    default:
      return kind satisfies never;
  }
}
