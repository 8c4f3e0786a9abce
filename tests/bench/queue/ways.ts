import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { API_ORIGIN } from '../../../utils/data-hub/address.ts';
import type { DataHub } from '../../data-hub/hub.ts';
import type { BrowserName, HubPorts } from '../../e2e/drive/driver.ts';
import type { FileSet } from '../options.ts';
import { childrenCpu, useOf } from '../processes.ts';
import { startTrig } from '../trig.ts';
import { type Addresses, startBareLoop } from './bare-loop.ts';
import { pathOf, signAll } from './sheets.ts';
import { TOOLS, type Tool } from './tools.ts';

/** One way to download a set of files. */
export interface Way {
  readonly name: string;
  /** Absent: a program of the command line. */
  readonly browser?: BrowserName;
  /** Trig, and the way of the same browser that its ratios are against. */
  readonly who?: 'trig' | 'bare';
  start(): Promise<Started>;
}

/** Ready to begin: the browser is open, the key or the links are given. */
interface Started {
  /** Where its files arrive. */
  readonly folder: string;
  readonly version: string;
  /** Milliseconds of processor that it has used so far. */
  cpu(): number;
  /** Resolves with the last file: milliseconds, where the way itself keeps the time. */
  run(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** The place in which all ways find the same files. */
export interface Place {
  readonly hub: DataHub;
  readonly set: FileSet;
  readonly names: readonly string[];
  /** The hub behind one more hop, for Chromium. */
  readonly relay: HubPorts;
  /** Port of the hub behind one more hop, for programs. */
  readonly proxyPort: number;
  readonly home: string;
}

/** As many as Trig gives the browser at once. */
export const AT_ONCE = 6;

/** Given two thousand at once, Chromium 156 was seen to stand still before the last one. */
const MANY_AT_ONCE = 50;

const withinOf = ({ count, size }: FileSet): number => 120_000 + count * (1_500 + size / 2_000);

export function waysOf(place: Place, browsers: readonly BrowserName[]): readonly Way[] {
  return [...browsers.flatMap((name) => waysIn(place, name)), ...TOOLS.map((tool) => byTool(place, tool))];
}

const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

function waysIn({ hub, set, names, relay }: Place, browser: BrowserName): readonly Way[] {
  // Firefox reaches the hub through a proxy of its driver: that is its hop.
  const ports = browser === 'chromium' ? relay : hub;
  const key = hub.keys.department;

  async function loop(atOnce: number, job: Addresses): Promise<Started> {
    const { driver, run } = await startBareLoop(browser, ports, job);
    return {
      folder: driver.downloads,
      version: await driver.browser().version(),
      cpu: () => useOf(driver).cpu,
      run: () => run(atOnce, withinOf(set)),
      close: driver.close,
    };
  }

  return [
    {
      name: `**Trig**, ${TITLES[browser]}`,
      browser,
      who: 'trig',
      async start() {
        const { driver, begin, untilDone } = await startTrig(browser, hub, ports);
        return {
          folder: driver.downloads,
          version: await driver.browser().version(),
          cpu: () => useOf(driver).cpu,
          async run() {
            await begin();
            await untilDone(set, withinOf(set));
            return undefined;
          },
          close: driver.close,
        };
      },
    },
    {
      name: `bare loop, ${TITLES[browser]}: asks for each link, six at a time`,
      browser,
      who: 'bare',
      start: () => loop(AT_ONCE, { addresses: names.map((name) => `${API_ORIGIN}${pathOf(name)}`), key }),
    },
    {
      name: `bare loop, ${TITLES[browser]}: links known beforehand, ${MANY_AT_ONCE} at once`,
      browser,
      start: async () => loop(MANY_AT_ONCE, { addresses: await signAll(hub, names) }),
    },
  ];
}

const byTool = ({ hub, names, proxyPort, home }: Place, tool: Tool): Way => ({
  name: tool.name,
  async start() {
    const folder = join(home, 'files');
    mkdirSync(folder);
    return {
      folder,
      version: tool.version(),
      cpu: childrenCpu,
      async run() {
        await tool.fetch({
          names,
          key: hub.keys.department,
          proxyPort,
          authority: hub.pem,
          home,
          folder,
        });
        return undefined;
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
});
