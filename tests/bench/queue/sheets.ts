import { Agent, get } from 'node:https';
import { downloadPath } from '../../../utils/data-hub/address.ts';
import { API_HOST } from '../../data-hub/hosts.ts';
import type { DataHub } from '../../data-hub/hub.ts';
import { addSheets, SHEETS } from '../../e2e/fixture.ts';
import type { FileSet } from '../options.ts';

/** Puts a version of files into the hub, whose digests it must not have to compute while somebody is timed. */
export function addFiles(hub: DataHub, { count, size }: FileSet): readonly string[] {
  const names = addSheets(hub, count, size);
  for (const name of names) hub.expected(SHEETS.packageId, SHEETS.versionId, name);
  return names;
}

export const pathOf = (fileName: string): string =>
  downloadPath(SHEETS.packageId, SHEETS.versionId, fileName);

const A_DAY = 24 * 3_600_000;

/** A signed link for each, asked for before anything is timed. They live longer than OS's hour: slow loops need it. */
export async function signAll(hub: DataHub, names: readonly string[]): Promise<readonly string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  hub.clock.advance(A_DAY);
  try {
    return await Promise.all(names.map((name) => sign(hub, agent, name)));
  } finally {
    hub.clock.advance(-A_DAY);
    agent.destroy();
    hub.log.clear();
  }
}

function sign(hub: DataHub, agent: Agent, fileName: string): Promise<string> {
  const headers = { host: API_HOST, key: hub.keys.department };
  const place = { host: '127.0.0.1', port: hub.apiPort, servername: API_HOST, ca: hub.pem };
  return new Promise((resolve, reject) => {
    get({ ...place, agent, headers, path: pathOf(fileName) }, (answer) => {
      const { location } = answer.headers;
      answer.resume();
      if (location) resolve(location);
      else reject(new Error(`No link for ${fileName}: ${answer.statusCode}`));
    }).once('error', reject);
  });
}
