import { SHEETS, SHEETS_FOLDER } from '../../e2e/fixture.ts';
import type { QueueProbe } from '../../e2e/queue-probe.ts';
import type { Stage } from '../../e2e/stage.ts';

/** What has gone wrong: file names, none in a good run. */
export interface Damage {
  /** Not done, or not on the disk. */
  readonly lost: readonly string[];
  /** Asked of storage again after the ledger had it, or lying there under a second name. */
  readonly twice: readonly string[];
  /** Another MD5 than the catalogue's. */
  readonly wrong: readonly string[];
  /** Wanted by nobody and there all the same, or anywhere but in its folder. */
  readonly stray: readonly string[];
  /** Sent whole more than once: what a killed browser had not told anybody. */
  readonly sentAgain: number;
  /** Parts of files that a killed browser has left behind; no extension can reach them. */
  readonly leftOver: number;
}

/** What a killed browser leaves of a file: Firefox the first name, Chromium the other two (measured). */
const PARTS = /\.part$|\.crdownload$|(^|\/)\.org\.chromium\.[^/]+$/;

const isOf =
  (name: string) =>
  ({ path }: { readonly path: string }): boolean =>
    path.endsWith(`/${name}`);

/** Holds disk, ledger and the hub's log against the catalogue. */
export async function damageOf(names: readonly string[], stage: Stage, queue: QueueProbe): Promise<Damage> {
  const { hub } = stage;
  const onDisk = new Set(await stage.files());
  const doneAt = new Map((await queue.ledger()).map(({ fileName, at }) => [fileName, at]));
  const requests = new Map(names.map((name) => [name, hub.log.storage().filter(isOf(name))]));
  const pathOf = (name: string): string => `${SHEETS_FOLDER}/${name}`;

  const lost = names.filter((name) => !doneAt.has(name) || !onDisk.has(pathOf(name)));
  const wrong: string[] = [];
  let sentAgain = 0;
  for (const name of names) {
    const { md5, size } = hub.expected(SHEETS.packageId, SHEETS.versionId, name);
    if (onDisk.has(pathOf(name)) && (await stage.md5(pathOf(name))) !== md5) wrong.push(name);
    const whole = (requests.get(name) ?? []).filter(
      ({ bytesSent, aborted }) => bytesSent >= size && !aborted,
    );
    sentAgain += Math.max(0, whole.length - 1);
  }
  const askedAgain = names.filter((name) => {
    const end = doneAt.get(name);
    return end !== undefined && requests.get(name)?.some(({ at }) => at > end);
  });
  const wanted = new Set(names.map(pathOf));
  const others = [...onDisk].filter((path) => !wanted.has(path));
  const parts = others.filter((path) => PARTS.test(path));
  return {
    lost,
    wrong,
    stray: others.filter((path) => !parts.includes(path) && !path.startsWith(SHEETS_FOLDER)),
    twice: [...askedAgain, ...others.filter((path) => !parts.includes(path))],
    sentAgain,
    leftOver: parts.length,
  };
}
