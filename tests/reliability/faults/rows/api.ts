import { allRight, must, says } from '../expect.ts';
import type { Row } from '../row.ts';
import type { Scene } from '../scene.ts';

/** OS refuses one file's link for good: said with the next step, and another try gets it once OS has changed its mind. */
async function untilRetried(scene: Scene, status: number, expected: RegExp, next: RegExp): Promise<void> {
  const { grabs, victim } = scene;
  const trouble = scene.befall('api', { kind: 'status', status });
  await scene.press();
  says(await scene.read(victim, 'failed'), expected);
  says(await grabs.page.$eval('[data-test=next-step]', (button) => button.textContent ?? ''), next);
  await scene.done(scene.batch.names.length - 1);
  trouble.remove();
  await grabs.ofFile(victim, 'row-retry');
  await scene.done();
  await allRight(scene);
}

export const API: readonly Row[] = [
  {
    fault: 'OS: too many requests (429), no word how long',
    async play(scene) {
      scene.befall('api', { kind: 'status', status: 429 }, { times: 1 });
      await scene.press();
      says(await scene.line('pace'), /too many this minute.*continues/);
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'OS: too many requests (429), Retry-After 2 s',
    async play(scene) {
      scene.befall('api', { kind: 'status', status: 429, retryAfter: 2 }, { times: 1 });
      await scene.press();
      says(await scene.line('pace'), /too many this minute.*continues/);
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'OS: 503, six times',
    async play(scene) {
      scene.befall('api', { kind: 'status', status: 503 }, { who: 'all', times: 6 });
      await scene.press();
      says(await scene.line('pace'), /answering properly.*tries again/);
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'OS: the connection is refused',
    isQuick: true,
    async play(scene) {
      const trouble = scene.befall('api', { kind: 'refuse' });
      await scene.press();
      says(await scene.read(scene.victim, 'waiting'), /cannot be reached.*Tries again/);
      trouble.remove();
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'OS: no answer at all',
    async play(scene) {
      const trouble = scene.befall('api', { kind: 'hang' });
      await scene.press();
      await scene.done(scene.batch.names.length - 1);
      says(await scene.read(scene.victim, 'waiting'), /took too long.*Tries again/);
      trouble.remove();
      await scene.done();
      await allRight(scene);
    },
  },
  {
    fault: 'OS: the plan lacks the download (403)',
    isQuick: true,
    play: (scene) => untilRetried(scene, 403, /lacks the OS Downloads API/, /OS Data Hub/),
  },
  {
    fault: 'OS: the file is gone (404)',
    isQuick: true,
    play: (scene) => untilRetried(scene, 404, /no longer has this file/, /OS Data Hub/),
  },
  {
    fault: 'OS: a sign-in page (200) instead of the redirect',
    isQuick: true,
    async play(scene) {
      const trouble = scene.befall('api', { kind: 'html' });
      await scene.press();
      says(await scene.read(scene.victim, 'waiting'), /no download link.*Tries again/);
      must(
        scene.stage.hub.log.storage().every(({ path }) => !path.includes(scene.victim)),
        'Storage was asked for a file without a link.',
      );
      trouble.remove();
      await scene.done();
      await allRight(scene);
    },
  },
];
