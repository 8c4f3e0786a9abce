import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataHub } from '../data-hub/hub.ts';
import { startProxy } from '../data-hub/proxy.ts';

/** A folder to work in, and what leads a program that knows nothing of it to the local Data Hub. */
export interface Surroundings {
  /** Empty at first. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Hosts that a program wanted besides the Data Hub. */
  readonly refused: readonly string[];
  /** What the proxy could read: headers of CONNECT. */
  readonly readByProxy: readonly string[];
  close(): Promise<void>;
}

/** Python 3.13 wants of an authority what the hub's, made anew for each run, does not have. */
const LENIENT = `import ssl
def lenient(*given, **named):
    context = ssl.create_default_context(*given, **named)
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context
ssl._create_default_https_context = lenient
`;

/** R's package curl takes its authorities from the system alone. */
const trusting = (pem: string): string => `setHook(packageEvent("curl", "onLoad"), function(...) {
  curl <- asNamespace("curl")
  make <- curl$new_handle
  unlockBinding("new_handle", curl)
  assign("new_handle", function(...) make(..., cainfo = ${JSON.stringify(pem)}), envir = curl)
})
`;

/** All go through a proxy, as in many offices, and trust the hub's certificate. */
export async function surroundings(hub: DataHub, key: string | undefined): Promise<Surroundings> {
  const root = mkdtempSync(join(tmpdir(), 'trig-program-'));
  const [folder, home, pem] = [join(root, 'work'), join(root, 'home'), join(root, 'hub.pem')];
  for (const made of [folder, home]) mkdirSync(made);
  writeFileSync(pem, hub.pem);
  writeFileSync(join(home, 'sitecustomize.py'), LENIENT);
  writeFileSync(join(home, '.Rprofile'), trusting(pem));
  const proxy = await startProxy(hub);
  writeFileSync(
    join(home, '.curlrc'),
    [
      `cacert = "${pem}"`,
      // Whoever has these in theirs would send the key after every redirect, and show it.
      'location',
      'verbose',
      '',
    ].join('\n'),
  );
  return {
    folder,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      CURL_HOME: home,
      PYTHONPATH: home,
      SSL_CERT_FILE: pem,
      R_PROFILE_USER: join(home, '.Rprofile'),
      https_proxy: `http://127.0.0.1:${proxy.port}`,
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      LC_ALL: 'C.UTF-8',
      ...(key !== undefined && { OS_API_KEY: key }),
    },
    refused: proxy.refused,
    readByProxy: proxy.read,
    async close() {
      await proxy.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
