import type { Browser, Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import type { Media } from './media.ts';
import type { Outside } from './outside.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Where the local Data Hub listens: the real host names are mapped to these ports. */
export type HubPorts = { readonly apiPort: number; readonly storagePort: number; readonly spki: string };

export type Viewport = {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
};

export type LaunchOptions = {
  /** Left out: nothing is mapped. */
  readonly hub?: HubPorts;
  /** A folder with a built extension. Default: the production build of this browser. */
  readonly extensionDir?: string;
  readonly headless?: boolean;
  /** The screen for a browser that isn't headless; default: the machine's own. */
  readonly display?: Display;
  /** Chromium: what a person has chosen in its settings of downloads, written into a new profile. */
  readonly downloadPreferences?: Readonly<Record<string, unknown>>;
  /** Chromium: frames come as fast as they are made, not sixty a second. For the bench. */
  readonly frames?: 'unlimited';
  /** The `profile` of an earlier driver. It is then the caller's to remove. */
  readonly profile?: string;
  readonly downloads?: string;
  readonly viewport?: Viewport;
  readonly colourScheme?: 'light' | 'dark';
  readonly extraExtensions?: readonly string[];
  /** What an administrator has written into `storage.managed` before the browser started. */
  readonly managed?: object;
};

type Evaluate = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

/** The real popup on the toolbar button. It closes as soon as it loses the focus, as it does for everybody. */
export type Popup = {
  /** A puppeteer page in Chromium. Firefox gives WebDriver no handle on a popup (measured: Firefox 153). */
  readonly page: Page | undefined;
  /** Runs in the popup's own window. The function may use `document`, `location` … and its arguments only. */
  readonly evaluate: Evaluate;
  /**
   * A real key press: `press('Enter')`, `press('ArrowDown', 'Shift')`. In Firefox it comes in at the window, so
   * Escape closes the popup; in Chromium it comes in at the page, and what the page leaves alone ends there.
   */
  readonly press: (key: string, ...modifiers: readonly Modifier[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

export type HowToStop = 'quit' | 'SIGTERM' | 'SIGKILL';

/** One browser with the extension in it. Written once, the same test runs in both. */
export type Driver = {
  readonly name: BrowserName;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly origin: string;
  readonly downloads: string;
  readonly profile: string;
  /** The running browser; another one after `restart()`. */
  readonly browser: () => Browser;
  /** A page of the extension in a tab of its own. */
  readonly openPage: (path: string, viewport?: Viewport) => Promise<Page>;
  readonly openPopup: () => Promise<Popup>;
  readonly outside: Outside;
  /** Runs in a page of the extension that holds no script of ours: all of `chrome.*`, nothing else. */
  readonly evaluate: Evaluate;
  readonly emulate: (page: Page, media: Media) => Promise<void>;
  /** Ends the background at once, as the browser does after 30 idle seconds. */
  readonly killWorker: () => Promise<void>;
  readonly isWorkerAlive: () => Promise<boolean>;
  /** Takes the extension away and gives it back, as its switch in the browser's list does. */
  readonly disableAndEnable: () => Promise<void>;
  readonly killBrowser: (how?: HowToStop) => Promise<void>;
  /**
   * Same profile, same extension. Quits first when the browser still runs. That page of the extension is open from the
   * first moment, as one that the browser restores.
   */
  readonly restart: (how?: HowToStop, page?: string) => Promise<void>;
  /** Freezes the whole browser, as sleep does to a laptop. */
  readonly pause: () => void;
  readonly resume: () => void;
  /**
   * Takes the connection away and gives it back, `navigator.onLine` included. What Chromium's own downloads have is
   * not reached: make the hub refuse them meanwhile.
   */
  readonly offline: (isOffline: boolean) => Promise<void>;
  /** What extension pages and the background said, errors included, since the first start. */
  readonly console: () => readonly string[];
  readonly exited: () => Promise<void>;
  readonly close: () => Promise<void>;
};
