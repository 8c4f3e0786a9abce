import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { isUnfinished } from '../../utils/grabs/grab.ts';
import { type Chain, chainOf, type Steps } from '../../utils/versions/chain.ts';
import { type FullSupply, fullSupplyFor } from '../../utils/versions/full-supply.ts';
import { chainSources } from '../../utils/versions/past.ts';
import type { Desk } from '../desk.ts';
import { counted } from '../words.ts';
import { coalesced } from './coalesced.ts';
import { during } from './during.ts';
import type { PickerStore } from './picker.ts';

/** Where the updates of the package on show stand. */
export interface CatchUpStore {
  /** `undefined` until it is known. */
  readonly standing: ReadonlySignal<Standing | undefined>;
  /** OS is being asked for the updates. */
  readonly asking: ReadonlySignal<boolean>;
  catchUp(): Promise<void>;
  /** Grabs the full supply of another package. */
  takeFull(full: FullSupply): Promise<void>;
  /** Reads it, and again with each change. Returns how to stop. */
  follow(): () => void;
}

export interface Standing {
  readonly chain: Chain;
  /** Versions of the chain that are queued or run. */
  readonly onTheirWay: ReadonlySet<string>;
  /** OS was asked, since the popup opened. */
  readonly wasAsked: boolean;
  /** What another package of the account offers to begin with, where this one cannot be followed. */
  readonly full?: FullSupply;
}

export function createCatchUp(desk: Desk, picker: PickerStore, packageId: string): CatchUpStore {
  const { grabs, orders, announcer, catalogue, credential } = picker;
  const standing = signal<Standing | undefined>();
  const asking = signal(false);
  const gone = new Set<string>();
  let wasAsked = false;
  const packages = computed(() => catalogue.packages.value?.shelved.value?.value ?? []);

  const load = coalesced(async () => {
    const credentialId = credential.current.peek()?.id;
    const all = packages.peek();
    const dataPackage = all.find(({ id }) => id === packageId);
    if (credentialId === undefined || !dataPackage) return;
    const sources = await chainSources(dataPackage, all, (id) => desk.past(credentialId, id));
    const chain = chainOf({ ...sources, gone: new Set([...(sources.gone ?? []), ...gone]) });
    const steps = 'steps' in chain ? chain.steps : [];
    const under = await Promise.all(
      steps.map(async ({ id }) => {
        const ofStep = await desk.grabs.ofVersion(credentialId, packageId, id);
        return ofStep.some(isUnfinished) ? [id] : [];
      }),
    );
    const full = 'steps' in chain && !chain.gap ? undefined : fullSupplyFor(dataPackage, all);
    standing.value = { chain, onTheirWay: new Set(under.flat()), wasAsked, ...(full && { full }) };
  });

  return {
    standing,
    asking,
    async catchUp() {
      if (asking.peek()) return;
      announcer.say(i18n.t('catchUp.asking'));
      const came = await during(asking, async () => {
        const answer = await grabs.sent(desk.ask('catchUp', { packageId }));
        wasAsked ||= answer !== undefined;
        for (const id of answer?.gone ?? []) gone.add(id);
        await load();
        return answer;
      });
      if (!came) return;
      const { taken, left } = came;
      if (taken.added + taken.skipped + taken.onTheirWay > 0) orders.tell(taken);
      if (left > 0) announcer.say(i18n.t('catchUp.left', { updates: counted('catchUp.updates', left) }));
    },
    async takeFull({ dataPackage, version }) {
      const versions = [{ packageId: dataPackage.id, versionId: version.id }];
      const taken = await grabs.sent(desk.ask('grabVersions', { versions }));
      if (taken) orders.tell(taken);
    },
    follow() {
      const stops = [
        effect(() => void (packages.value && load())),
        desk.watch((change) => void (RELEVANT.has(change) && load())),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const RELEVANT: ReadonlySet<string> = new Set(['grabs', 'ledger', 'version']);

/** All of them are on their way: there is nothing to press. */
export const isUnderWay = (steps: Steps, onTheirWay: ReadonlySet<string>): boolean =>
  steps.every(({ id }) => onTheirWay.has(id));
