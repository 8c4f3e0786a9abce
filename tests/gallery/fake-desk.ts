import type { Desk, Progress, Shortcuts } from '../../components/desk.ts';
import type { Kept } from '../../components/stores/kept.ts';
import type { Opening } from '../../components/stores/opening.ts';
import { type Aria2Choice, NO_ARIA2 } from '../../utils/aria2/choice.ts';
import type { Change } from '../../utils/change.ts';
import type { CommandName } from '../../utils/commands.ts';
import type { Credential } from '../../utils/credentials/credential.ts';
import type { DataPackage, Version } from '../../utils/data-hub/data-package.ts';
import type { Flaws } from '../../utils/data-hub/flaws.ts';
import type { Product, Release } from '../../utils/data-hub/open-data.ts';
import { readPage } from '../../utils/data-hub/page.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import { NO_FAVOURITES } from '../../utils/picker/favourites.ts';
import type { Presets } from '../../utils/picker/presets.ts';
import { NO_POLICY, type Policy } from '../../utils/policy/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings.ts';
import type { StorageFailure } from '../../utils/storage-error.ts';
import type { KnownFile } from '../../utils/verify/known-file.ts';
import type { Past } from '../../utils/versions/past.ts';
import type { ReleaseSet } from '../../utils/versions/release-sets.ts';
import type { Watches } from '../../utils/watch/level.ts';
import type { WatchRecord } from '../../utils/watch/record.ts';
import { obey } from './fake-commands.ts';
import { grabReader, ledgerReader, type QueueScene } from './fake-queue.ts';
import { credential, NOW, PACKAGES, version } from './samples.ts';

type Answer = Outcome<unknown> | Promise<Outcome<unknown>>;

export interface Scene extends QueueScene {
  readonly credential?: Credential | null;
  /** Kept besides the one in use, which comes first. */
  readonly others?: readonly Credential[];
  /** `undefined`: nothing on the shelf yet. */
  readonly packages?: readonly DataPackage[] | undefined;
  /** Of the list of packages. */
  readonly flaws?: Flaws;
  readonly version?: ((packageId: string, versionId: string) => Version | undefined) | undefined;
  /** OpenData; none where absent. */
  readonly products?: readonly Product[] | undefined;
  readonly release?: ((productId: string) => Release | undefined) | undefined;
  readonly progress?: readonly Progress[] | (() => readonly Progress[]);
  /** The time, where it has to pass. */
  readonly clock?: () => number;
  readonly permission?: boolean;
  /** What keeps the page from reading. */
  readonly storage?: StorageFailure | undefined;
  readonly isDatabaseLost?: boolean;
  /** The browser keeps copies of removed keys until it is closed, as Firefox does. */
  readonly tracesStay?: boolean;
  /** The browser's files may still hold a removed key. */
  readonly tracesOwed?: boolean;
  /** What the popup opens at; unless it says otherwise, what an earlier popup on the same desk has left. */
  readonly opening?: Partial<Opening> & { readonly address?: string };
  readonly presets?: Presets;
  readonly sets?: readonly ReleaseSet[];
  /** What is known and had of a data package; nothing where absent. */
  readonly past?: (packageId: string) => Past;
  readonly aria2?: Partial<Aria2Choice>;
  /** What the browser answers when aria2 is switched on. */
  readonly allowsAria2?: boolean;
  /** What is new, and what is watched besides the pins of `opening`. */
  readonly watch?: WatchRecord;
  readonly policy?: Policy;
  readonly watches?: Watches;
  /** Versions of which something was grabbed, by package. */
  readonly had?: ReadonlyMap<string, ReadonlySet<string>>;
  /** What ledger and catalogue vouch for. */
  readonly known?: readonly KnownFile[];
  /** `undefined`: it cannot be read. */
  readonly md5?: (file: File) => string | undefined | Promise<string | undefined>;
  /** When OS gave what lies on the shelf. */
  readonly at?: number;
  readonly shortcuts?: Shortcuts['commands'];
  /** Whether the browser has a way to where they are set. */
  readonly canSetShortcuts?: boolean;
  readonly answers?: Partial<Record<CommandName, (ask: never) => Answer>>;
}

export interface FakeDesk extends Desk {
  /** All commands that were sent. */
  readonly sent: { readonly name: CommandName; readonly ask: unknown }[];
  /** `options`, `grabs`, `grabs <batch id>`, addresses of tabs. */
  readonly opened: string[];
  /** Where the picker was left last. */
  kept(): Kept | undefined;
  /** Texts that were offered as files. */
  readonly saved: { readonly fileName: string; readonly text: string }[];
  /** Looks that were kept for the next page. */
  readonly looks: Pick<Settings, 'theme' | 'density'>[];
  /** Puts other things on the shelf or into the queue, as the background would, and says so. */
  change(kind: Change, scene: Partial<Scene>): void;
}

export const failing = (failure: Failure) => () => ({ ok: false, failure }) as const;

export const never = () => new Promise<Outcome<unknown>>(() => {});

/** A background made of plain objects. */
export function fakeDesk(first: Scene = {}): FakeDesk {
  let scene: Scene = { credential: credential(), packages: PACKAGES, version, products: [], ...first };
  const listeners = new Set<(change: Change) => void>();
  const sent: FakeDesk['sent'] = [];
  const opened: string[] = [];
  const saved: FakeDesk['saved'] = [];
  const looks: FakeDesk['looks'] = [];
  let kept: Kept | undefined;
  const background = obey(
    () => scene,
    (next) => {
      scene = { ...scene, ...next };
    },
  );
  const at = () => scene.at ?? NOW - 120_000;
  const tell = (kind: Change) => {
    for (const listener of listeners) listener(kind);
  };
  return {
    sent,
    opened,
    saved,
    looks,
    kept: () => kept,
    async opening() {
      const { address = '', ...rest } = scene.opening ?? {};
      return { kept, favourites: NO_FAVOURITES, page: readPage(address), ...rest };
    },
    keepPlace(place) {
      kept = place;
    },
    change(kind, next) {
      scene = { ...scene, ...next };
      tell(kind);
    },
    ask: (async (name: CommandName, ask: unknown) => {
      sent.push({ name, ask });
      const answer = scene.answers?.[name] as ((ask: unknown) => Answer) | undefined;
      if (answer) return answer(ask);
      const { value, change } = background(name, ask);
      if (change) tell(change);
      return { ok: true, value };
    }) as Desk['ask'],
    shelf: {
      credential: async () => scene.credential ?? null,
      credentials: async () => ({
        all: [scene.credential ?? [], scene.others ?? []].flat(),
        inUse: scene.credential?.id ?? null,
      }),
      packages: async () =>
        scene.packages && { value: scene.packages, at: at(), ...(scene.flaws && { flaws: scene.flaws }) },
      async version(_, packageId, versionId) {
        const value = scene.version?.(packageId, versionId);
        return value && { value, at: at() };
      },
      products: async () => scene.products && { value: scene.products, at: at() },
      async release(productId) {
        const value = scene.release?.(productId);
        return value && { value, at: at() };
      },
    },
    grabs: grabReader(() => scene),
    ledger: ledgerReader(() => scene),
    past: async (_, packageId) => scene.past?.(packageId) ?? { documents: [], ledger: [] },
    had: async () => scene.had ?? new Map(),
    verify: {
      known: async () => scene.known ?? [],
      md5: async (file, onRead) => {
        onRead(file.size);
        return scene.md5 ? scene.md5(file) : undefined;
      },
    },
    settings: async () => scene.settings ?? DEFAULT_SETTINGS,
    policy: async () => scene.policy ?? NO_POLICY,
    keepLook: (look) => void looks.push(look),
    presets: async () => scene.presets ?? {},
    watching: async () => ({
      record: scene.watch,
      watches: scene.watches ?? {},
      pins: (scene.opening?.favourites ?? NO_FAVOURITES).pins,
    }),
    releaseSets: async () => scene.sets ?? [],
    missing: async (ids) => new Set(ids.filter((id) => scene.missing?.includes(id))),
    session: async () => 's1',
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    progress: async () => (typeof scene.progress === 'function' ? scene.progress() : (scene.progress ?? [])),
    storage: {
      test: async () => scene.storage,
      isLost: async () => scene.isDatabaseLost ?? false,
    },
    traces: {
      stayUntilClosed: scene.tracesStay ?? false,
      areOwed: async () => scene.tracesOwed ?? false,
    },
    permission: {
      has: async () => scene.permission ?? true,
      request: async () => false,
      watch: () => () => {},
    },
    aria2: {
      choice: async () => ({ ...NO_ARIA2, ...scene.aria2 }),
      request: async () => scene.allowsAria2 ?? true,
      giveBack: async () => true,
    },
    shortcuts: async () => ({
      commands: scene.shortcuts ?? [],
      ...(scene.canSetShortcuts !== false && { open: () => void opened.push('shortcuts') }),
    }),
    openOptions: () => void opened.push('options'),
    openGrabs: (batchId) => void opened.push(batchId === undefined ? 'grabs' : `grabs ${batchId}`),
    saveText: (fileName, text) => void saved.push({ fileName, text }),
    versions: async () => ({ trig: '0.2.0', browser: 'Firefox 152.0 (Linux)' }),
    openTab: (address) => void opened.push(address),
    openDownloadSettings: () => void opened.push('chrome://settings/downloads'),
    copy: async () => true,
    now: () => scene.clock?.() ?? NOW,
  };
}
