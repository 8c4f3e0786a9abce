import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { LedgerEntry } from '../../utils/ledger/entry.ts';
import { findSame } from '../../utils/ledger/same-file.ts';
import type { Desk } from '../desk.ts';
import { format } from '../words.ts';
import type { PickerStore } from './picker.ts';
import { isFile } from './rows.ts';
import type { Wish } from './wish.ts';

/** What of the files on show is at hand already, byte for byte, from another version or package. */
export interface SameFiles {
  /** The file that is the same as this one. */
  of(fileName: string): LedgerEntry | undefined;
  /** Those of a wish that need not be fetched. */
  in(wish: Wish): Offer | undefined;
  /** The person wants them skipped. */
  readonly isSkipping: ReadonlySignal<boolean>;
  /** The other way, where there is something to skip; and says so. */
  toggle(): void;
  /** The wish without them, where they are skipped. */
  without(wish: Wish): Wish;
  /** Looks anew as the files on show change. Returns how to stop. */
  follow(): () => void;
}

interface Offer {
  readonly count: number;
  /** Bytes. */
  readonly size: number;
  /** One for each version that they are of. */
  readonly sources: readonly LedgerEntry[];
}

export function createSameFiles(desk: Desk, { catalogue, wish, announcer }: PickerStore): SameFiles {
  const isSkipping = signal(false);
  const atHand = signal<readonly LedgerEntry[]>([]);
  const files = computed(() => catalogue.rows.value.filter(isFile));

  const version = computed(() => {
    const here = catalogue.place.value;
    if (here.level === 'files') return here;
    const release = catalogue.openData.product.value?.version;
    return here.level === 'product' && release !== undefined
      ? { packageId: here.productId, versionId: release }
      : undefined;
  });

  const found = computed((): ReadonlyMap<string, LedgerEntry> => {
    const here = version.value;
    if (!here || atHand.value.length === 0) return NONE;
    const same = findSame(atHand.value);
    return new Map(
      files.value.flatMap(({ id, item }) => {
        const entry = same(item, here);
        return entry ? [[id, entry] as const] : [];
      }),
    );
  });

  const namesOf = ({ versions, product }: Wish): readonly string[] =>
    product?.fileNames ?? versions[0]?.fileNames ?? files.value.map(({ id }) => id);

  const offerOf = (wish: Wish): Offer | undefined => {
    if (wish.of !== 'files' || found.value.size === 0) return undefined;
    const entries = namesOf(wish).flatMap((name) => found.value.get(name) ?? []);
    if (entries.length === 0) return undefined;
    const sources = new Map(entries.map((entry) => [`${entry.packageId}/${entry.versionId}`, entry]));
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    return { count: entries.length, size, sources: [...sources.values()] };
  };

  return {
    of: (fileName) => found.value.get(fileName),
    in: offerOf,
    isSkipping,
    toggle() {
      const here = wish.peek();
      const offer = here && offerOf(here);
      if (!offer) return;
      isSkipping.value = !isSkipping.peek();
      const count = format.count(offer.count);
      announcer.say(isSkipping.peek() ? i18n.t('same.skipped', { count }) : i18n.t('same.taken', { count }));
    },
    without(wish) {
      const offer = isSkipping.value ? offerOf(wish) : undefined;
      if (!offer) return wish;
      const { versions, product, count, size = 0 } = wish;
      return {
        ...wish,
        versions,
        ...(product && { product: { ...product, skipsSame: true } }),
        skipsSame: true,
        count: count - offer.count,
        size: Math.max(0, size - offer.size),
      };
    },
    follow: () =>
      effect(() => {
        const sums = new Set(files.value.flatMap(({ item }) => item.md5?.toLowerCase() ?? []));
        if (sums.size === 0) return;
        let isLate = false;
        void desk.ledger.atHand([...sums]).then((entries) => {
          if (!isLate) atHand.value = entries;
        });
        return () => {
          isLate = true;
        };
      }),
  };
}

const NONE: ReadonlyMap<string, LedgerEntry> = new Map();
