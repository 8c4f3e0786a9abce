import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ageShelf } from './age-shelf.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('a page that is open when %s starts', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    await stage.useKey();
  });
  afterAll(() => stage?.close());

  test('is heard by the background, and has nothing to complain of', async () => {
    const { hub, driver } = stage;
    await ageShelf(driver);
    hub.log.clear();
    await driver.restart('quit', 'popup.html');
    const list = await hub.log.until(({ path }) => path.endsWith('/dataPackages'), 20_000);
    await hub.log.until((entry) => entry === list && entry.status === 200, 15_000);
    const pages = await driver.browser().pages();
    const page = pages.find((one) => one.url().endsWith('/popup.html'));
    await page?.waitForSelector('[role=option]');
    expect(await page?.$$('[role=option]')).not.toHaveLength(0);
    expect(
      await page?.$$eval('[data-test=notice]', (notices) => notices.map((one) => one.textContent)),
    ).toEqual([]);
  });
});
