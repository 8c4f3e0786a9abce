import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { addChanging, CHANGING } from './fixture.ts';
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
    await queueProbe(stage.driver).teachPace(1_000_000);
  });

  const open = async () => {
    const popup = await stage.openPopup();
    const files = filesScreen(popup);
    await files.go(CHANGING);
    return { popup, files };
  };

  /** Names of files whose bytes were asked for, once they are so many. */
  const fetched = async (count: number): Promise<readonly string[]> => {
    await expect.poll(() => stage.hub.log.storage().length, { timeout: 30_000 }).toBe(count);
    return stage.hub.log
      .storage()
      .map(({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''))
      .sort();
  };

  test('what has changed since the version before is selected by one key, and that alone is fetched', async () => {
    const { popup, files } = await open();
    await files.ctrl('e');
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
});
