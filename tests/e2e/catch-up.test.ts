import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './drive/axe.ts';
import { addUpdates, LOST, UPDATES, WHOLE } from './fixture-updates.ts';
import { queueProbe } from './queue-probe.ts';
import { chainScreen } from './screens/chain.ts';
import { BROWSERS, type Stage, setStage } from './stage.ts';

const FOLDER = 'OS Data Hub/Daily changes (990010)';

describe.each(BROWSERS)('catching up in %s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(name);
    addUpdates(stage.hub);
    await stage.reset();
    await stage.useKey();
    // One after the other, so that the order in which they are fetched is the order of the queue.
    await stage.command('saveSettings', { window: 1 });
  });
  afterAll(() => stage?.close());

  /** Folders of the package, as a list by name shows them. */
  const folders = async (): Promise<readonly string[]> => [
    ...new Set(
      (await stage.files())
        .filter((path) => path.startsWith(FOLDER))
        .map((path) => path.split('/').at(-2) ?? ''),
    ),
  ];

  /** Ids of the versions whose data was fetched, each as often as it was. Of six at once, storage may hear in any order. */
  const fetched = (): readonly string[] =>
    stage.hub.log
      .storage()
      .filter(({ path }) => path.endsWith('.zip'))
      .map(({ path }) => path.split('/').at(-2) ?? '')
      .sort();

  test('twelve updates with one that is not listed, one supplied again and one lost: in order, and no further', async () => {
    const { hub } = stage;
    hub.faults.add({ on: 'api', path: `/versions/${LOST}`, fault: { kind: 'status', status: 404 } });
    const popup = await stage.openPopup();
    const chain = chainScreen(popup);
    await popup.enter(UPDATES);
    expect(await chain.line('begin')).toContain('full supply of 1 Nov 2026');
    await popup.click('catch-up-why');
    await popup.page.waitForSelector('[data-test=catch-up-sheet][open]');
    for (const colourScheme of ['light', 'dark'] as const) {
      await stage.driver.emulate(popup.page, { colourScheme });
      expect(await axe(popup.page), colourScheme).toEqual([]);
    }
    await popup.press('Escape');
    await popup.page.waitForSelector('[data-test=catch-up-sheet]', { hidden: true });
    await chain.key();
    expect(await chain.line('broken')).toContain('Chain broken between 10 Nov 2026 and 12 Nov 2026');

    // Not the fifth from the list, not the seventh, which was supplied again, nothing from the eleventh on.
    const inOrder = [1, 2, 3, 4, 5, 6, 8, 9, 10].map((day) => String(790_100 + day));
    expect(fetched()).toEqual(inOrder);
    expect(await folders()).toEqual(
      inOrder.map((id, index) => {
        const day = String(Number(id) - 790_100).padStart(2, '0');
        return `${String(index + 1).padStart(4, '0')} 2026-11-${day} (${id})`;
      }),
    );
    const numbers = (await queueProbe(stage.driver).ledger()).map(({ versionId, turn }) => [turn, versionId]);
    expect(numbers.sort()).toEqual(inOrder.map((id, index) => [index + 1, id]));

    // The way on: the full supply of another package, and the update after it.
    hub.log.clear();
    await popup.click('catch-up-button');
    expect(await chain.line('catch-up')).toContain('1 update since the one you have (12 Nov 2026)');
    await popup.click('catch-up-button');
    expect(await chain.line('up-to-date')).toContain('13 Nov 2026');
    expect(fetched()).toEqual(['790113', WHOLE.versionId]);
    expect((await folders()).at(-1)).toBe('0012 2026-11-13 (790113)');
    await popup.close();
  });

  test('one that fails is still missing: nothing after it counts as caught up', async () => {
    const { hub } = stage;
    hub.faults.clear();
    hub.log.clear();
    hub.catalogue.addVersion(UPDATES, { id: '790114', createdOn: '2026-11-14', supplyType: 'COU' });
    hub.catalogue.addFile(UPDATES, '790114', { fileName: 'changes.zip', size: 2_000 });
    hub.catalogue.addVersion(UPDATES, { id: '790115', createdOn: '2026-11-15', supplyType: 'COU' });
    hub.catalogue.addFile(UPDATES, '790115', { fileName: 'changes.zip', size: 2_000 });
    const broken = hub.faults.add({
      on: 'api',
      path: '/versions/790114/downloads',
      fault: { kind: 'status', status: 404 },
    });
    const popup = await stage.openPopup();
    const chain = chainScreen(popup);
    await stage.command('refreshPackages', {});
    await popup.enter(UPDATES);
    expect(await chain.line('catch-up')).toContain('2 updates since the one you have (13 Nov 2026)');
    await chain.key();
    await chain.lineSays('1 update since the one you have (13 Nov 2026)');
    expect(fetched()).toEqual(['790115']);
    broken.remove();
    await chain.key();
    expect(await chain.line('up-to-date')).toContain('15 Nov 2026');
    expect((await folders()).slice(-2)).toEqual(['0013 2026-11-14 (790114)', '0014 2026-11-15 (790115)']);
    await popup.close();
  });
});
