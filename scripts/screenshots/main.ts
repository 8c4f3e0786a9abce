import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDataHub } from '../../tests/data-hub/hub.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import { optionsScreen } from '../../tests/e2e/screens/options.ts';
import { popupScreen } from '../../tests/e2e/screens/popup.ts';

/** The pictures in the README: the production build, the local Data Hub, both themes. */
const images = fileURLToPath(new URL('../../docs/images', import.meta.url));
mkdirSync(images, { recursive: true });

const POPUP = { width: 400, height: 560, deviceScaleFactor: 2 };
const FILE = { packageId: '0040146691', versionId: '', fileName: '' };

for (const theme of ['light', 'dark'] as const) {
  const hub = await startDataHub();
  const driver = await launch('chromium', { hub, colourScheme: theme });
  const shoot = async (page: Awaited<ReturnType<typeof driver.openPage>>, name: string): Promise<void> => {
    await page.screenshot({ path: `${images}/${name}-${theme}.png` });
    console.log(`docs/images/${name}-${theme}.png`);
  };
  try {
    const first = await driver.openPage('popup.html', POPUP);
    await first.waitForSelector('[data-test=key]');
    await shoot(first, 'first-run');
    await first.close();

    const options = optionsScreen(await driver.openPage('options.html', { width: 900, height: 900 }));
    await options.giveKey(hub.keys.department);
    await options.verdict('works');
    await shoot(options.page, 'options');
    await options.page.close();

    const page = await driver.openPage('popup.html', POPUP);
    const popup = popupScreen(page, () => page.close());
    await page.waitForSelector('[role=option]');
    await shoot(page, 'packages');
    void FILE;
    await popup.close();
  } finally {
    await driver.close();
    await hub.close();
  }
}
