import { startDataHub } from './hub.ts';
import { secretOf } from './keys.ts';

/** `node --import tsx tests/data-hub/main.ts [api port] [storage port]`: the hub for people, until Ctrl-C. */
const [apiPort = 0, storagePort = 0] = process.argv.slice(2).map(Number);
const hub = await startDataHub({ apiPort, storagePort });

console.log(`Local Data Hub
  API      https://127.0.0.1:${hub.apiPort}/downloads/v1  (stands for https://api.os.uk)
  storage  https://127.0.0.1:${hub.storagePort}  (stands for *.blob.core.windows.net)

Practice key
  ${hub.keys.department}  (secret ${secretOf(hub.keys.department)})

Chromium
  --host-resolver-rules="MAP api.os.uk 127.0.0.1:${hub.apiPort}, MAP *.blob.core.windows.net 127.0.0.1:${hub.storagePort}"
  --ignore-certificate-errors-spki-list=${hub.spki}

curl
  curl -k -H 'key: ${hub.keys.department}' https://127.0.0.1:${hub.apiPort}/downloads/v1/dataPackages

Ctrl-C ends it.`);

process.once('SIGINT', () => void hub.close());
