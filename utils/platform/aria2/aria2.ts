import { gidOf, idOf } from '../../aria2/gid.ts';
import { GREETING, type Greeting, readGreeting, readSession } from '../../aria2/greeting.ts';
import { orderOf } from '../../aria2/order.ts';
import { type Answer, STRANGE } from '../../aria2/rpc.ts';
import { OVERVIEW, readStatus, type Seen, statusCall } from '../../aria2/status.ts';
import { bad, good, type Outcome } from '../../failure.ts';
import { linkHash } from '../../grabs/link-hash.ts';
import type { Aria2, Downloads } from '../../ports.ts';
import type { Aria2Keeper } from './choice-store.ts';
import { createGuardedAria2 } from './guarded.ts';

export interface Aria2Client extends Aria2 {
  /** Asks as if for the first time. */
  greet(): Promise<Outcome<Greeting>>;
  /** How far it is with what is ours and runs. */
  progress(): Promise<Outcome<readonly Pick<Seen, 'id' | 'received' | 'total'>[]>>;
}

/** More would pile up links over there; a link lives one hour. */
const MOST_PLACES = 16;

export function createAria2(keeper: Aria2Keeper): Aria2Client {
  const { ask, distrust } = createGuardedAria2(keeper);
  /** What it said of itself in its present run, and the folder that was chosen then. */
  let greeting: (Greeting & { readonly chosen: string }) | undefined;
  /** What it had at the last look, until it is told something. */
  let overview: readonly Seen[] = [];

  async function greet(): Promise<Outcome<Greeting>> {
    distrust();
    const { folder: chosen } = await keeper.read();
    const answers = await ask(GREETING);
    const read = answers.ok ? readGreeting(answers.value, chosen) : answers;
    greeting = read.ok ? { ...read.value, chosen } : undefined;
    return read;
  }

  async function readOverview(answers: readonly Answer[]): Promise<readonly Seen[]> {
    const mark = await keeper.mark();
    const lists = await Promise.all(answers.map((answer) => readStatus(answer, mark)));
    return lists.flat();
  }

  /** A word whose answer tells nothing: what it came to is seen at the next look. */
  async function tell(downloadId: number, ...methods: readonly string[]): Promise<void> {
    const gid = gidOf(downloadId, await keeper.mark());
    overview = [];
    await ask(methods.map((method) => ({ method, params: [gid] })));
  }

  const downloads: Downloads = {
    async start(link, file) {
      const downloadId = idOf(await linkHash(link));
      const [mark, { folder }] = await Promise.all([keeper.mark(), keeper.read()]);
      const order = orderOf({ link, gid: gidOf(downloadId, mark), file, folder });
      if (!order) return bad({ kind: 'name-refused' });
      const answers = await ask([order]);
      if (!answers.ok) return answers;
      const [answer] = answers.value;
      // Error 28 of its manual: an option, or all of it, was not to its liking. Its words may hold the link.
      return answer && 'result' in answer ? good(downloadId) : bad({ kind: 'aria2-error', code: 28 });
    },
    async find(downloadId) {
      const known = overview.find(({ id }) => id === downloadId);
      if (known) return known;
      const mark = await keeper.mark();
      const answers = await ask([statusCall(gidOf(downloadId, mark))]);
      if (!answers.ok) throw new Error(`aria2: ${answers.failure.kind}`);
      return (await readStatus(answers.value[0], mark))[0];
    },
    takeBack: (downloadId) => downloads.discard(downloadId),
    since: async () => overview,
    unfinished: async () => overview.filter(({ state }) => state === 'in_progress'),
    // What is running is stopped, what has ended is taken off the list; either says no to the other.
    discard: (downloadId) => tell(downloadId, 'forceRemove', 'removeDownloadResult'),
    pause: (downloadId) => tell(downloadId, 'forcePause'),
    resume: (downloadId) => tell(downloadId, 'unpause'),
    // It has no word for that: the file stays, and the failure says so.
    removeFile: async () => {},
    show: async (_downloadId, path) => bad({ kind: 'out-of-reach', path }),
    lookAgain: async () => {},
    exists: async () => undefined,
  };

  return {
    downloads,
    greet,
    choice: keeper.read,
    async meet() {
      const answers = await ask([{ method: 'getSessionInfo' }, ...OVERVIEW]);
      overview = [];
      if (!answers.ok) return answers;
      const [session, ...lists] = answers.value;
      const run = readSession(session);
      if (run === undefined) return bad(STRANGE);
      overview = await readOverview(lists);
      const { folder } = await keeper.read();
      if (greeting?.session !== run || greeting.chosen !== folder) {
        const greeted = await greet();
        if (!greeted.ok) return greeted;
      }
      // As many again as it runs, so that it is never idle between two looks.
      const places = Math.min(MOST_PLACES, 2 * Math.max(1, greeting?.atOnce ?? 1));
      return good({ session: run, places });
    },
    async progress() {
      const answers = await ask(OVERVIEW.slice(0, 1));
      return answers.ok ? good(await readOverview(answers.value)) : answers;
    },
  };
}
