import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { DataFile, Version } from '../../utils/data-hub/data-package.ts';
import type { HadVersion } from '../../utils/ledger/entry.ts';
import { type Diff, type Difference, diff } from '../../utils/versions/diff.ts';
import { firstOther, type Other, othersOf } from '../../utils/versions/others.ts';
import { type Kind, type Tally, tally } from '../../utils/versions/tally.ts';
import type { Desk } from '../desk.ts';
import type { PickerStore } from './picker.ts';
import type { Row } from './rows.ts';
import { createShelved, type ShelvedStore } from './shelved.ts';

/** The version on show held against another one of its package. */
export interface ComparisonStore {
  /** Those it can be held against; `undefined` until it is known which of them one has. */
  readonly others: ReadonlySignal<readonly Other[] | undefined>;
  readonly other: ReadonlySignal<Other | undefined>;
  /** The other one's files, as OS tells them. */
  readonly answer: ReadonlySignal<ShelvedStore<Version> | undefined>;
  readonly diff: ReadonlySignal<Diff<DataFile> | undefined>;
  readonly sums: ReadonlySignal<Readonly<Record<Kind, Tally>> | undefined>;
  /** What became of a file since then. */
  differenceOf(fileName: string): Difference<DataFile> | undefined;
  /** The only kind that is shown. */
  readonly kind: ReadonlySignal<Kind | 'all'>;
  /** The rows of that kind; `undefined` where all are shown. */
  readonly listed: ReadonlySignal<readonly Row[] | undefined>;
  /** Names of the files that may have changed, or are new. */
  readonly changed: ReadonlySignal<readonly string[]>;
  compareWith(versionId: string): void;
  show(kind: Kind | 'all'): void;
  /** Asks for what it needs. Returns how to stop. */
  open(): () => void;
}

/** A version's files are what they are: what lies on the shelf need not be asked for again. */
const FRESH_MS = Number.POSITIVE_INFINITY;

export function createComparison(desk: Desk, { catalogue, credential }: PickerStore): ComparisonStore {
  const had = signal<{ readonly packageId: string; readonly versions: readonly HadVersion[] } | undefined>();
  const chosen = signal<string | undefined>();
  const kind = signal<Kind | 'all'>('all');

  const here = computed(() => (catalogue.place.value.level === 'files' ? catalogue.place.value : undefined));
  const packageId = computed(() => here.value?.packageId);
  const others = computed(() => {
    if (!here.value || had.value?.packageId !== packageId.value) return undefined;
    return othersOf(
      catalogue.inPackage.value?.versions ?? [],
      had.value?.versions ?? [],
      here.value.versionId,
    );
  });
  const other = computed(() => {
    const version = catalogue.inVersion.value;
    const wanted = others.value?.find(({ id }) => id === chosen.value);
    return wanted ?? (version && others.value && firstOther(others.value, version));
  });

  const credentialId = computed(() => credential.current.value?.id);
  const otherId = computed(() => other.value?.id);
  const answer = computed(() => {
    const [id, of, versionId] = [credentialId.value, packageId.value, otherId.value];
    if (id === undefined || of === undefined || versionId === undefined) return undefined;
    return createShelved({
      read: () => desk.shelf.version(id, of, versionId),
      refresh: () => desk.ask('refreshVersion', { packageId: of, versionId }),
      now: desk.now,
      fresh: FRESH_MS,
    });
  });

  const found = computed(() => {
    const files = catalogue.version.value?.shelved.value?.value.downloads;
    const earlier = answer.value?.shelved.value?.value.downloads;
    return files && earlier && diff(files, earlier);
  });
  const byName = computed(() => new Map(found.value?.files.map((one) => [one.file.fileName, one])));
  const kindOf = (fileName: string) => byName.value.get(fileName)?.kind;

  return {
    others,
    other,
    answer,
    diff: found,
    sums: computed(() => found.value && tally(found.value)),
    differenceOf: (fileName) => byName.value.get(fileName),
    kind: computed(() => (found.value ? kind.value : 'all')),
    listed: computed(() => {
      if (!found.value || kind.value === 'all') return undefined;
      return catalogue.rows.value.filter(({ id }) => kindOf(id) === kind.value);
    }),
    changed: computed(() => [...byName.value.keys()].filter((name) => kindOf(name) !== 'identical')),
    compareWith(versionId) {
      chosen.value = versionId;
      kind.value = 'all';
    },
    show(wanted) {
      kind.value = wanted;
    },
    open() {
      const stops = [
        effect(() => {
          const of = packageId.value;
          if (of === undefined) return;
          void desk.ledger.versions(of).then((versions) => {
            had.value = { packageId: of, versions };
          });
        }),
        effect(() => {
          const { value } = answer;
          untracked(() => {
            if (value && !value.looked.value) void value.open();
          });
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
