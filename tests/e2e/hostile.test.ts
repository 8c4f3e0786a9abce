import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITE_HOST } from '../data-hub/hosts.ts';
import { waitUntil } from './drive/wait.ts';
import { addRoads, ROADS } from './fixture.ts';
import { type Hostile, hostileExtensions, STOLEN } from './hostile-extensions.ts';
import { queueProbe } from './queue-probe.ts';
import { grabsScreen } from './screens/grabs.ts';
import { type Stage, setStage } from './stage.ts';

/** Firefox lets no extension name the downloads of another, and takes one temporary add-on at a time here. */
describe('beside two hostile extensions in Chromium', () => {
  let hostile: Hostile;
  let stage: Stage;
  let nosy: Page;

  beforeAll(async () => {
    hostile = await hostileExtensions();
    stage = await setStage('chromium', { extraExtensions: [hostile.nosy.folder, hostile.renamer.folder] });
    addRoads(stage.hub);
    nosy = await stage.driver.browser().newPage();
    await nosy.goto(hostile.nosy.page);
  });
  afterAll(async () => {
    await stage?.close();
    await hostile?.remove();
  });
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const onlyKey = async () => ({ id: (await stage.keyIds())[0] });

  test('no command of another extension arrives, and no answer comes back', async () => {
    stage.hub.log.clear();
    const asks = [
      ['removeKey', await onlyKey()],
      ['saveKey', { key: 'somebody-elses-key', keep: 'profile' }],
      ['grab', ROADS],
      ['clearEverything', {}],
    ] as const;
    const answers = await nosy.evaluate(
      async (id, commands) => {
        const said: string[] = [];
        for (const [type, data] of commands) {
          const message = { id: 1, type, data, timestamp: 0 };
          said.push(await chrome.runtime.sendMessage(id, message).then(JSON.stringify, String));
        }
        const port = chrome.runtime.connect(id);
        said.push(
          await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('disconnected'))),
        );
        return said;
      },
      stage.driver.extensionId,
      asks,
    );
    expect(answers.slice(0, -1).filter((answer) => !/Receiving end does not exist/.test(answer))).toEqual([]);
    expect(answers.at(-1)).toBe('disconnected');
    expect(stage.hub.log.all()).toEqual([]);
    expect(JSON.stringify(await stage.command('testKey', await onlyKey()))).toContain('"works"');
    expect(stage.hub.log.api().at(-1)?.headers.key).toBe(stage.hub.keys.department);
  });

  test('no page and no file of ours can be read or framed by another extension or a web page', async () => {
    const web = await stage.driver.browser().newPage();
    await web.goto(`https://${SITE_HOST}/data/downloads/data-packages/${ROADS.packageId}`);
    for (const page of [nosy, web]) {
      const ours = ['popup.html', 'manifest.json', 'icon/128.png', 'background.js'];
      const read = await page.evaluate(
        (origin, files) =>
          Promise.all(files.map((file) => fetch(`${origin}/${file}`).then((one) => one.text(), String))),
        stage.driver.origin,
        ours,
      );
      expect(read.filter((text) => !text.includes('Failed to fetch'))).toEqual([]);
      await page.evaluate((origin) => {
        const frame = document.createElement('iframe');
        frame.src = `${origin}/popup.html`;
        document.body.append(frame);
      }, stage.driver.origin);
      const framed = () => page.frames().find((frame) => frame !== page.mainFrame());
      await waitUntil('the frame to be refused', () => framed()?.url().startsWith('chrome-error:'));
    }
    expect(await web.evaluate(() => typeof globalThis.chrome?.runtime)).toBe('undefined');
    await web.close();
  });

  test('an extension that may see every request sees none of ours', async () => {
    await nosy.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      chrome.webRequest.onBeforeSendHeaders.addListener(
        (details) => {
          heard.push(JSON.stringify(details));
          return undefined;
        },
        { urls: ['<all_urls>'] },
        ['requestHeaders', 'extraHeaders'],
      );
    });
    await stage.command('testKey', await onlyKey());
    // That it hears at all.
    await nosy.evaluate(() => fetch('https://api.os.uk/downloads/v1/products?mine').catch(() => undefined));
    const hearing = (): Promise<string[]> => nosy.evaluate(() => Reflect.get(window, 'heard'));
    await expect
      .poll(async () => (await hearing()).filter((line) => line.includes('products?mine')))
      .toHaveLength(1);
    const heard = await hearing();
    expect(heard.filter((line) => line.includes('dataPackages'))).toEqual([]);
    expect(heard.join('\n')).not.toContain(stage.hub.keys.department);
  });

  test('a page of ours that another extension opens does nothing until a person does', async () => {
    await nosy.evaluate(
      (url) => chrome.tabs.create({ url }),
      `${stage.driver.origin}/popup.html#package=${ROADS.packageId}`,
    );
    const opened = await stage.driver
      .browser()
      .waitForTarget((target) => target.url().includes(`popup.html#package=${ROADS.packageId}`));
    const page = await opened.page();
    await page?.waitForSelector('[data-test=primary]', { timeout: 15_000 });
    const grabs = await queueProbe(stage.driver).counts();
    expect(Object.values(grabs ?? {}).filter(Boolean)).toEqual([]);
    expect(stage.hub.log.storage().filter(({ host }) => host !== SITE_HOST)).toEqual([]);
    await page?.close();
  });

  test('a name that another extension gives is noticed, and the person is told where the file is', async () => {
    const { hub, driver } = stage;
    const popup = await stage.openPopup();
    await popup.grab(ROADS);
    const row = await popup.grabIn(ROADS.fileName, 'done');
    expect(row.text).toContain('not where Trig asked for it');
    expect(row.text).toContain(`${driver.downloads}/${STOLEN}`);
    await popup.close();
    expect(await stage.files()).toEqual([STOLEN]);
    expect(await stage.md5(STOLEN)).toBe(hub.expected(ROADS.packageId, ROADS.versionId, ROADS.fileName).md5);

    const grabs = grabsScreen(await driver.openPage('grabs.html'));
    const line = await grabs.row(ROADS.fileName, 'done');
    expect(line).toContain(`put it here: ${driver.downloads}/${STOLEN}`);
    expect(await grabs.text('batch')).toContain('1 not where Trig asked for it');
    await grabs.page.close();
  });
});
