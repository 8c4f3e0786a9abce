import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ORIGIN, downloadPath, versionPath } from '../../../utils/data-hub/address.ts';
import type { DataHub } from '../../data-hub/hub.ts';
import { searchProfile } from '../../e2e/drive/profile-search.ts';
import { ROADS } from '../../e2e/fixture.ts';
import { onDisk, ran } from '../../programs/run.ts';
import { type Surroundings, surroundings } from '../../programs/surroundings.ts';
import type { LeftBehind, Way } from './way.ts';

interface Program {
  readonly name: string;
  readonly tool: string;
  /** Its arguments; what it reads besides is written into the folder first. */
  args(key: string, here: Here): readonly string[];
}

interface Here extends Pick<Surroundings, 'folder'> {
  readonly authority: string;
  readonly proxy: string;
}

const { packageId, versionId, fileName } = ROADS;
const FILE = `${API_ORIGIN}${downloadPath(packageId, versionId, fileName)}`;

/** What its own settings file of this machine may say is left out, so that every machine runs the same. */
const wget = ({ authority }: Here): readonly string[] => [
  '--no-config',
  '--quiet',
  `--ca-certificate=${authority}`,
  `--output-document=${fileName}`,
];

/**
 * As the official wrapper for Python does it (osdatahub 1.3.4, DownloadsAPI): the key in the query of the version's
 * document, and each file from the `url` found there, in which OS has put the key again (FACTS §0.3).
 */
const PYTHON = `import os, sys
import requests
version, name, key = sys.argv[1], sys.argv[2], os.environ["OS_API_KEY"]
for file in requests.get(version, params={"key": key}).json()["downloads"]:
    if file["fileName"] == name:
        answer = requests.get(file["url"], stream=True)
        answer.raise_for_status()
        with open(name, "wb") as out:
            for chunk in answer.iter_content(1024):
                out.write(chunk)
`;

const PROGRAMS: readonly Program[] = [
  {
    name: '`wget --header="key: …"`, as the official guide has it',
    tool: 'wget',
    args: (key, here) => [...wget(here), `--header=key: ${key}`, FILE],
  },
  {
    name: '`wget "…?key=…"`',
    tool: 'wget',
    args: (key, here) => [...wget(here), `${FILE}&key=${key}`],
  },
  {
    name: '`curl -L -H "key: …"`',
    tool: 'curl',
    args: (key) => ['--silent', '--location', '--header', `key: ${key}`, '--output', fileName, FILE],
  },
  {
    name: '`aria2c -i`, addresses and the key in its input file',
    tool: 'aria2c',
    args(key, { folder, authority, proxy }) {
      const input = join(folder, '..', 'aria2.txt');
      writeFileSync(input, `${FILE}\n  header=key: ${key}\n  out=${fileName}\n`);
      return [
        '--no-conf',
        '--quiet',
        `--all-proxy=${proxy}`,
        `--ca-certificate=${authority}`,
        `--input-file=${input}`,
      ];
    },
  },
  {
    name: 'Python, the way of the official wrapper `osdatahub`',
    tool: 'python3',
    args: () => ['-c', PYTHON, `${API_ORIGIN}${versionPath(packageId, versionId)}`, fileName],
  },
];

/** What people script today, each run for real. */
export async function programs(): Promise<readonly Way[]> {
  return Promise.all(
    PROGRAMS.map(async (program) => ({
      name: program.name,
      version: await versionOf(program),
      fetch: (hub: DataHub) => fetchWith(program, hub),
    })),
  );
}

async function versionOf({ tool }: Program): Promise<string | undefined> {
  const isPython = tool === 'python3';
  const args = isPython ? ['-c', 'import requests; print("requests", requests.__version__)'] : ['--version'];
  const asked = await ran(tool, args, { env: process.env }).catch(() => undefined);
  return asked?.code === 0 ? /^.*?\d+\.[\w.]+/.exec(asked.said)?.[0] : undefined;
}

async function fetchWith({ name, tool, args }: Program, hub: DataHub): Promise<LeftBehind> {
  const key = hub.keys.department;
  const here = await surroundings(hub, key);
  const { folder, env } = here;
  try {
    const authority = env.SSL_CERT_FILE ?? '';
    const given = args(key, { folder, authority, proxy: env.https_proxy ?? '' });
    const { code, said } = await ran(tool, given, {
      cwd: folder,
      env: { ...env, REQUESTS_CA_BUNDLE: authority },
    });
    const md5 = onDisk(here)[fileName];
    if (code !== 0 || md5 === undefined) throw new Error(`${name} ended with ${code}: ${said.slice(-500)}`);
    const found = await searchProfile(join(folder, '..'), key);
    return { md5, inArguments: given.join(' ').includes(key), onDisk: [...new Set(found.map(nameOf))] };
  } finally {
    await here.close();
  }
}

const nameOf = ({ file }: { readonly file: string }): string =>
  file === 'aria2.txt' ? 'its input file' : file;
