import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { addSetMembers, GB, ISLANDS } from './fixture-updates.ts';
import { setsScreen } from './screens/sets.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

describe.each(BROWSERS)('release sets in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addSetMembers(stage.hub);
    await stage.reset();
    await stage.useKey();
  });
  afterAll(() => stage?.close());

  test('a set with one laggard: offered, kept, grabbed at the release that both have', async () => {
    const { hub } = stage;
    const popup = await stage.openPopup();
    const sets = setsScreen(popup);
    // Waved away by mistake, and brought back.
    await sets.click('wave-set');
    await sets.click('undo-wave');
    await popup.page.waitForSelector('[data-test=wave-set]');
    await sets.open();
    for (const colourScheme of ['light', 'dark'] as const) {
      await stage.driver.emulate(popup.page, { colourScheme });
      expect(await axe(popup.page), colourScheme).toEqual([]);
    }
    await sets.click('take-suggestion');
    await popup.page.waitForSelector('[data-test=set-name]:focus');
    await sets.click('keep-set');
    expect(await sets.set('Harbour addresses')).toContain('The newest that all have: E1 (2 Nov 2026)');
    expect(await sets.lagging()).toEqual([ISLANDS]);
    await sets.click('grab-set');
    const wanted = [
      `OS Data Hub/Harbour addresses GB (${GB})/2026-11-01 (7500101)/gb.zip`,
      `OS Data Hub/Harbour addresses Islands (${ISLANDS})/2026-11-02 (7500201)/islands.zip`,
    ];
    await expect.poll(() => stage.files(), { timeout: 30_000 }).toEqual(wanted);
    await popup.close();

    // The laggard follows: kept sets are there in the next popup, and take the new release.
    hub.catalogue.addVersion(ISLANDS, { id: '7500202', createdOn: '2026-11-13', productVersion: ' E2' });
    hub.catalogue.addFile(ISLANDS, '7500202', { fileName: 'islands.zip', size: 2_000 });
    await stage.command('refreshPackages', {});
    const again = await stage.openPopup();
    const later = setsScreen(again);
    await later.open();
    expect(await later.set('Harbour addresses')).toContain('The newest that all have: E2 (13 Nov 2026)');
    expect(await later.lagging()).toEqual([]);
    await later.click('grab-set');
    await expect.poll(async () => (await stage.files()).length, { timeout: 30_000 }).toBe(4);
    await later.click('remove-set');
    await later.click('undo-set');
    expect(await later.set('Harbour addresses')).toContain('E2');
    await again.close();
  });
});
