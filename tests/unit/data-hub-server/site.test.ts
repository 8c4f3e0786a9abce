// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../../../utils/data-hub/page.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';
import { ask, SMALL } from './ask.ts';

const SITE = 'https://osdatahub.os.uk';
const [packageId, versionId, fileName] = SMALL;

let hub: DataHub;
beforeAll(async () => {
  hub = await startDataHub();
});
afterAll(() => hub.close());

const html = async (path: string) => (await ask(hub, SITE + path)).body.toString();

test.each([`/data/downloads/data-packages/${packageId}`, `/downloads/packages/${packageId}`])(
  '%s is the page of a data package, with links that Trig can read',
  async (path) => {
    const links = [...(await html(path)).matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
      readPage(SITE + link.replaceAll('&#38;', '&')),
    );
    expect(links).toContainEqual({ kind: 'package', packageId });
    expect(links).toContainEqual({ kind: 'file', packageId, versionId, fileName });
  },
);

test('there are pages of OpenData products and of lists, and pages that are not there', async () => {
  expect((await ask(hub, `${SITE}/data/downloads/open/OpenRoads`)).status).toBe(200);
  expect((await ask(hub, `${SITE}/data/downloads/data-packages/`)).status).toBe(200);
  for (const path of ['/data/downloads/data-packages/999999', '/downloads/open/Nothing', '/x']) {
    expect((await ask(hub, SITE + path)).status).toBe(404);
  }
});
