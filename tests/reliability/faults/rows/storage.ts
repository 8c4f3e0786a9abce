import type { Fault } from '../../../data-hub/hub.ts';
import { allRight, must, says } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';

/** The victim waits and says why; once the trouble is over it comes by itself. */
async function comesBack(scene: Scene, fault: Fault, expected: RegExp): Promise<void> {
  const trouble = scene.befall('storage', fault);
  await scene.press();
  says(await scene.read(scene.victim, 'waiting'), expected);
  trouble.remove();
  await scene.done();
  await allRight(scene);
}

/** Large enough to be cut in the middle. */
const LARGE = { count: 3, size: 3_000_000 } as const;
const MIDDLE = 1_000_000;

/** The victim's transfer breaks once in the middle. @returns the ranges that storage was asked for */
async function cut(scene: Scene, how: 'rst' | 'fin', also: readonly Fault[]): Promise<readonly string[]> {
  for (const fault of also) scene.befall('storage', fault);
  scene.befall('storage', { kind: 'cut', after: MIDDLE, how }, { times: 1 });
  await scene.press();
  await scene.done();
  await allRight(scene);
  return scene.stage.hub.log.storage().flatMap(({ headers }) => headers.range ?? []);
}

export const STORAGE: readonly Row[] = [
  {
    fault: 'Storage: 503',
    play: (scene) => comesBack(scene, { kind: 'status', status: 503 }, /storage is in trouble.*Tries again/),
  },
  {
    fault: 'Storage: the connection is refused',
    play: (scene) => comesBack(scene, { kind: 'refuse' }, /cannot be reached|cut off.*Tries again/),
  },
  {
    fault: 'Storage: the signed link has run out',
    async play(scene) {
      const trouble = scene.befall('storage', { kind: 'expired-link' });
      await scene.press();
      says(await scene.read(scene.victim, 'waiting'), /link ran out.*Tries again/);
      trouble.remove();
      await scene.grabs.ofFile(scene.victim, 'row-retry');
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'Cut in the middle by a reset; ranges and ETag',
    isQuick: true,
    files: LARGE,
    async play(scene) {
      const ranges = await cut(scene, 'rst', []);
      must(ranges.length > 0, 'It was not continued: storage saw no Range.');
    },
  },
  {
    fault: 'Cut in the middle, politely; ranges and ETag',
    files: LARGE,
    async play(scene) {
      const ranges = await cut(scene, 'fin', []);
      must(ranges.length > 0, 'It was not continued: storage saw no Range.');
    },
  },
  {
    fault: 'Cut in the middle; storage knows no ranges',
    isQuick: true,
    files: LARGE,
    async play(scene) {
      await cut(scene, 'rst', [{ kind: 'no-ranges' }]);
      const parts = scene.stage.hub.log.storage().filter(({ status }) => status === 206);
      must(parts.length === 0, 'A part was fetched where there are no parts.');
    },
  },
  {
    fault: 'Cut in the middle; ranges but no ETag',
    files: LARGE,
    play: async (scene) => {
      await cut(scene, 'rst', [{ kind: 'no-etag' }]);
    },
  },
  {
    fault: 'A size that is not the catalogue’s, once',
    isQuick: true,
    play: (scene) => comesBack(scene, { kind: 'size', delta: -1 }, /wrong size.*Tries again/),
  },
  {
    fault: 'A size that is not the catalogue’s, for good',
    async play(scene) {
      const { stage, batch, victim } = scene;
      scene.befall('storage', { kind: 'size', delta: 1 });
      await scene.press();
      says(await scene.read(victim, 'failed'), /wrong size.*catalogue says.*removed again/);
      await scene.done(batch.names.length - 1);
      const states = (await scene.seen()).rows[victim]?.map(({ kind }) => kind) ?? [];
      must(!states.includes('done'), 'It was shown as done.');
      const lies = (await stage.files()).some((path) => path.endsWith(victim));
      must(!lies, 'The wrong file lies under its name.');
    },
  },
];
