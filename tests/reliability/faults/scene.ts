import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../data-hub/hub.ts';
import type { BrowserName, Driver } from '../../e2e/drive/driver.ts';
import type { SaveDialog } from '../../e2e/drive/save-dialog.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { type QueueProbe, queueProbe } from '../../e2e/queue-probe.ts';
import { type GrabsScreen, grabsScreen } from '../../e2e/screens/grabs.ts';
import type { Stage } from '../../e2e/stage.ts';
import { type Batch, prepare, TIDES } from './batch.ts';
import { type BrowserWords, hear } from './browser-words.ts';
import { must } from './expect.ts';
import type { FileSet, Row } from './row.ts';
import { type Seen, watch } from './watch.ts';

/** What a row can do, and what it can read. */
export interface Scene {
  readonly browser: BrowserName;
  readonly stage: Stage;
  readonly driver: Driver;
  readonly queue: QueueProbe;
  /** The page on which a person follows it. */
  readonly grabs: GrabsScreen;
  readonly batch: Batch;
  /** The Save dialog of a browser that asks where to save each file. */
  readonly dialog?: SaveDialog | undefined;
  /** That one, and every other that `another` has made. */
  readonly batches: readonly Batch[];
  /** The file that things happen to, where they happen to one. */
  readonly victim: string;
  /** A version of another data package, which is pressed as well. */
  another(files: FileSet): Promise<Batch>;
  /** Takes the whole version, as one press in the popup does. */
  press(): Promise<void>;
  /** Opens the page again, where the browser has closed it. */
  reopen(): Promise<void>;
  /** A fault that befalls the signing (`api`) or the fetching (`storage`) of one file, or of all of the batch. */
  befall(on: 'api' | 'storage', fault: Fault, how?: Befalling): { remove(): void; release(): void };
  /** The words of a file's row once it was seen in one of these states. */
  read(fileName: string, ...states: readonly string[]): Promise<string>;
  /** The words of a file's row once they were these, whatever its state. */
  readAs(fileName: string, words: RegExp): Promise<string>;
  /** The words of a notice of one of these kinds, or of the pace line, once it was there. */
  line(...kinds: readonly string[]): Promise<string>;
  /** Until no notice of that kind is to be seen. */
  lineGone(kind: string): Promise<void>;
  /** Until so many are done; default all. */
  done(count?: number): Promise<void>;
  /** Held means that OS is not asked for anything any more. */
  quiet(): Promise<void>;
  /** A remark for the table: something measured. */
  note(remark: string): void;
  readonly notes: readonly string[];
  seen(): Promise<Seen>;
  heard(): Promise<BrowserWords>;
}

interface Befalling {
  /** Default: the victim. */
  readonly who?: 'victim' | 'all';
  readonly times?: number;
}

/** Nothing is hurried, nothing is waited for longer: a row that takes so long has failed. Milliseconds. */
const PATIENCE = 120_000;

/** Longer than the shortest wait before another try (utils/grabs/retry.ts) would be too long for a sample. */
const QUIET = 1_000;

/** An empty queue, a key, a version of its own, and the Grabs page watched. */
export async function setScene(stage: Stage, { files }: Pick<Row, 'files'>): Promise<Scene> {
  const { hub, driver } = stage;
  await stage.reset();
  const batch = prepare(hub, files);
  await stage.useKey();
  const queue = queueProbe(driver);
  const [victim = ''] = batch.names;
  const batches = [batch];
  const open = async () => {
    const screen = grabsScreen(await driver.openPage('grabs.html'));
    await screen.page.waitForSelector('[data-test=grabs-page]');
    return { grabs: screen, seen: await watch(screen.page), heard: await hear(driver) };
  };
  let page = await open();
  const notes: string[] = [];
  hub.log.clear();

  async function grabAll({ version }: Batch): Promise<void> {
    const answer = JSON.stringify(await stage.command('grabVersions', { versions: [version] }));
    must(answer.includes('"ok":true'), `Nothing was queued: ${answer}`);
  }

  const onScreen = (kind: string): string =>
    kind === 'pace' ? '[data-test=pace]' : `[data-test=notice][data-kind="${kind}"]`;

  return {
    browser: driver.name,
    stage,
    driver,
    queue,
    get grabs() {
      return page.grabs;
    },
    batch,
    batches,
    victim,
    notes,
    note: (remark) => void notes.push(remark),
    seen: () => page.seen(),
    heard: () => page.heard(),
    async another(set) {
      const more = prepare(hub, set, TIDES);
      batches.push(more);
      // The package is newer than the list that Trig has of this key.
      await stage.command('refreshPackages', {});
      await grabAll(more);
      return more;
    },
    async press() {
      await grabAll(batch);
      await page.grabs.page.waitForSelector('[data-test=grab]', { timeout: 30_000 });
    },
    async reopen() {
      page = await open();
    },
    befall(on, fault, { who = 'victim', times } = {}) {
      // Of the API it is the signing alone: the catalogue goes on as ever.
      const path =
        on === 'api' ? new RegExp(`${batch.version.versionId}/downloads\\?`) : batch.version.versionId;
      const fileName = who === 'victim' ? victim : undefined;
      return hub.faults.add({ on, path, ...(fileName && { fileName }), ...(times && { times }), fault });
    },
    read: (fileName, ...states) =>
      waitUntil(
        `${fileName} to be ${states.join(' or ')}`,
        async () => (await page.seen()).rows[fileName]?.findLast(({ kind }) => states.includes(kind))?.words,
        PATIENCE,
      ),
    readAs: (fileName, words) =>
      waitUntil(
        `the row of ${fileName} to say ${words}`,
        async () => (await page.seen()).rows[fileName]?.findLast((read) => words.test(read.words))?.words,
        PATIENCE,
      ),
    line: (...kinds) =>
      waitUntil(
        `the page to say "${kinds.join('" or "')}"`,
        async () => (await page.seen()).lines.findLast(({ kind }) => kinds.includes(kind))?.words,
        PATIENCE,
      ),
    lineGone: async (kind) => {
      await waitUntil(`"${kind}" to go`, async () => !(await page.grabs.page.$(onScreen(kind))), PATIENCE);
    },
    async quiet() {
      const { signing } = await queue.counts();
      const asked = hub.log.api().length;
      await sleep(QUIET);
      const more = hub.log.api().length - asked;
      must(more <= signing, `OS was asked ${more} times more although the queue is held.`);
    },
    done: async (count = batch.names.length) => {
      await waitUntil(
        `${count} files to be done`,
        async () => (await queue.counts()).done === count,
        PATIENCE,
      );
    },
  };
}
