import { isDeepStrictEqual } from 'node:util';
import { PROGRAMS } from '../../utils/hand-over/copy-as/programs.ts';
import { startDataHub } from '../data-hub/hub.ts';
import { HOSTILE } from '../unit/hand-over/hostile.ts';
import { onDisk, type ProgramName, RUN, ran, run, wanted } from './run.ts';
import { addFiles, openFile } from './scene.ts';
import { surroundings } from './surroundings.ts';

/**
 * `npm run programs -- [curl python r powershell]`: each program that Trig hands out is run for real against the local
 * Data Hub, twice, with names that hold anything. `npm test` has curl and Python; what is not on this machine is named,
 * and the run fails.
 */
const NAMES = Object.keys(PROGRAMS).filter((name): name is ProgramName => name in PROGRAMS);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !NAMES.some((one) => one === name));
if (unknown.length > 0) throw new Error(`No such program: ${unknown.join(', ')}`);

for (const name of NAMES.filter((one) => asked.length === 0 || asked.includes(one))) {
  const [tool] = RUN[name];
  const there = await ran(tool, ['--version'], { env: process.env }).catch(() => undefined);
  const problems = there ? await play(name) : [`${tool} is not on this machine: neither run nor read`];
  console.log(
    `${name}: ${problems.length === 0 ? `right (${there?.said.split('\n')[0]})` : problems.join('; ')}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

async function play(name: ProgramName): Promise<readonly string[]> {
  const hub = await startDataHub();
  const here = await surroundings(hub, hub.keys.department);
  const { department: key } = hub.keys;
  try {
    const files = [...addFiles(hub, HOSTILE), openFile()];
    const first = await run(name, files, here);
    const [api, storage] = [hub.log.api(), hub.log.storage()];
    hub.log.clear();
    const second = await run(name, files, here);
    const checks: readonly (readonly [what: string, isRight: boolean])[] = [
      [`it ended with ${first.code}: ${first.said.slice(-2000)}`, first.code === 0],
      ['files or names are wrong', isDeepStrictEqual(onDisk(here), wanted(files))],
      [
        'the key was not in the header',
        api.filter(({ headers }) => headers.key === key).length === HOSTILE.length,
      ],
      ['the key reached the storage host', !JSON.stringify(storage).includes(key)],
      ['the key was in an address', !JSON.stringify(api.map(({ query }) => query)).includes(key)],
      ['the key was said', !first.said.includes(key)],
      [`other hosts were asked: ${here.refused.join()}`, here.refused.length === 0],
      [`the second run ended with ${second.code}`, second.code === 0],
      ['the second run grabbed what was there', hub.log.storage().length === 0],
    ];
    return checks.flatMap(([what, isRight]) => (isRight ? [] : [what]));
  } finally {
    await here.close();
    await hub.close();
  }
}
