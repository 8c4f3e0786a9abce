import { get } from 'node:https';
import { downloadPath } from '../../../utils/data-hub/address.ts';
import { API_HOST } from '../../data-hub/hosts.ts';
import type { DataHub } from '../../data-hub/hub.ts';
import type { Batch } from './batch.ts';

/** A link that the hub has signed for a file, asked for past the browser. */
export function signedLink(hub: DataHub, { packageId, versionId }: Batch['version'], fileName: string) {
  const headers = { host: API_HOST, key: hub.keys.department };
  const place = { host: '127.0.0.1', port: hub.apiPort, servername: API_HOST, ca: hub.pem };
  const path = downloadPath(packageId, versionId, fileName);
  return new Promise<string>((resolve, reject) => {
    get({ ...place, headers, path }, ({ headers: { location }, statusCode }) => {
      if (location) resolve(location);
      else reject(new Error(`No link for ${fileName}: ${statusCode}`));
    }).once('error', reject);
  });
}
