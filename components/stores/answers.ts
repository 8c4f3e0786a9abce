import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Change } from '../../utils/change.ts';
import type { Failure } from '../../utils/failure.ts';

import type { CatalogueStore } from './catalogue.ts';
import type { CredentialStore } from './credential.ts';
import type { GrabsStore } from './grabs.ts';
import type { LevelGrabs } from './level-grabs.ts';
import type { PresetsStore } from './presets.ts';
import type { SelectionStore } from './selection.ts';

interface Parts {
  readonly catalogue: CatalogueStore;
  readonly credential: CredentialStore;
  readonly grabs: GrabsStore;
  readonly level: LevelGrabs;
  readonly selection: Pick<SelectionStore, 'clear'>;
  readonly presets: PresetsStore;
  readonly isPlaced: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly openFailure: ReadonlySignal<Failure | undefined>;
}

/** What OS has said of the present level: asked for as it comes on show, and read again when somebody has written. */
export interface Answers {
  refresh(): void;
  /** Somebody has written something of that kind. */
  follow(change: Change): Promise<unknown>;
  /** Asks for each level as it comes on show. Returns how to stop. */
  open(): () => void;
}

export function createAnswers(parts: Parts): Answers {
  const { catalogue, credential, grabs, level, selection, presets, isPlaced, failure, openFailure } = parts;

  const refresh = () => {
    void catalogue.answer.peek()?.refresh();
    if (openFailure.peek()) void catalogue.openData.products.refresh();
  };

  const readCredential = async () => {
    const before = catalogue.packages.peek();
    await credential.load();
    // Another key under the same id: what failed with the old one may work now.
    if (before && before === catalogue.packages.peek() && failure.peek()) refresh();
  };

  return {
    refresh,
    async follow(change) {
      switch (change) {
        case 'grabs':
          return Promise.all([grabs.load(), level.load()]);
        case 'presets':
          return presets.load();
        case 'packages':
          return catalogue.packages.peek()?.read();
        case 'version':
          return catalogue.version.peek()?.read();
        case 'products':
          return catalogue.openData.products.read();
        case 'release':
          return catalogue.openData.release.peek()?.read();
        case 'credential':
          return readCredential();
        case 'settings':
        case 'ledger':
        case 'aria2':
        case 'watch':
        case 'sets':
        case 'storage':
          return undefined;
        default:
          return change satisfies never;
      }
    },
    open() {
      let before = catalogue.packages.peek();
      return effect(() => {
        const { products, release } = catalogue.openData;
        void release.value;
        const packages = catalogue.packages.value;
        const version = catalogue.version.value;
        untracked(() => {
          // Another key is in use: what was selected, and where one stood, is of the one before.
          const isOther = before !== undefined && packages !== undefined && packages !== before;
          before = packages ?? before;
          const isInPackage = 'packageId' in catalogue.place.value;
          if (isOther) selection.clear();
          const isLeft = isOther && isInPackage;
          if (isLeft) catalogue.go({ level: 'packages' });
          // Not the version of before: it would be asked for with a key that may not see it.
          const answers = [products, release.peek(), packages, isLeft ? undefined : version];
          for (const answer of answers) if (answer && !answer.looked.value) void answer.open();
          // The key has gone. One that is still to be given leads to where the tab is.
          if (!packages && isPlaced.value && isInPackage) catalogue.go({ level: 'packages' });
        });
      });
    },
  };
}
