import type { DataHub } from '../../data-hub/hub.ts';
import { waitUntil } from '../../e2e/drive/wait.ts';
import { ROADS } from '../../e2e/fixture.ts';
import type { Stage } from '../../e2e/stage.ts';
import { watchProbe } from '../../e2e/watch-probe.ts';
import type { Desktop, Shown } from './desktop.ts';

const MONTH = 30 * 86_400_000;
const FIRST = 7_000_003;

/** What is pressed, and what is true of it then; throws when it does not come true. */
export interface Row {
  readonly what: string;
  /** The label of a button; absent: the notification itself. */
  readonly button?: string;
  /** The background is ended before the press, as after 30 idle seconds. */
  readonly isAsleep?: boolean;
  readonly expect: (stage: Stage, version: string) => Promise<string>;
}

export const ROWS: readonly Row[] = [
  { what: '“Grab”', button: 'Grab', expect: grabbed },
  { what: '“Grab”, the background asleep', button: 'Grab', isAsleep: true, expect: grabbed },
  { what: '“Later”', button: 'Later', expect: leftAlone },
  { what: 'the notification itself', expect: pickerOpened },
  { what: 'the notification itself, the background asleep', isAsleep: true, expect: pickerOpened },
];

export async function play(row: Row, stage: Stage, desktop: Desktop, turn: number): Promise<string> {
  await stage.reset();
  await stage.useKey();
  await stage.command('saveSettings', { watchEvery: 'day', watchPinned: 'notify', quietHours: null });
  await stage.command('pin', { packageIds: [ROADS.packageId], isPinned: true });
  await stage.command('look', {});
  stage.hub.log.clear();
  const version = publish(stage.hub, turn);
  const before = desktop.shown().length;
  await watchProbe(stage.driver).ring();
  const digest = await waitUntil('the digest on the desktop', () => desktop.shown()[before], 20_000);
  const action = actionOf(digest, row.button);
  if (row.isAsleep) await stage.driver.killWorker();
  desktop.press(digest.number, action);
  const said = await row.expect(stage, version);
  await waitUntil('the digest to go', () => desktop.isClosed(digest.number));
  return `${said}; the digest goes`;
}

function publish({ clock, catalogue }: DataHub, turn: number): string {
  const id = String(FIRST + turn);
  clock.advance(MONTH);
  const files = [{ fileName: ROADS.fileName, size: 120_000 }];
  catalogue.addVersion(ROADS.packageId, { id, createdOn: `2027-01-0${turn + 1}`, files });
  return id;
}

function actionOf({ actions }: Shown, button = ''): string {
  const action = button ? actions.find(({ label }) => label.startsWith(button))?.id : 'default';
  if (action === undefined) throw new Error(`No button “${button}”: ${JSON.stringify(actions)}`);
  return action;
}

async function grabbed(stage: Stage, version: string): Promise<string> {
  const path = await waitUntil(
    'the file',
    async () => (await stage.files()).find((file) => file.includes(`(${version})`)),
    30_000,
  );
  await waitUntil('all of it', async () => (await stage.size(path)) === 120_000);
  const news = await waitUntil('no news', async () => (await newsOf(stage)).length === 0, 20_000);
  return news ? 'the new version is on the disk and no longer news' : '';
}

async function leftAlone(stage: Stage, version: string): Promise<string> {
  const [item] = await newsOf(stage);
  const asked = stage.hub.log.api().filter(({ path }) => path.includes(version));
  if (item?.versions[0]?.id !== version) throw new Error('It is no longer news.');
  if (asked.length > 0 || (await stage.files()).length > 0) throw new Error('Something was grabbed.');
  return 'nothing is grabbed, and it stays news in the popup';
}

/** Asked of a page beside it: WebDriver does not know what stands in a tab that Firefox has opened for an add-on. */
async function pickerOpened({ driver }: Stage): Promise<string> {
  await waitUntil('the news in a tab', () =>
    driver.evaluate(() =>
      chrome.extension
        .getViews({ type: 'tab' })
        .some(
          ({ location, document }) =>
            location.pathname === '/popup.html' && document.querySelector('[data-test=news-item]'),
        ),
    ),
  );
  await driver.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: `${location.origin}/popup.html*` });
    await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
  });
  return 'the picker opens in a tab, at the news';
}

const newsOf = (stage: Stage) => watchProbe(stage.driver).news();
