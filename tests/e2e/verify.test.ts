import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '../reliability/verify/faults-in.ts';
import { makeFolder } from '../reliability/verify/folder.ts';
import { verifyAll } from '../reliability/verify/play.ts';
import { axe } from './drive/axe.ts';
import { addSheets, SHEETS, SHEETS_FOLDER } from './fixture.ts';
import { putEntries } from './ledger-entries.ts';
import { grabsScreen } from './screens/grabs.ts';
import { type VerifyScreen, verifyScreen } from './screens/verify.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const FILES = 6;

describe.each(BROWSERS)('verify in %s', (name) => {
  let stage: Stage;
  let sheets: readonly string[];

  beforeAll(async () => {
    stage = await setStage(name);
    sheets = addSheets(stage.hub, FILES, 70_000);
    await stage.useKey();
    await stage.command('grabVersions', { versions: [SHEETS] });
  });
  afterAll(() => stage?.close());

  const at = (file = '') => join(stage.driver.downloads, SHEETS_FOLDER, file);

  test('finds what was renamed, damaged, cut or lost, and grabs the right ones again', async () => {
    const { hub, driver } = stage;
    const [kept = '', renamed = '', damaged = '', cut = '', lost = '', other = ''] = sheets;
    const page = await driver.openPage('grabs.html');
    const grabs = grabsScreen(page);
    for (const sheet of sheets) await grabs.row(sheet, 'done');

    await rename(at(renamed), at('copy of it.gz'));
    await truncate(at(damaged), 69_999);
    await appendFile(at(damaged), 'x');
    await truncate(at(cut), 1_000);
    await rm(at(lost));
    await writeFile(at('notes.txt'), 'nothing of OS');

    const verify = await verifyScreen(page);
    const chosen = [kept, 'copy of it.gz', damaged, cut, other, 'notes.txt'];
    await verify.choose(chosen.map(at));
    expect(await verify.outcome()).toEqual({
      [kept]: 'right',
      'copy of it.gz': 'right',
      [damaged]: 'wrong',
      [cut]: 'wrong',
      [other]: 'right',
      'notes.txt': 'unclear',
      [lost]: 'missing',
    });
    expect(await verify.words()).toContain('3 right, 2 wrong, 1 not known, 1 missing');
    expect(await axe(page)).toEqual([]);

    hub.log.clear();
    await verify.click('grab-wrong');
    for (const file of [damaged, cut, lost]) {
      const { md5 } = hub.expected(SHEETS.packageId, SHEETS.versionId, file);
      const onDisk = () => stage.md5(`${SHEETS_FOLDER}/${file}`).catch(() => 'not there yet');
      await expect.poll(onDisk, { timeout: 30_000 }).toBe(md5);
    }
    const asked = hub.log.storage().map(({ path }) => path.split('/').at(-1));
    expect(asked.sort()).toEqual([damaged, cut, lost].sort());
    await page.close();
  });

  test('a folder of hundreds, as it may look years later: each file is judged as it is', async () => {
    const { driver } = stage;
    const home = await mkdtemp(join(tmpdir(), 'trig-verify-'));
    const { known, files, expected } = await makeFolder(home, 300);
    await putEntries(driver, known);
    const give = (verify: VerifyScreen) => (name === 'chromium' ? verify.drop(home) : verify.choose(files));
    const found = await verifyAll(driver, give, 60_000);
    expect(faultsIn(found, expected)).toEqual([]);
    expect(found.counts).toEqual({ all: 303, right: 291, wrong: 6, unclear: 3, missing: 3 });
    await rm(home, { recursive: true });
  });
});
