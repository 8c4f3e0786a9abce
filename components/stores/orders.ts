import { type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Taken } from '../../utils/commands.ts';
import type { Desk } from '../desk.ts';
import { NOTHING_TAKEN, plusTaken } from '../taken.ts';
import { takenWords } from '../taken-words.ts';
import { visible } from '../words.ts';
import type { Announcer } from './announcer.ts';
import type { GrabsStore } from './grabs.ts';
import type { LevelGrabs } from './level-grabs.ts';
import type { Wish } from './wish.ts';

/** Tells the background what to grab, and says what came of it. */
export interface OrderStore {
  /** What came of the last press, for a moment. */
  readonly taken: ReadonlySignal<Taken | undefined>;
  /** The background is being told of many files, which may take it a moment. */
  readonly taking: ReadonlySignal<boolean>;
  /** Says for a moment what came of a press. */
  tell(came: Taken): void;
  grab(file: File | OpenFile): Promise<void>;
  /** @param onTaken once the background has it, before it is said. */
  grabAll(wish: Wish, onTaken: () => void): Promise<void>;
}

interface File {
  readonly packageId: string;
  readonly versionId: string;
  readonly fileName: string;
}

/** The same of an OpenData product. */
interface OpenFile {
  readonly productId: string;
  readonly fileName: string;
}

/** How long it is said what came of a press. */
const TAKEN_MS = 8000;

/** A command names at most so many versions. */
const AT_ONCE = 500;

export function createOrders(
  desk: Desk,
  announcer: Announcer,
  grabs: GrabsStore,
  level: LevelGrabs,
): OrderStore {
  const taken = signal<Taken | undefined>();
  const taking = signal(false);
  const starting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (came: Taken) => {
    announcer.say(takenWords(came));
    taken.value = came;
    clearTimeout(timer);
    timer = setTimeout(() => {
      taken.value = undefined;
    }, TAKEN_MS);
  };

  return {
    taken,
    taking,
    tell,
    async grab(file) {
      // Enter twice in a hurry is one wish, not two files.
      const name = Object.values(file).join('/');
      if (starting.has(name)) return;
      starting.add(name);
      const came = await grabs.sent(
        'productId' in file
          ? desk.ask('grabProduct', {
              productId: file.productId,
              fileNames: [file.fileName],
              isPointedAt: true,
            })
          : desk.ask('grab', file),
      );
      if (came?.added) announcer.say(i18n.t('picker.said.grabbing', { file: visible(file.fileName) }));
      else if (came) tell(came);
      await level.load().finally(() => starting.delete(name));
    },
    async grabAll({ versions, product, skipsSame }, onTaken) {
      if (taking.peek()) return;
      taking.value = true;
      let came: Taken | undefined = NOTHING_TAKEN;
      if (product) came = await grabs.sent(desk.ask('grabProduct', product));
      for (let from = 0; came && from < versions.length; from += AT_ONCE) {
        const some = { versions: versions.slice(from, from + AT_ONCE), ...(skipsSame && { skipsSame }) };
        const part = await grabs.sent(desk.ask('grabVersions', some));
        came = part && plusTaken(came, part);
      }
      taking.value = false;
      if (!came) return;
      onTaken();
      tell(came);
    },
  };
}
