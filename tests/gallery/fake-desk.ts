import type { Change, Desk, Progress } from '../../components/desk.ts';
import type { CommandName } from '../../utils/commands.ts';
import type { Credential } from '../../utils/credentials/credential.ts';
import type { DataPackage, Version } from '../../utils/data-hub/data-package.ts';
import type { Failure, Outcome } from '../../utils/failure.ts';
import type { Grab } from '../../utils/grabs/grab.ts';
import { credential, grab, NOW, PACKAGES, version } from './samples.ts';

type Answer = Outcome<unknown> | Promise<Outcome<unknown>>;

export interface Scene {
  readonly credential?: Credential | null;
  /** `undefined`: nothing on the shelf yet. */
  readonly packages?: readonly DataPackage[] | undefined;
  readonly version?: ((packageId: string, versionId: string) => Version | undefined) | undefined;
  readonly grabs?: readonly Grab[];
  readonly progress?: readonly Progress[];
  readonly permission?: boolean;
  /** When OS gave what lies on the shelf. */
  readonly at?: number;
  readonly answers?: Partial<Record<CommandName, (ask: never) => Answer>>;
}

export interface FakeDesk extends Desk {
  /** All commands that were sent. */
  readonly sent: { readonly name: CommandName; readonly ask: unknown }[];
  readonly opened: string[];
  /** Puts other things on the shelf, as the background would, and says so. */
  change(kind: Change, scene: Partial<Scene>): void;
}

export const failing = (failure: Failure) => () => ({ ok: false, failure }) as const;

export const never = () => new Promise<Outcome<unknown>>(() => {});

/** A background made of plain objects. */
export function fakeDesk(first: Scene = {}): FakeDesk {
  let scene: Scene = { credential: credential(), packages: PACKAGES, version, ...first };
  const listeners = new Set<(change: Change) => void>();
  const sent: FakeDesk['sent'] = [];
  const opened: string[] = [];
  const at = () => scene.at ?? NOW - 120_000;
  return {
    sent,
    opened,
    change(kind, next) {
      scene = { ...scene, ...next };
      for (const listener of listeners) listener(kind);
    },
    ask: (async (name: CommandName, ask: unknown) => {
      sent.push({ name, ask });
      const answer = scene.answers?.[name] as ((ask: unknown) => Answer) | undefined;
      if (answer) return answer(ask);
      scene = { ...scene, grabs: afterCommand(name, ask, scene.grabs ?? []) };
      return { ok: true, value: name === 'saveKey' || name === 'testKey' ? credential() : null };
    }) as Desk['ask'],
    shelf: {
      credential: async () => scene.credential ?? null,
      packages: async () => scene.packages && { value: scene.packages, at: at() },
      async version(_, packageId, versionId) {
        const value = scene.version?.(packageId, versionId);
        return value && { value, at: at() };
      },
      grabs: async () => scene.grabs ?? [],
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    progress: async () => scene.progress ?? [],
    permission: {
      has: async () => scene.permission ?? true,
      request: async () => false,
      watch: () => () => {},
    },
    openOptions: () => void opened.push('options'),
    openTab: (address) => void opened.push(address),
    copy: async () => true,
    now: () => NOW,
  };
}

/** What the background would make of the grabs. */
function afterCommand(name: CommandName, ask: unknown, grabs: readonly Grab[]): readonly Grab[] {
  const { id, fileName } = ask as { id?: string; fileName?: string };
  const move = (state: Grab['state']) => grabs.map((one) => (one.id === id ? { ...one, state } : one));
  if (name === 'cancelGrab') return move({ kind: 'cancelled', at: NOW });
  if (name === 'retryGrab') return move({ kind: 'queued' });
  if (name === 'dismissGrab') return grabs.filter((one) => one.id !== id);
  if (name !== 'grab' || fileName === undefined) return grabs;
  return [...grabs, grab(fileName, { kind: 'queued' }, ask as Partial<Grab>)];
}
