import type { HubPorts, LaunchOptions } from '../driver.ts';

/** No network noise, no first-run pages, no keyring, no bubbles. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=DialMediaRouteProvider,MediaRouter,OptimizationHints,Translate',
];

/** Headless windows are never in front, so nothing may be slowed down for that. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** The worker's console without attaching to it: an attached debugger would keep it alive for ever. */
const CONSOLE = '--enable-logging=stderr';

export function flags(options: LaunchOptions, profile: string, first: string): string[] {
  const headless = options.headless ?? true;
  const root = process.getuid?.() === 0;
  return [
    ...QUIET,
    ...AWAKE,
    CONSOLE,
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--enable-unsafe-extension-debugging',
    ...(headless ? ['--headless=new', '--disable-gpu', '--mute-audio'] : []),
    ...(options.frames === 'unlimited' ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
    // Chromium's sandbox refuses to start for root.
    ...(root ? ['--no-sandbox'] : []),
    ...(options.hub ? hostRules(options.hub) : []),
    first,
  ];
}

/** The real names, our ports; every other name does not exist. Only the hub's own certificate is let through. */
function hostRules({ apiPort, storagePort, spki }: HubPorts): string[] {
  const storage = ['*.blob.core.windows.net', '*.os.uk', 'files.example.org'];
  const rules = [
    `MAP api.os.uk 127.0.0.1:${apiPort}`,
    ...storage.map((host) => `MAP ${host} 127.0.0.1:${storagePort}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${spki}`];
}
