import { downloadPath, packagesPath, versionPath } from '../../utils/data-hub/address.ts';
import { type DataPackage, dataPackages, version } from '../../utils/data-hub/data-package.ts';
import { newest } from '../../utils/data-hub/newest.ts';
import { readAnswer } from '../../utils/data-hub/read-answer.ts';
import type { Answer, Ask } from './ask.ts';

/** A question that public evidence leaves open, and what this account's answer to it is. */
export interface Finding {
  readonly question: string;
  readonly answer: string;
  /** False where the answer is not what Trig is built on. */
  readonly asExpected: boolean;
}

const finding = (question: string, answer: string, asExpected: boolean): Finding => ({
  question,
  answer,
  asExpected,
});

const header = ({ headers }: Answer, name: string): string => {
  const value = headers[name];
  return value === undefined ? 'none' : String(value);
};

/** Does the list have the shape that Trig reads, and which words does it use? */
export async function list(
  ask: Ask,
  key: string,
): Promise<{ findings: Finding[]; packages: readonly DataPackage[] }> {
  const answer = await ask(packagesPath, { key });
  const read = readAnswer(answer.text, dataPackages);
  const packages = read.ok ? read.value.entries : [];
  const versions = packages.flatMap((dataPackage) => dataPackage.versions);
  const words = (values: readonly string[]): string => [...new Set(values)].sort().join(', ') || 'none';
  return {
    packages,
    findings: [
      finding('list of data packages: status', String(answer.status), answer.status === 200),
      finding(
        'list of data packages: shape',
        read.ok
          ? `${packages.length} packages, flaws ${JSON.stringify(read.value.flaws ?? {})}`
          : JSON.stringify(read.failure),
        read.ok,
      ),
      finding(
        'key in the answer when it came as a header',
        answer.text.includes(key) ? 'yes' : 'no',
        !answer.text.includes(key),
      ),
      finding('reasons in use', words(versions.map(({ reason }) => reason)), true),
      finding('supply types in use', words(versions.map(({ supplyType }) => supplyType)), true),
      finding('CORS on the list', header(answer, 'access-control-allow-origin'), true),
      finding('CORS headers allowed', header(answer, 'access-control-allow-headers'), true),
      finding(
        'rate-limit headers',
        words(Object.keys(answer.headers).filter((name) => /rate|retry/i.test(name))),
        true,
      ),
      finding('ETag on the list', header(answer, 'etag'), true),
    ],
  };
}

/** The newest version of one package: its document, `latest`, and where its first file lies. */
export async function oneVersion(ask: Ask, key: string, { id, versions }: DataPackage): Promise<Finding[]> {
  const summary = newest(versions);
  if (!summary) return [finding('a package with a version', 'none', false)];
  const document = await ask(versionPath(id, summary.id), { key });
  const read = readAnswer(document.text, version);
  const latest = await ask(versionPath(id, 'latest'), { key });
  const readLatest = readAnswer(latest.text, version);
  const file = read.ok ? read.value.downloads[0] : undefined;
  const findings = [
    finding(
      'a version: shape',
      read.ok ? `${read.value.downloads.length} files` : JSON.stringify(read.failure),
      read.ok,
    ),
    finding(
      '`latest` on the version path',
      readLatest.ok ? readLatest.value.id : String(latest.status),
      readLatest.ok,
    ),
    finding(
      '`latest` is the newest by date, then id',
      String(readLatest.ok && readLatest.value.id === summary.id),
      true,
    ),
  ];
  if (!file) return findings;
  const onDownloads = await ask(downloadPath(id, 'latest', file.fileName), { key });
  return [
    ...findings,
    finding('size and md5 given', `${file.size !== undefined} and ${file.md5 !== undefined}`, true),
    finding('`latest` on the downloads path', String(onDownloads.status), true),
    ...link(await ask(downloadPath(id, summary.id, file.fileName), { key }), key),
    finding(
      'HEAD on a download',
      String((await ask(downloadPath(id, summary.id, file.fileName), { key, method: 'HEAD' })).status),
      true,
    ),
  ];
}

/** What the 307 looks like; the link itself is never printed. */
function link(answer: Answer, key: string): Finding[] {
  const location = header(answer, 'location');
  if (!URL.canParse(location)) return [finding('a download: status', String(answer.status), false)];
  const { hostname, searchParams, protocol } = new URL(location);
  const ends = Date.parse(searchParams.get('se') ?? '');
  const minutes = Math.round((ends - Date.parse(header(answer, 'date'))) / 60_000);
  const known = hostname.endsWith('.blob.core.windows.net') || hostname.endsWith('.os.uk');
  return [
    finding('a download: status', String(answer.status), answer.status === 307),
    finding('host of premium files', hostname, known && protocol === 'https:'),
    finding('life of a link', Number.isNaN(minutes) ? 'not given' : `${minutes} minutes`, minutes === 60),
    finding('parameters of a link', [...searchParams.keys()].sort().join(', '), true),
    finding('key in the link', location.includes(key) ? 'yes' : 'no', !location.includes(key)),
  ];
}

/** The bodies of refusals, of which none was ever recorded. */
export async function refusals(ask: Ask, key: string, packageId: string): Promise<Finding[]> {
  const cases: readonly (readonly [what: string, expected: readonly number[], answer: Promise<Answer>])[] = [
    ['a wrong key', [401], ask(packagesPath, { key: 'wrong-key-0000' })],
    ['no key', [401], ask(packagesPath)],
    ['an unknown package', [404], ask(versionPath('999999999999', '1'), { key })],
    ['an unknown version', [404], ask(versionPath(packageId, '999999999999'), { key })],
    ['a download without a file name', [400], ask(`${versionPath(packageId, 'latest')}/downloads`, { key })],
    ['an unknown path', [200, 404], ask('/downloads/v1/nothing-here', { key })],
  ];
  return Promise.all(
    cases.map(async ([what, expected, asked]) => {
      const { status, text } = await asked;
      return finding(what, `${status} ${text.slice(0, 160).replace(/\s+/g, ' ')}`, expected.includes(status));
    }),
  );
}
