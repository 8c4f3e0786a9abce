import { mkdtempSync, realpathSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { useOf } from '../../bench/processes.ts';
import { startDataHub } from '../../data-hub/hub.ts';
import type { BrowserName, HubPorts } from '../../e2e/drive/driver.ts';
import { launch } from '../../e2e/drive/launch.ts';
import { putEntries } from '../../e2e/ledger-entries.ts';
import type { VerifyScreen } from '../../e2e/screens/verify.ts';
import type { Options } from '../options.ts';
import { step, writeSection } from '../report.ts';
import { faultsIn } from './faults-in.ts';
import { makeFolder } from './folder.ts';
import { makeLargeFiles } from './large-files.ts';
import { type Found, verifyAll } from './play.ts';
import { stopped } from './stopped.ts';

const LARGE = 5_000_000_000;
const FILES = 10_000;
const WITHIN = 10 * 60_000;

const COUNTS = ['right', 'wrong', 'unclear', 'missing'];

/** The Verify view with as much as anybody has: files of 5 GB, a folder of 10,000. */
export async function verify({ browsers, only, isWhole }: Options): Promise<void> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'trig-verify-'));
  const hub = await startDataHub();
  const rows: string[] = [];
  const versions: string[] = [];
  try {
    for (const name of browsers) {
      if ('folder'.includes(only)) rows.push(await ofFolder(name, hub, home, versions));
      if ('large'.includes(only)) rows.push(...(await ofLarge(name, hub, home)));
    }
  } finally {
    await hub.close();
    await rm(home, { recursive: true, force: true });
  }
  if (isWhole) writeSection('verify', { title: 'Verify', how: versions, body: body(rows) });
  else console.log(body(rows));
}

async function ofFolder(name: BrowserName, hub: HubPorts, home: string, versions: string[]): Promise<string> {
  step(`verify, ${name}: ${FILES} files`);
  const folder = join(home, `sheets of ${name}`);
  const { known, files, expected } = await makeFolder(folder, FILES);
  const driver = await launch(name, { hub });
  try {
    versions.push(await driver.browser().version());
    await putEntries(driver, known);
    // WebDriver hands Firefox no folder, and Chromium stands still while DevTools fill in 10,000 files.
    const give = (screen: VerifyScreen): Promise<void> =>
      name === 'chromium' ? screen.drop(folder) : screen.choose(files);
    const found = await verifyAll(driver, give, WITHIN);
    return row(
      name,
      `${FILES} small files, ${name === 'chromium' ? 'dropped as a folder' : 'chosen'}`,
      found,
      faultsIn(found, expected),
      peak(useOf(driver).extensionPeak),
    );
  } finally {
    await driver.close();
  }
}

async function ofLarge(name: BrowserName, hub: HubPorts, home: string): Promise<readonly string[]> {
  step(`verify, ${name}: 5 GB`);
  const { right, damaged, md5 } = await makeLargeFiles(home, LARGE);
  const known = { fileName: basename(right), size: (await stat(right)).size, md5, path: right };
  const expected = new Map([
    [basename(right), 'right'],
    [basename(damaged), 'unclear'],
  ] as const);
  const driver = await launch(name, { hub });
  try {
    await putEntries(driver, [known]);
    const found = await verifyAll(driver, (screen) => screen.choose([right, damaged]), WITHIN);
    const faults = faultsIn(found, expected);
    const whole = row(
      name,
      'a file of 5 GB, and one whose last byte differs',
      found,
      faults,
      peak(useOf(driver).extensionPeak),
    );
    const { at, took, after } = await stopped(driver, right);
    const ended = `at ${at} %: the page says so after ${took.toFixed(0)} ms, then uses ${after.toFixed(0)} % of a core`;
    return [whole, `| ${name} | the same, stopped by the person | ${ended} | | | | | | | |`];
  } finally {
    await driver.close();
  }
}

const peak = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

function row(
  name: BrowserName,
  what: string,
  { counts, took, longest }: Found,
  faults: readonly string[],
  memory: string,
): string {
  if (faults.length > 0) {
    process.exitCode = 1;
    step(`WRONGLY JUDGED: ${faults.slice(0, 20).join('; ')}`);
  }
  const figures = COUNTS.map((kind) => counts[kind] ?? 0);
  const seconds = (took / 1000).toFixed(1);
  return `| ${name} | ${what} | ${figures.join(' | ')} | ${faults.length} | ${seconds} | ${longest.toFixed(0)} ms | ${memory} |`;
}

const body = (
  rows: readonly string[],
): string => `Files that Trig has grabbed, chosen on the Verify view, some of them damaged, cut, renamed or lost since, some from
elsewhere. Wrongly judged: by the report that Trig saves, file by file. Standing still: the longest task of the page
(Chromium, which tells those over 50 ms), or the longest that a timer of 4 ms was late (Firefox). Memory: the most that the process of the
extension has held since it began. The large files are mostly holes: no disk was as slow as yours.

| browser | what | right | wrong | not known | missing | wrongly judged | seconds | stood still | memory |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
