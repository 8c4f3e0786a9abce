import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { fetchedOf } from './fetched.ts';
import { addChanging, BEFORE, CHANGING } from './fixture.ts';
import { queueProbe } from './queue-probe.ts';
import { filesScreen } from './screens/files.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('versions held against each other in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addChanging(stage.hub);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.reset();
    await stage.useKey();
  });

  const open = async () => {
    const popup = await stage.openPopup();
    const files = filesScreen(popup);
    await files.go(CHANGING);
    return { popup, files };
  };

  const fetched = (count: number) => fetchedOf(stage.hub, count);

  test('what has changed since the version before is selected by one key, and that alone is fetched', async () => {
    const { popup, files } = await open();
    await files.ctrl('m');
    expect((await popup.textOf('[data-test=compare-figures]')).replace(/\s+/g, ' ')).toBe(
      '4 in all 1 added · 30.0 kB 2 changed · 30.0 kB 1 gone · 30.0 kB 1 identical · 30.0 kB',
    );
    const fates = await popup.page.$$eval('[data-test=fate]', (marks) =>
      marks.map((mark) => mark.textContent),
    );
    expect(fates).toEqual(['identical', 'changed', 'added', 'changed']);
    for (const colourScheme of ['light', 'dark'] as const) {
      await stage.driver.emulate(popup.page, { colourScheme });
      expect(await axe(popup.page), `comparison, ${colourScheme}`).toEqual([]);
    }
    await files.click('kind-gone');
    expect(await popup.textOf('[data-test=gone-file]')).toContain('TQ3580.gz');
    expect(await axe(popup.page), 'gone files').toEqual([]);
    await files.click('kind-all');
    await popup.page.focus('[data-test=select-changed]');
    await popup.press('Enter');
    await files.primary('3');
    await popup.press('Enter');
    expect(await fetched(3)).toEqual(['5500114-TQ3085.gz', '5500114-TQ3585.gz', '7400002-Order_Details.txt']);
    await popup.close();
  });

  /** All of the earlier version is on the disk. Answers what the ledger has of it; what was cleared lies there for a while. */
  const haveEarlier = async () => {
    const since = Date.now();
    await stage.command('grabVersions', { versions: [BEFORE] });
    const fresh = async () => (await queueProbe(stage.driver).ledger()).filter(({ at }) => at >= since);
    await expect.poll(async () => (await fresh()).length, { timeout: 30_000 }).toBe(4);
    stage.hub.log.clear();
    return fresh();
  };

  test('what is at hand byte for byte, though named otherwise, is skipped on request, and the batch says why', async () => {
    await haveEarlier();
    const { popup, files } = await open();
    expect(await popup.textOf('[data-test=same]')).toContain(
      '1 of these is byte for byte what you have from 20 Oct 2026',
    );
    expect(await popup.textOf('[data-test=same-mark]')).toBe('same as 20 Oct 2026');
    expect(await axe(popup.page), 'same files').toEqual([]);
    await files.click('skip-same');
    await files.ctrl('a');
    await files.primary('3');
    await popup.press('Enter');
    // Said for some seconds.
    expect(await popup.textOf('[data-test=taken]')).toContain('3 files queued, 1 you have already');
    expect(await fetched(3)).toEqual(['5500114-TQ3085.gz', '5500114-TQ3585.gz', '7400002-Order_Details.txt']);
    await popup.close();

    const page = await stage.driver.openPage('grabs.html');
    const row = await page.waitForSelector('[data-test=grab][data-state=skipped]', { timeout: 15_000 });
    const words = await row?.evaluate((one) => one.querySelector('[data-test=row-words]')?.textContent);
    expect(words).toMatch(/^skipped, the same bytes as in the version of 20 Oct 2026: .*5436275-TQ3080\.gz$/);
    await page.close();
  });

  test('a file that is gone from the disk is not offered where the browser can tell', async () => {
    const entry = (await haveEarlier()).find(({ fileName }) => fileName.includes('TQ3080'));
    // By the browser's own hand, so that it knows at once: else Chromium looks again after ten seconds at the soonest.
    const isThere = await stage.driver.evaluate(async (id) => {
      await chrome.downloads.removeFile(id);
      return (await chrome.downloads.search({ id }))[0]?.exists;
    }, entry?.downloadId ?? -1);
    const left = (await stage.files()).filter((path) => path.includes('TQ3080'));
    expect(left).toEqual([]);
    const { popup, files } = await open();
    if (isThere) {
      // Firefox says of every file that it exists until it is restarted (measured: 153), and nobody else can be asked.
      expect(name).toBe('firefox');
      await popup.page.waitForSelector('[data-test=same]', { timeout: 15_000 });
    } else {
      await files.ctrl('a');
      await files.primary('4');
      await popup.press('Enter');
      expect(await fetched(4)).toContain('5500114-TQ3080.gz');
      expect(await popup.page.$('[data-test=same], [data-test=same-mark]')).toBeNull();
    }
    await popup.close();
  });
});
