import { ACCOUNTS } from './accounts/accounts.ts';
import { createApi } from './api/api.ts';
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts';
import { makeCertificate } from './certificate.ts';
import { type Clock, createClock } from './clock.ts';
import { md5Of } from './content/digest.ts';
import { type Credentials, createCredentials } from './credentials.ts';
import { createFaults, type Faults } from './faults.ts';
import { SITE_HOST } from './hosts.ts';
import { listen } from './listen.ts';
import { createLog, type Log } from './log.ts';
import { createRateLimit, type Limit } from './rate-limit.ts';
import { serve } from './serve.ts';
import { createSigner } from './signed-link.ts';
import { createSite } from './site/site.ts';
import { createStorage } from './storage/storage.ts';

export type { Fault } from './fault.ts';

export interface DataHub {
  /** Stands for `https://api.os.uk`. */
  readonly apiPort: number;
  /** Stands for the storage host, answers for any other, and shows the pages of `osdatahub.os.uk`. */
  readonly storagePort: number;
  /** Base64 SHA-256 of the certificate's public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** The certificate, which is its own authority. */
  readonly pem: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly faults: Faults;
  readonly catalogue: Catalogue;
  /** The keys that open something now. */
  readonly keys: Credentials['keys'];
  /** The old key dies at once. */
  replaceKey(old: string, fresh: string): void;
  /** The project's secret is another from now on, and its tokens are dead. */
  replaceSecret(key: string, fresh: string): void;
  /** What a file of a data package really is: bytes and lower-case MD5, whatever is listed. */
  expected(packageId: string, versionId: string, fileName: string): { size: number; md5: string };
  /** Every connection to both hosts is gone; new ones are welcome. */
  disconnect(): void;
  close(): Promise<void>;
}

export interface HubOptions {
  /** Transactions a minute for one key; default `off`. */
  readonly limit?: Limit;
  /** Default: any free ones. */
  readonly apiPort?: number;
  readonly storagePort?: number;
}

export async function startDataHub(options: HubOptions = {}): Promise<DataHub> {
  const { limit = 'off', apiPort = 0, storagePort = 0 } = options;
  const certificate = await makeCertificate();
  const clock = createClock();
  const log = createLog();
  const faults = createFaults();
  const credentials = createCredentials(clock);
  const catalogue = createCatalogue(ACCOUNTS, credentials.accountOf);
  const signer = createSigner(clock);
  const common = { clock, begin: log.begin, faults };

  const api = serve.bind(undefined, {
    ...common,
    origin: 'api',
    fileName: ({ query }) => query.get('fileName') ?? undefined,
    answer: createApi({ catalogue, clock, credentials, signer, mayCall: createRateLimit(limit, clock) }),
  });
  const [site, inStorage] = [createSite(catalogue), createStorage({ catalogue, signer })];
  const storage = serve.bind(undefined, {
    ...common,
    origin: 'storage',
    fileName: ({ parts }) => parts.at(-1),
    answer: (request, befallen) =>
      request.host === SITE_HOST ? site(request) : inStorage(request, befallen),
  });
  const servers = [
    await listen(certificate, apiPort, api),
    await listen(certificate, storagePort, storage),
  ] as const;

  return {
    apiPort: servers[0].port,
    storagePort: servers[1].port,
    spki: certificate.spki,
    pem: certificate.pem,
    clock,
    log,
    faults,
    catalogue,
    keys: credentials.keys,
    replaceKey: credentials.replaceKey,
    replaceSecret: credentials.replaceSecret,
    expected(packageId, versionId, fileName) {
      const file = catalogue.file(packageId, versionId, fileName);
      if (!file) throw new Error(`The practice catalogue has no ${packageId}/${versionId}/${fileName}.`);
      return { size: file.content.size, md5: md5Of(file.content) };
    },
    disconnect() {
      for (const server of servers) server.disconnect();
    },
    async close() {
      faults.clear();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
