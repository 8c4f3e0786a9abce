// @ts-check

import { prepare } from './release/prepare.mjs';
import { isPart } from './release/version.mjs';
import { ROOT } from './set-up/root.mjs';
import { run } from './set-up/run.mjs';
import { giveUp, say } from './set-up/say.mjs';

/**
 * `npm run release -- minor`: the version in both files, the changelog's "Unreleased" under it, every check, both zips. What
 * it leaves is to be looked at, committed and pushed by a person. When a check fails the files are as they were.
 */
const part = process.argv[2] ?? '';
if (!isPart(part)) giveUp('Which part of the version goes up? npm run release -- major | minor | patch');
const { output } = await run('git', ['status', '--porcelain']);
if (output.trim() !== '') giveUp(`Commit or put away first:\n${output.trimEnd()}`);

const day = new Date().toISOString().slice(0, 10);
const prepared = prepare(ROOT, part, day);
if ('problem' in prepared) giveUp(prepared.problem);
say(`Release: ${prepared.version} of ${day}`);
for (const script of ['test.mjs', 'build.mjs']) {
  const { code } = await run(process.execPath, [`scripts/${script}`], { show: true });
  if (code === 0) continue;
  prepared.takeBack();
  giveUp(`Release: ${script} failed, see above. Version and changelog are as they were.`);
}
say(`Release: ${prepared.version} is in .output/. Look at it, then:`);
say(`  git commit -am "Release ${prepared.version}" && git tag v${prepared.version}`);
