import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROGRAMS } from '../../../utils/hand-over/copy-as/programs.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { onDisk, RUN, ran, ranAtTerminal, run, runAtTerminal, wanted } from '../../programs/run.ts';
import { addFiles, openFile } from '../../programs/scene.ts';
import { type Surroundings, surroundings } from '../../programs/surroundings.ts';
import { anyName, HOSTILE, handed } from './hostile.ts';

/** bash with curl and Python are on every machine that runs these tests; R and PowerShell: `npm run programs`. */
const NAMES = (process.env.TRIG_PROGRAMS ?? 'curl,python').split(',') as readonly (keyof typeof PROGRAMS)[];

describe.each(NAMES)('%s', (name) => {
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
    expect(said.trimEnd().split('\n').at(-1)).toBe(
      `0 failed. ${files.length} of ${files.length} files are here.`,
    );
    expect(code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
    const { department: key } = hub.keys;
    const api = hub.log.api();
    expect(api.map(({ headers }) => headers.key)).toEqual([...HOSTILE.map(() => key), undefined]);
    expect(api.map(({ status }) => status)).toEqual(files.map(() => 307));
    expect(JSON.stringify(hub.log.storage())).not.toContain(key);
    expect(JSON.stringify(hub.log.all().map(({ path, query }) => [path, query]))).not.toContain(key);
    expect(said).not.toContain(key);
    expect(said).not.toMatch(/[^\P{Cc}\r\n]/u);
    expect(here.readByProxy.length).toBeGreaterThan(0);
    expect(here.readByProxy.join()).not.toContain(key);
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
    expect(said.trimEnd()).toMatch(/\n3 failed\. 1 of 4 files are here\.$/);
    const there = Object.keys(onDisk(here)).filter((path) => !path.endsWith('.part'));
    expect(there).toEqual([files[3]?.path]);
  });

  test('waits when OS says that it was asked too often', async () => {
    const files = addFiles(hub, ['a.zip']);
    hub.faults.add({ on: 'api', fileName: 'a.zip', times: 1, fault: { kind: 'status', status: 429 } });
    expect((await run(name, files, here)).code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
  });

  test('a connection that is cut in the middle fails that file alone', async () => {
    const files = addFiles(hub, ['a.zip', 'b.zip', 'c.zip']);
    hub.faults.add({ on: 'storage', fileName: 'a.zip', fault: { kind: 'cut', after: 500 } });
    const { code, said } = await run(name, files, here);
    hub.faults.clear();
    expect(said).not.toContain('Traceback');
    expect(code).toBe(1);
    expect(said.trimEnd()).toMatch(/\n1 failed\. 2 of 3 files are here\.$/);
    const there = Object.entries(onDisk(here)).filter(([path]) => !path.endsWith('.part'));
    expect(Object.fromEntries(there)).toEqual(wanted(files.slice(1)));
    expect((await run(name, files, here)).code).toBe(0);
  });

  test('what stands in the way of one file stops no other', async () => {
    const files = addFiles(hub, ['folder.zip', 'n'.repeat(253), 'refused.zip', 'whole.zip']);
    const [folder, , , whole] = files;
    mkdirSync(join(here.folder, folder?.path ?? '', 'something'), { recursive: true });
    hub.faults.add({ on: 'storage', fileName: 'refused.zip', fault: { kind: 'refuse' } });
    const { code, said } = await run(name, files, here);
    hub.faults.clear();
    expect(code).toBe(1);
    expect(said.trimEnd()).toMatch(/\n3 failed\. 1 of 4 files are here\.$/);
    expect(onDisk(here)).toMatchObject(wanted(whole ? [whole] : []));
  });

  test.each([
    ['C', { LC_ALL: 'C', PYTHONCOERCECLOCALE: '0', PYTHONUTF8: '0' }],
    // Where the machine does not have these two they are C again.
    ['Welsh', { LC_ALL: 'cy_GB.UTF-8', LANGUAGE: 'cy' }],
    ['Welsh, in the encoding of old', { LC_ALL: 'cy_GB', LANGUAGE: 'cy' }],
    ['an old code page of Windows', { PYTHONIOENCODING: 'cp1252' }],
  ])('whatever the language of the machine, names are the same bytes: %s', async (_, env) => {
    const files = addFiles(hub, HOSTILE).map((file) => ({ ...file, path: `Dŵr/${file.path}` }));
    const { code, said } = await run(name, files, { ...here, env: { ...here.env, ...env } });
    expect(said.trimEnd()).toMatch(/\n0 failed\. \d+ of \d+ files are here\.$/);
    expect(code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
  });

  test('goes on when whoever reads what it says has stopped reading', async () => {
    const files = addFiles(hub, ['a.zip', 'b.zip', 'c.zip']);
    await run(name, files, here);
    const program = join(here.folder, '..', `program.${PROGRAMS[name].ending}`);
    rmSync(join(here.folder, "OS $(x) 'Hub'"), { recursive: true });
    const { code } = await ran(
      'bash',
      ['-c', 'set -o pipefail; "$@" 2>&1 | true', 'x', ...RUN[name], program],
      {
        cwd: here.folder,
        env: here.env,
      },
    );
    expect(code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
  });

  test('without a key and without a terminal it says so, and asks nobody', async () => {
    await here.close();
    here = await surroundings(hub, undefined);
    const { code, said } = await run(name, addFiles(hub, ['a.zip']), here);
    expect(code).toBe(1);
    expect(said).toContain('No API key. Run this in a terminal');
    expect(hub.log.all()).toEqual([]);
  });

  test('at a terminal it asks for the key, and does not show it', async () => {
    await here.close();
    here = await surroundings(hub, undefined);
    const files = addFiles(hub, ['a.zip', 'b.zip']);
    const { department: key } = hub.keys;
    const { code, said } = await runAtTerminal(name, files, here, ` ${key} `);
    expect(said).toContain('OS API key (not shown): ');
    expect(said).not.toContain(key);
    expect(said).toContain('0 failed. 2 of 2 files are here.');
    expect(code).toBe(0);
    expect(onDisk(here)).toEqual(wanted(files));
    expect(hub.log.api().map(({ headers }) => headers.key)).toEqual([key, key]);
  });

  test('a key that no header can carry is neither sent nor shown', async () => {
    await here.close();
    here = await surroundings(hub, 'key\u2019of\u0007mine');
    const { code, said } = await run(name, addFiles(hub, ['a.zip']), here);
    expect(code).toBe(1);
    expect(said).not.toContain('mine');
    expect(hub.log.storage()).toEqual([]);
  });

  test('OpenData needs none', async () => {
    await here.close();
    here = await surroundings(hub, undefined);
    const file = openFile();
    expect((await run(name, [file], here)).code).toBe(0);
    expect(onDisk(here)).toEqual(wanted([file]));
  });
});

test('a terminal shows what is typed, unless a program stops it', async () => {
  const env = { PATH: process.env.PATH };
  const asked = { cwd: tmpdir(), env, asks: 'Name: ', types: 'a canary' };
  const { said } = await ranAtTerminal('bash', ['-c', 'read -r -p "Name: " name'], asked);
  expect(said).toContain('a canary');
});

test('no trace of bash has the key', async () => {
  const hub = await startDataHub();
  const here = await surroundings(hub, hub.keys.department);
  const files = addFiles(hub, ['a.zip']);
  const env = { ...here.env, SHELLOPTS: 'xtrace' };
  const { code, said } = await run('curl', files, { ...here, env });
  expect(code).toBe(0);
  expect(said).not.toContain(hub.keys.department);
  await here.close();
  await hub.close();
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

test('nothing tells a person to type the key into an assignment, and a program is in ASCII', () => {
  for (const { of } of Object.values(PROGRAMS)) {
    const program = of([handed({ path: 'Dŵr/地図.zip' })]);
    expect(program).toMatch(/^[ -~\n]+$/);
    expect(program).toContain('without showing it');
    expect(program).not.toMatch(/OS_API_KEY['"]?\s*=|Sys\.setenv|export |[Ss]et OS_API_KEY|setx/);
    expect(of([openFile()])).not.toMatch(/OS_API_KEY|not shown/);
  }
});
