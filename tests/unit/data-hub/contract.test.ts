// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import { array } from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAsk } from '../../../scripts/live-check/ask.ts';
import {
  openDownloadPath,
  packagesPath,
  productFilesPath,
  productsPath,
  versionPath,
} from '../../../utils/data-hub/address.ts';
import { dataPackages, version, versionSummary } from '../../../utils/data-hub/data-package.ts';
import { newest } from '../../../utils/data-hub/newest.ts';
import { openFiles, product, products } from '../../../utils/data-hub/open-data.ts';
import { readAnswer } from '../../../utils/data-hub/read-answer.ts';
import { supplyType } from '../../../utils/data-hub/supply-type.ts';
import { type DataHub, startDataHub } from '../../data-hub/hub.ts';

/** What was recorded of the real API and what the local hub says go through the same schemas. */
const recorded = new URL('../../data-hub/recorded/', import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, recorded), 'utf8');

describe('what was recorded', () => {
  test('the list of data packages is read whole', async () => {
    const text = await read('data-packages.json');
    const answer = readAnswer(text, dataPackages);
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok) return;
    expect(answer.value.entries).toHaveLength(JSON.parse(text).length);
    expect(answer.value).not.toHaveProperty('flaws');
    const types = answer.value.entries.flatMap(({ versions }) =>
      versions.map((one) => supplyType(one.supplyType)),
    );
    expect(new Set(types)).toEqual(new Set(['full', 'change-only']));
  });

  test('the versions of a package are read, newest first', async () => {
    const answer = readAnswer(await read('versions.json'), array(versionSummary));
    expect(answer).toMatchObject({ ok: true });
    if (answer.ok) expect(newest(answer.value)).toEqual(answer.value[0]);
  });

  test('every version document is read, with size and md5 where they were', async () => {
    const names = (await readdir(recorded)).filter((name) => /^version-.*\.json$/.test(name));
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const answer = readAnswer(await read(name), version);
      expect(answer, name).toMatchObject({ ok: true });
      if (answer.ok) expect(answer.value.downloads.length, name).toBeGreaterThan(0);
    }
  });

  test('OpenData is read as it is today and as it was in 2021', async () => {
    const list = readAnswer(await read('products.json'), products);
    expect(list.ok && list.value.entries.length).toBeGreaterThan(5);
    const details = readAnswer(await read('product-details.json'), products);
    expect(details.ok && details.value.entries.find(({ id }) => id === 'Terrain50')).toMatchObject({
      name: 'OS Terrain® 50',
      version: '2026-07',
      areas: ['GB'],
    });
    expect(readAnswer(await read('product-2021.json'), product)).toMatchObject({ ok: true });
    for (const name of ['product-downloads.json', 'product-downloads-2021.json']) {
      const answer = readAnswer(await read(name), openFiles);
      expect(answer, name).toMatchObject({
        ok: true,
        value: { entries: [{ md5: expect.stringMatching(/^[0-9a-f]{32}$/) }] },
      });
    }
  });

  test('no recorded document holds a key', async () => {
    for (const name of await readdir(recorded)) expect(await read(name), name).not.toMatch(/[?&]key=/);
  });
});

// Every newest version of the account is asked for, and summed up by the hub.
vi.setConfig({ testTimeout: 60_000 });

describe('what the local hub says', () => {
  let hub: DataHub;

  beforeAll(async () => {
    hub = await startDataHub();
  });
  afterAll(() => hub?.close());

  const ask = (path: string) =>
    createAsk({ host: '127.0.0.1', port: hub.apiPort, ca: hub.pem })(path, { key: hub.keys.department });

  test('is read by the same schemas', async () => {
    const list = readAnswer((await ask(packagesPath)).text, dataPackages);
    expect(list).toMatchObject({ ok: true });
    if (!list.ok) return;
    expect(list.value.entries.length).toBeGreaterThan(30);
    for (const { id, versions } of list.value.entries) {
      const first = newest(versions);
      if (!first) continue;
      const document = readAnswer((await ask(versionPath(id, first.id))).text, version);
      expect(document, `${id}/${first.id}`).toMatchObject({ ok: true });
    }
  });

  test('OpenData too, and each of its files is led to by what is known of it', async () => {
    const list = readAnswer((await ask(productsPath)).text, products);
    expect(list.ok && list.value.entries).toHaveLength(26);
    for (const id of ['LIDS', 'Terrain50', 'Radon_Indicative_Atlas']) {
      const files = readAnswer((await ask(productFilesPath(id))).text, openFiles);
      if (!files.ok) throw new Error(`${id} was not read`);
      for (const { openData } of files.value.entries) {
        expect((await ask(openDownloadPath(id, openData))).status, openData.fileName).toBe(307);
      }
    }
  });

  test('names the same fields in the same order as what was recorded', async () => {
    const fields = (text: string): readonly string[] => Object.keys([JSON.parse(text)].flat()[0]);
    expect(fields((await ask(packagesPath)).text)).toEqual(fields(await read('data-packages.json')));
    const [one] = JSON.parse((await ask(packagesPath)).text);
    const path = versionPath(one.id, one.versions[0].id);
    const always = [
      'id',
      'url',
      'createdOn',
      'reason',
      'supplyType',
      'productVersion',
      'format',
      'dataPackageUrl',
    ];
    expect(fields((await ask(path)).text).slice(0, always.length)).toEqual(always);
  });
});
