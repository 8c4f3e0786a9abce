import type { BrowserName } from '../../e2e/drive/driver.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import type { Stage } from '../../e2e/stage.ts';
import type { BrowserWords } from './browser-words.ts';
import { filesRight } from './expect.ts';
import type { Row } from './row.ts';
import { type Scene, setScene } from './scene.ts';
import type { Seen } from './watch.ts';

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
  readonly seconds: number;
  /** Why it did not go as it must. */
  readonly failure?: string;
}

export async function play(row: Row, stage: Stage): Promise<Played> {
  const began = Date.now();
  const scene = await setScene(stage, row);
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
  return {
    fault: row.fault,
    browser: scene.browser,
    seen: await scene.seen(),
    heard: await scene.heard(),
    signings: log.api().filter(({ query }) => query.fileName !== undefined).length,
    fetches: fetches.length,
    ranges: fetches.flatMap(({ headers }) => headers.range ?? []),
    notes: scene.notes,
    failed: (await scene.queue.counts()).failed,
    files: scene.batch.names.length,
    right: await filesRight(scene),
    seconds: (Date.now() - began) / 1000,
  };
}
