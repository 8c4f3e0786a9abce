import { moving } from '../../../utils/grabs/counts.ts';
import type { BrowserName } from '../../e2e/drive/driver.ts';
import type { SaveDialog } from '../../e2e/drive/save-dialog.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import type { Stage } from '../../e2e/stage.ts';
import type { BrowserWords } from './browser-words.ts';
import { filesRight, twiceIn } from './expect.ts';
import type { Row } from './row.ts';
import { type Scene, setScene } from './scene.ts';
import type { Read, Seen } from './watch.ts';

/** What came of a row, all of it read off the page, the browser and the hub. */
export interface Played {
  readonly fault: string;
  readonly browser: BrowserName;
  readonly seen: Seen;
  readonly heard: BrowserWords;
  /** How often the link of a file was asked for, how often storage, and with which ranges. */
  readonly signings: number;
  readonly fetches: number;
  readonly ranges: readonly string[];
  readonly notes: readonly string[];
  readonly files: number;
  /** Of the files: shown as failed in the end. */
  readonly failed: number;
  readonly right: number;
  /** Neither right on the disk, nor said to be missing there. */
  readonly lost: number;
  readonly twice: number;
  /** Unfinished, and not waiting for a person. */
  readonly frozen: number;
  readonly seconds: number;
  /** Why it did not go as it must. */
  readonly failure?: string;
}

export async function play(row: Row, stage: Stage, dialog?: SaveDialog): Promise<Played> {
  const began = Date.now();
  const scene = { ...(await setScene(stage, row)), dialog };
  const failure = await row.play(scene).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  try {
    return { ...(await collect(row, scene, began)), ...(failure !== undefined && { failure }) };
  } finally {
    stage.hub.faults.clear();
    await stage.driver.offline(false);
    await scene.grabs.page.close();
  }
}

/** The page draws a moment later what the queue knows already. */
async function drawn({ seen, queue }: Scene): Promise<void> {
  const { failed } = await queue.counts();
  const isOver = async (): Promise<boolean> => {
    const last = Object.values((await seen()).rows).map((reads) => reads.at(-1)?.kind);
    const ended = last.filter((kind) => kind === 'done' || kind === 'failed').length;
    return ended === last.length && last.filter((kind) => kind === 'failed').length === failed;
  };
  await waitUntil('the page to show the end', isOver, 5_000).catch(() => undefined);
}

async function collect(row: Row, scene: Scene, began: number): Promise<Played> {
  await drawn(scene);
  const { log } = scene.stage.hub;
  const fetches = log.storage();
  const { stage, batches } = scene;
  const seen = await scene.seen();
  const counts = await scene.queue.counts();
  const { failed, cancelled, paused } = counts;
  const gone = Object.values(seen.rows).filter((reads) => isGone(reads.at(-1))).length;
  const files = batches.reduce((sum, { names }) => sum + names.length, 0);
  let right = 0;
  for (const batch of batches) right += await filesRight({ stage, batch });
  return {
    fault: row.fault,
    browser: scene.browser,
    seen,
    heard: await scene.heard(),
    signings: log.api().filter(({ query }) => query.fileName !== undefined).length,
    fetches: fetches.length,
    ranges: fetches.flatMap(({ headers }) => headers.range ?? []),
    notes: scene.notes,
    failed,
    files,
    right,
    lost: Math.max(0, files - right - failed - cancelled - paused - gone),
    twice: await twiceIn(scene),
    frozen: moving(counts),
    seconds: (Date.now() - began) / 1000,
  };
}

/** The file was done, and the page says that it is no longer there. */
const isGone = (last: Read | undefined): boolean => last?.kind === 'done' && last.buttons.length > 0;
