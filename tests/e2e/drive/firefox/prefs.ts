import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '../driver.ts';
import type { Home } from '../home.ts';
import { asPrefs } from '../media.ts';

type Pref = string | number | boolean;

/** No network noise, no first-run pages, no questions. */
const QUIET: Readonly<Record<string, Pref>> = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutConfig.showWarning': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.topsites.contile.enabled': false,
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.log': 'off',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  // Honoured only together with MOZ_REMOTE_SETTINGS_DEVTOOLS (see session.ts).
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'nimbus.rollouts.enabled': false,
  'startup.homepage_welcome_url': 'about:blank',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'toolkit.telemetry.server': '',
};

const DRIVEN: Readonly<Record<string, Pref>> = {
  'remote.active-protocols': 1,
  // An extension that has to be started first gets three seconds for its lines in the address bar.
  'browser.urlbar.extension.omnibox.timeout': 15_000,
  // What extension pages and the event page say comes out on stdout; the browser's own chatter does not.
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': false,
  'browser.dom.window.dump.enabled': true,
  // Firefox ESR then takes our unsigned file for good, so that it is there after a restart.
  'xpinstall.signatures.required': false,
  // A test answers yes to "may it ask this host?": the prompt is the browser's own and no page of ours.
  'extensions.webextOptionalPermissionPrompts': false,
  // And where it takes ours for one run only, what the extension stored is there when we put it back.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export type FirefoxSetting = {
  readonly uuids: Readonly<Record<string, string>>;
  readonly proxyPort: number | undefined;
};

/** user.js is read at every start and wins over what the last run changed. */
export function writePrefs(home: Home, options: LaunchOptions, setting: FirefoxSetting): void {
  const prefs: Record<string, Pref> = {
    ...QUIET,
    ...DRIVEN,
    'browser.download.folderList': 2,
    'browser.download.dir': home.downloads,
    'browser.download.useDownloadDir': true,
    // The panel that drops down at a first download would take the focus from our popup.
    'browser.download.alwaysOpenPanel': false,
    'extensions.webextensions.uuids': JSON.stringify(setting.uuids),
    ...(setting.proxyPort === undefined ? {} : proxyPrefs(setting.proxyPort)),
    ...(options.colourScheme ? asPrefs({ colourScheme: options.colourScheme }) : {}),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(home.profile, 'user.js'), `${lines.join('\n')}\n`);
}

function proxyPrefs(port: number): Record<string, Pref> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
