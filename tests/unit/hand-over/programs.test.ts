import { execFileSync } from 'node:child_process';
import { appendFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROGRAMS } from '../../../utils/hand-over/copy-as/programs.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { onDisk, run, wanted } from '../../programs/run.ts';
import { addFiles, openFile } from '../../programs/scene.ts';
import { type Surroundings, surroundings } from '../../programs/surroundings.ts';
import { anyName, HOSTILE, handed } from './hostile.ts';

/** bash with curl and Python are on every machine that runs these tests; R and PowerShell: `npm run programs`. */
describe.each(['curl', 'python'] as const)('%s', (name) => {
  let hub: DataHub;
  let here: Surroundings;

  beforeAll(async () => {
    hub = await startDataHub();
  });
  beforeEach(async () => {
    hub.catalogue.reset();
    hub.log.clear();
    here = await surroundings(hub, hub.keys.department);
    return () => here.close();
  });
  afterAll(() => hub.close());

  test('grabs every file under its name, and the key goes to the API alone, in a header', async () => {
    const files = [...addFiles(hub, HOSTILE), openFile()];
    const { code, said } = await run(name, files, here);
    expect(said).not.toMatch(/Traceback|line \d+:/);
    expect(code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
    const { department: key } = hub.keys;
    const api = hub.log.api();
    expect(api.map(({ headers }) => headers.key)).toEqual([...HOSTILE.map(() => key), undefined]);
    expect(api.map(({ status }) => status)).toEqual(files.map(() => 307));
    expect(JSON.stringify(hub.log.storage())).not.toContain(key);
    expect(JSON.stringify(hub.log.all().map(({ path, query }) => [path, query]))).not.toContain(key);
    expect(said).not.toContain(key);
    expect(here.refused).toEqual([]);
  }, 30_000);

  test('takes up where it stopped: what is right is left, what is wrong is grabbed again', async () => {
    const files = addFiles(hub, ['a.zip', 'b.zip', 'c.zip']);
    await run(name, files, here);
    const [, b = '', c = ''] = files.map(({ path }) => join(here.folder, path));
    truncateSync(b, 10);
    truncateSync(c, 999);
    appendFileSync(c, 'xxx');
    hub.log.clear();
    expect((await run(name, files, here)).code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
    const asked = hub.log.storage().map(({ path }) => path.split('/').at(-1));
    expect(asked.sort()).toEqual(['b.zip', 'c.zip']);
  });

  test('never calls a file whole that is not, goes on with the others, and ends as a failure', async () => {
    const files = addFiles(hub, ['cut.zip', 'wrong.zip', 'gone.zip', 'whole.zip']);
    hub.faults.add({ on: 'storage', fileName: 'cut.zip', fault: { kind: 'size', delta: -5 } });
    hub.faults.add({ on: 'storage', fileName: 'wrong.zip', fault: { kind: 'wrong-bytes' } });
    hub.faults.add({ on: 'api', fileName: 'gone.zip', fault: { kind: 'status', status: 404 } });
    const { code, said } = await run(name, files, here);
    hub.faults.clear();
    expect(code).toBe(1);
    expect(said).toContain('3 failed.');
    const there = Object.keys(onDisk(here)).filter((path) => !path.endsWith('.part'));
    expect(there).toEqual([files[3]?.path]);
  });

  test('waits when OS says that it was asked too often', async () => {
    const files = addFiles(hub, ['a.zip']);
    hub.faults.add({ on: 'api', fileName: 'a.zip', times: 1, fault: { kind: 'status', status: 429 } });
    expect((await run(name, files, here)).code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
  });

  test('without a key it says so, and asks nobody', async () => {
    await here.close();
    here = await surroundings(hub, undefined);
    const { code, said } = await run(name, addFiles(hub, ['a.zip']), here);
    expect(code).toBe(1);
    expect(said).toContain('Set OS_API_KEY');
    expect(hub.log.all()).toEqual([]);
  });

  test('OpenData needs none', async () => {
    await here.close();
    here = await surroundings(hub, undefined);
    const file = openFile();
    expect((await run(name, [file], here)).code).toBe(0);
    expect(onDisk(here)).toEqual(wanted([file]));
  });
});

test('bash takes the program, whatever the files are called', () => {
  const files = fc
    .sample(anyName, { numRuns: 400, seed: 3 })
    .map((fileName) => handed({ fileName, path: `x/${fileName}` }));
  execFileSync('bash', ['-n'], { input: PROGRAMS.curl.of(files) });
  execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
    input: PROGRAMS.python.of(files),
  });
});

test('a program holds no key and no link, and nothing that leads to another host', () => {
  const files = [handed(), openFile()];
  for (const { of } of Object.values(PROGRAMS)) {
    const hosts = [...of(files).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['api.os.uk']));
    expect(of(files)).not.toMatch(/[?&]key=|sig=/);
  }
});
