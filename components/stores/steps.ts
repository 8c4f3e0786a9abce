import { batch } from '@preact/signals';
import type { CatalogueStore, Place } from './catalogue.ts';
import { isOnItsWay } from './grabs.ts';
import type { LevelGrabs } from './level-grabs.ts';
import type { ListStore } from './list.ts';
import type { OrderStore } from './orders.ts';
import type { PanelStore } from './panels.ts';
import type { SelectionStore } from './selection.ts';

interface Parts {
  readonly catalogue: CatalogueStore;
  readonly list: ListStore;
  readonly selection: SelectionStore;
  readonly level: LevelGrabs;
  readonly orders: OrderStore;
  readonly panels: PanelStore;
}

/** From level to level, and from the last one to the disk. */
export interface Steps {
  /** Into the row under the cursor; a file is grabbed. */
  goIn(): void;
  /** One level out, with the cursor where one came from. Says whether there was an outside. */
  leave(): boolean;
}

export function createSteps({ catalogue, list, selection, level, orders, panels }: Parts): Steps {
  const go = (to: Place, cursor?: string) =>
    batch(() => {
      catalogue.go(to);
      list.start(cursor);
      selection.clear();
    });

  const grab = (here: Place, fileName: string) => {
    // The row under the cursor is not in sight behind the tiles.
    if (isOnItsWay(level.ofFile(fileName)) || panels.open.peek() === 'tiles') return;
    if (here.level === 'product') void orders.grab({ productId: here.productId, fileName });
    if (here.level !== 'files') return;
    const { packageId, versionId } = here;
    void orders.grab({ packageId, versionId, fileName });
  };

  return {
    goIn() {
      const row = list.cursorRow.peek();
      const here = catalogue.place.peek();
      if (row?.kind === 'file') grab(here, row.id);
      else if (row?.kind === 'product') go({ level: 'product', productId: row.id });
      else if (row?.kind === 'package') go({ level: 'versions', packageId: row.id });
      else if (row && here.level === 'versions') {
        go({ level: 'files', packageId: here.packageId, versionId: row.id });
      }
    },
    leave() {
      const here = catalogue.place.peek();
      switch (here.level) {
        case 'packages':
          return false;
        case 'product':
          go({ level: 'packages' }, here.productId);
          return true;
        case 'versions':
          go({ level: 'packages' }, here.packageId);
          return true;
        case 'files':
          go({ level: 'versions', packageId: here.packageId }, here.versionId);
          return true;
        default:
          return here satisfies never;
      }
    },
  };
}
