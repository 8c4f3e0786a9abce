import { moving } from '../../../utils/grabs/counts.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import type { BrowserWords } from './browser-words.ts';
import type { Scene } from './scene.ts';

/** Says in plain words what a row found wrong: the sentence goes into the table. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function says(words: string, expected: RegExp): void {
  must(expected.test(words), `The words "${words}" do not fit ${expected}.`);
}

/** Of a hold the person is told once, and of some not at all. */
export function toldOfHold({ notified }: BrowserWords, times: number): void {
  const told = notified.filter((id) => /^(?:hold|key):/.test(id)).length;
  must(told === times, `The person was told ${told} times of the hold, not ${times}.`);
}

/** How many files of the batch lie in their folder byte for byte, by MD5. */
export async function filesRight({ stage, batch }: Pick<Scene, 'stage' | 'batch'>): Promise<number> {
  const { packageId, versionId } = batch.version;
  let right = 0;
  for (const name of batch.names) {
    const found = await stage.md5(`${batch.folder}/${name}`).catch(() => undefined);
    if (found === stage.hub.expected(packageId, versionId, name).md5) right++;
  }
  return right;
}

/** Until nothing is unfinished but what waits for a person. */
export const allEnded = ({ queue }: Scene): Promise<boolean> =>
  waitUntil('all to end', async () => moving(await queue.counts()) === 0, 120_000);

/** Every file, byte for byte, and nothing else in their folder. */
export async function allRight(scene: Pick<Scene, 'stage' | 'batch'>): Promise<void> {
  const { stage, batch } = scene;
  const right = await filesRight(scene);
  must(right === batch.names.length, `Only ${right} of ${batch.names.length} files are right.`);
  const there = (await stage.files()).filter((path) => path.includes(batch.version.versionId));
  must(there.length === right, `Beside the files lies ${there.length - right} more: ${there.join(', ')}.`);
}

/** Files asked of storage again after the ledger had them, and copies under another name. */
export async function twiceIn({ stage, batches, queue }: Scene): Promise<number> {
  const requests = stage.hub.log.storage();
  const askedAgain = (await queue.ledger()).filter(({ versionId, fileName, at }) =>
    requests.some((request) => request.path.endsWith(`/${versionId}/${fileName}`) && request.at > at),
  );
  const wanted = new Set(batches.flatMap(({ folder, names }) => names.map((name) => `${folder}/${name}`)));
  const copies = (await stage.files()).filter((path) => path.endsWith('.gz') && !wanted.has(path));
  return askedAgain.length + copies.length;
}
