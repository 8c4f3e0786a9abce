import type { Aria2Choice } from '../../utils/aria2/choice.ts';
import type { Change } from '../../utils/change.ts';

import type { CommandName, Commands } from '../../utils/commands.ts';
import { type Grab, type GrabState, isUnfinished } from '../../utils/grabs/grab.ts';
import { changed } from '../../utils/picker/preset-changes.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings.ts';
import { changedSets } from '../../utils/versions/release-sets.ts';
import type { Scene } from './fake-desk.ts';
import { obeyKeys } from './fake-keys.ts';
import { batchesIn, isOf, moveAll, type QueueScene, take, type WantedFile } from './fake-queue.ts';
import { obeyWatch } from './fake-watch.ts';
import { NOW, version } from './samples.ts';

type Ask<Name extends CommandName> = Parameters<Commands[Name]>[0];

/** What the background would make of the scene: enough that a page can be lived in, no test of the queue. */
export function obey(read: () => Scene, write: (next: Partial<Scene>) => void) {
  const before = new Map<number, QueueScene>();

  /** Remembers the queue as it was, under the moment that `undo` takes. */
  const undoable = (next: QueueScene): number => {
    const at = NOW + before.size;
    const { grabs = [], batches = [], ledger = [] } = read();
    before.set(at, { grabs, batches, ledger });
    write(next);
    return at;
  };

  return (name: CommandName, ask: unknown): { readonly value: unknown; readonly change?: Change } => {
    const scene = read();
    switch (name) {
      case 'saveKey':
      case 'testKey':
      case 'renameKey':
      case 'useKey':
      case 'removeKey':
        return obeyKeys(scene, name, ask, write);
      case 'startOver':
        write({ storage: undefined, grabs: [], batches: [], ledger: [] });
        return { value: null, change: 'storage' };
      case 'grab': {
        const { packageId, versionId, fileName } = ask as Ask<'grab'>;
        return queue(scene, filesOf(scene, { packageId, versionId, fileNames: [fileName] }), false, write);
      }
      case 'grabVersions': {
        const { versions, skipsSame } = ask as Ask<'grabVersions'>;
        const skip = (scene.settings ?? DEFAULT_SETTINGS).taken === 'skip';
        return queue(
          scene,
          versions.flatMap((one) => filesOf(scene, one)),
          skip,
          write,
          skipsSame,
        );
      }
      case 'grabProduct': {
        const { productId, fileNames, isPointedAt } = ask as Ask<'grabProduct'>;
        const release = scene.release?.(productId);
        const files =
          release?.files.filter(({ fileName }) => !fileNames || fileNames.includes(fileName)) ?? [];
        const versionId = release?.product.version ?? '';
        const about = { packageName: release?.product.name ?? '', createdOn: '', credentialId: '' };
        const wanted = files.map((file) => ({
          packageId: productId,
          versionId,
          file,
          more: { ...about, openData: file.openData },
        }));
        const skip = !isPointedAt && (scene.settings ?? DEFAULT_SETTINGS).taken === 'skip';
        return queue(scene, wanted, skip, write);
      }
      case 'dismissSavePrompt':
        if (scene.savePrompt) write({ savePrompt: { ...scene.savePrompt, isDismissed: true } });
        return { value: null, change: 'grabs' };
      case 'pause': {
        const { which } = ask as Ask<'pause'>;
        if (which.of === 'all') write({ hold: { why: 'person', at: NOW, told: false } });
        else write(moveAll(scene, which, paused));
        return { value: null, change: 'grabs' };
      }
      case 'resume': {
        const { which } = ask as Ask<'resume'>;
        if (which.of === 'all') write({ hold: null, partHolds: [] });
        else write(moveAll(scene, which, resumed));
        return { value: null, change: 'grabs' };
      }
      case 'retry': {
        const { which } = ask as Ask<'retry'>;
        write(moveAll(scene, which, (one) => again(one, which.of === 'grab')));
        return { value: null, change: 'grabs' };
      }
      case 'fetchSkipped': {
        const { batchId } = ask as Ask<'fetchSkipped'>;
        const queued: GrabState = { kind: 'queued' };
        write(
          moveAll(scene, { of: 'batch', id: batchId }, ({ state }) =>
            state.kind === 'skipped' ? queued : undefined,
          ),
        );
        return { value: null, change: 'grabs' };
      }
      case 'cancel': {
        const { which } = ask as Ask<'cancel'>;
        const cancelled: GrabState = { kind: 'cancelled', at: NOW };
        const next = moveAll(scene, which, (one) => (isUnfinished(one) ? cancelled : undefined));
        return { value: undoable(next), change: 'grabs' };
      }
      case 'clear': {
        const { which } = ask as Ask<'clear'>;
        const gone = new Set(
          batchesIn(scene)
            .filter(({ id, phase, counts }) =>
              which.of === 'all' ? phase !== 'open' && counts.failed === 0 : which.id === id,
            )
            .map(({ id }) => id),
        );
        const grabs = (scene.grabs ?? []).filter(
          (one) => !gone.has(one.batchId) && !(which.of === 'grab' && isOf(which, one)),
        );
        const batches = (scene.batches ?? []).filter(({ id }) => !gone.has(id));
        return { value: undoable({ grabs, batches }), change: 'grabs' };
      }
      case 'clearLedger':
        return { value: undoable({ ledger: [] }), change: 'ledger' };
      case 'undo': {
        const { at, what } = ask as Ask<'undo'>;
        write(before.get(at) ?? {});
        return { value: null, change: what === 'clearLedger' ? 'ledger' : 'grabs' };
      }
      case 'reorder': {
        const { which, to } = ask as Ask<'reorder'>;
        const shift = to === 'first' ? -1_000_000 : 1_000_000;
        const move = (one: Grab) => (isOf(which, one) ? { ...one, order: one.order + shift } : one);
        write({ grabs: (scene.grabs ?? []).map(move) });
        return { value: null, change: 'grabs' };
      }
      case 'saveSettings': {
        write({
          settings: { ...DEFAULT_SETTINGS, ...scene.settings, ...(ask as Partial<typeof DEFAULT_SETTINGS>) },
        });
        return { value: null, change: 'settings' };
      }
      case 'saveAria2': {
        const { token, ...change } = ask as Ask<'saveAria2'>;
        const hasToken = token === undefined ? (scene.aria2?.hasToken ?? false) : token !== '';
        write({ aria2: { ...scene.aria2, ...(change as Partial<Aria2Choice>), hasToken } });
        return { value: null, change: 'aria2' };
      }
      case 'tryAria2':
        return { value: { version: '1.36.0', folder: '/home/gis/aria2' } };
      case 'carry': {
        const { batchId, carrier } = ask as Ask<'carry'>;
        const batches = batchesIn(scene).map(({ carrier: before, ...one }) => {
          const now = one.id === batchId ? carrier : before;
          return now === 'aria2' ? { ...one, carrier: now } : one;
        });
        write({ batches });
        return { value: null, change: 'grabs' };
      }
      case 'changePresets': {
        const { productId, change } = ask as Ask<'changePresets'>;
        write({ presets: changed(scene.presets ?? {}, productId, change) });
        return { value: null, change: 'presets' };
      }
      case 'changeSets':
        write({ sets: changedSets(scene.sets ?? [], (ask as Ask<'changeSets'>).change) });
        return { value: null, change: 'sets' };
      default: {
        const { next, ...came } = obeyWatch(scene, name, ask) ?? { value: null };
        if (next) write(next);
        return came;
      }
    }
  };
}

function queue(
  scene: Scene,
  wanted: readonly WantedFile[],
  skip: boolean,
  write: (next: QueueScene) => void,
  skipsSame = false,
) {
  const { grabs, taken } = take(scene, wanted, skip, skipsSame);
  write({ grabs });
  return { value: taken, change: 'grabs' } as const;
}

interface WantedVersion {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileNames?: readonly string[] | undefined;
}

function filesOf(scene: Scene, { packageId, versionId, fileNames }: WantedVersion): readonly WantedFile[] {
  const files = (scene.version ?? version)(packageId, versionId)?.downloads ?? [];
  return files
    .filter(({ fileName }) => !fileNames || fileNames.includes(fileName))
    .map((file) => ({ packageId, versionId, file }));
}

const again = ({ state: { kind } }: Grab, isMeant: boolean): GrabState | undefined =>
  kind === 'failed' || kind === 'skipped' || (kind === 'cancelled' && isMeant)
    ? { kind: 'queued' }
    : undefined;

function paused({ state }: Grab): GrabState | undefined {
  switch (state.kind) {
    case 'queued':
    case 'waiting':
    case 'signing':
      return { kind: 'paused', at: NOW };
    case 'handed':
      return { ...state, stalled: 'paused-in-browser' };
    default:
      return undefined;
  }
}

function resumed({ state }: Grab): GrabState | undefined {
  if (state.kind === 'paused') return { kind: 'queued' };
  if (state.kind !== 'handed' || !state.stalled) return undefined;
  const { stalled: _, ...moving } = state;
  return moving;
}
