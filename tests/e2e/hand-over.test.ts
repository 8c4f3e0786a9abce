import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onDisk, ran } from '../programs/run.ts';
import { type Surroundings, surroundings } from '../programs/surroundings.ts';
import { axe } from './drive/axe.ts';
import { waitUntil } from './drive/wait.ts';
import { filesScreen } from './screens/files.ts';
import { grabsScreen } from './screens/grabs.ts';
import { verifyScreen } from './screens/verify.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const HARBOURS = { packageId: '0040990009', versionId: '7900001' } as const;
const FOLDER = "OS Data Hub/Bob's $(harbours) (0040990009)/2026-11-21 (7900001)";
const NAMES = ["it's here.zip", '$(touch owned).zip', '`back`.zip', 'a"b\nc.zip', '-rf.zip', 'Môn 地図.zip'];

describe.each(BROWSERS)('handing over in %s', (name) => {
  let stage: Stage;
  let elsewhere: Surroundings;

  beforeAll(async () => {
    stage = await setStage(name);
    elsewhere = await surroundings(stage.hub, stage.hub.keys.department);
    const { packageId, versionId } = HARBOURS;
    stage.hub.catalogue.addPackage({ id: packageId, name: "Bob's $(harbours)" });
    const files = NAMES.map((fileName, index) => ({ fileName, size: 20_000 + index }));
    const bare = { fileName: 'bare.csv', size: 500, listedMd5: null } as const;
    stage.hub.catalogue.addVersion(packageId, {
      id: versionId,
      createdOn: '2026-11-21',
      supplyType: 'Change Only Update',
      files: [...files, bare],
    });
    await stage.useKey();
    await stage.command('grabVersions', { versions: [HARBOURS] });
  });
  afterAll(async () => {
    await elsewhere?.close();
    await stage?.close();
  });

  const at = (path: string) => join(stage.driver.downloads, path);
  /** A browser gives a file its name before there is anything in it. */
  const saved = (fileName: string): Promise<string> =>
    waitUntil(fileName, () => readFile(at(fileName), 'utf8'));

  test('md5sum checks what the batch has grabbed, the manifests say what it is, the program grabs it all again', async () => {
    const page = await stage.driver.openPage('grabs.html');
    const grabs = grabsScreen(page);
    await page.waitForSelector('[data-test=batch][data-phase=told]', { timeout: 30_000 });
    await grabs.click('hand-over-batch');
    expect(await grabs.text('md5sums')).toContain('no MD5 for 1 file');
    expect(await grabs.text('save-program')).toContain('choose Keep');
    expect(await axe(page)).toEqual([]);

    for (const test of ['md5sums', 'manifest-csv', 'manifest-json', 'curl', 'powershell', 'python', 'r']) {
      await grabs.click(`save-${test}`);
    }
    expect((await saved('MD5SUMS')).trimEnd().split('\n')).toHaveLength(NAMES.length);
    await rename(at('MD5SUMS'), at(`${FOLDER}/MD5SUMS`));
    const checked = execFileSync('md5sum', ['--check', '--strict', 'MD5SUMS'], {
      cwd: at(FOLDER),
      encoding: 'utf8',
    });
    expect(checked.match(/: OK$/gm)).toHaveLength(NAMES.length);

    const manifest = JSON.parse(await saved('manifest.json'));
    expect(manifest.files.map((file: { fileName: string }) => file.fileName)).toEqual([...NAMES, 'bare.csv']);
    expect(manifest.files[0]).toMatchObject({
      supplyType: 'Change Only Update',
      productVersion: '2026-11-21',
    });
    expect(await saved('manifest.csv')).toContain('Change Only Update');
    for (const ending of ['sh', 'ps1', 'py', 'R']) {
      expect(await saved(`os-data-hub.${ending}`)).not.toContain(stage.hub.keys.department);
    }

    const program = at('os-data-hub.sh');
    const { code } = await ran('bash', [program], { cwd: elsewhere.folder, env: elsewhere.env });
    expect(code).toBe(0);
    const there = onDisk(elsewhere);
    expect(Object.keys(there)).toHaveLength(NAMES.length + 1);
    for (const [path, md5] of Object.entries(there)) expect(await stage.md5(path)).toBe(md5);

    for (const own of ['manifest.csv', 'manifest.json']) await rename(at(own), at(`${FOLDER}/${own}`));
    const beside = await readdir(at(FOLDER));
    const verify = await verifyScreen(await stage.driver.openPage('grabs.html'));
    await verify.choose(beside.map((file) => at(`${FOLDER}/${file}`)));
    // Of `bare.csv` OS gives no MD5; what was exported is no file to be known.
    expect(await verify.counts()).toEqual({ all: 7, right: 6, wrong: 0, unclear: 1, missing: 0 });
    expect(await verify.words()).toContain('Also compared with MD5SUMS, manifest.json.');
    await verify.page.close();

    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[data-test=hand-over]') === null);
    await grabs.click('view-history');
    await grabs.click('hand-over-history');
    expect(await grabs.text('md5sums')).toContain('2026-11-21 (7900001)');
    await page.close();
  });

  test('a recipe made in the popup grabs the newest version, after it has said what', async () => {
    const { packageId, versionId } = HARBOURS;
    const popup = await stage.openPopup();
    const screen = filesScreen(popup);
    await screen.go(HARBOURS);
    await popup.search('*.zip');
    await screen.primary('Grab');
    await screen.ctrl('e');
    await popup.page.waitForSelector('[data-test=hand-over] [data-test=curl]');
    // It says so for a second or two.
    await popup.page.waitForSelector('[data-test=copy-curl]');
    const copied = popup.page.waitForFunction(() =>
      document.querySelector('[data-test=copy-curl]')?.textContent?.includes('Copied'),
    );
    await Promise.all([copied, screen.click('copy-curl')]);
    await screen.click('save-recipe');
    const recipe = JSON.parse(await saved('recipe.json'));
    expect(recipe.packages).toEqual([
      {
        id: packageId,
        name: "Bob's $(harbours)",
        choice: { filter: { query: '*.zip', kind: 'all', sort: 'name' }, squares: [] },
      },
    ]);
    expect(JSON.stringify(recipe)).not.toContain(versionId);
    await popup.close();

    const newer = { id: '7900002', createdOn: '2026-11-22' };
    const files = [
      { fileName: 'new one.zip', size: 40_000 },
      { fileName: 'notes.txt', size: 100 },
    ];
    stage.hub.catalogue.addVersion(packageId, { ...newer, files });
    const theirs = { ...recipe, folders: 'Theirs/{package-id}/{version}/{file}' };
    theirs.packages.push({ id: '999', name: 'Not mine' });
    const path = join(elsewhere.folder, 'theirs.json');
    await writeFile(path, JSON.stringify(theirs));
    const page = await stage.driver.openPage('grabs.html');
    const field = await page.waitForSelector('input[data-test=recipe-file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await page.waitForSelector('[data-test=recipe-grab]');
    expect(await axe(page)).toEqual([]);
    const entries = await page.$$eval('[data-test=recipe-entry]', (rows) =>
      rows.map((row) => [row.getAttribute('data-id'), row.getAttribute('data-state'), row.textContent ?? '']),
    );
    expect(entries).toEqual([
      [packageId, 'found', expect.stringMatching(/22 Nov 2026.*1 file.*40\.0.kB/)],
      ['999', 'missing', expect.stringContaining('Not among the packages')],
    ]);
    expect(await stage.files()).not.toContain('Theirs/0040990009/7900002/new one.zip');
    await page.click('[data-test=recipe-grab]');
    const wanted = 'Theirs/0040990009/7900002/new one.zip';
    await expect.poll(stage.files, { timeout: 30_000 }).toContain(wanted);
    const { md5 } = stage.hub.expected(packageId, '7900002', 'new one.zip');
    await expect.poll(() => stage.md5(wanted)).toBe(md5);
    await page.close();
  });
});
