import { type ReadonlySignal, signal } from '@preact/signals';
import { newest } from '../../utils/data-hub/newest.ts';
import { isOrderSummary } from '../../utils/data-hub/order-summary.ts';
import type { Facts } from '../../utils/folders/facts.ts';
import { factsOf } from '../../utils/folders/facts-of.ts';
import { SAMPLES } from '../../utils/folders/samples.ts';
import type { Desk } from '../desk.ts';

/** A file to try a template on. */
export interface Example {
  /** From the person's own catalogue, not made up. */
  readonly isOwn: boolean;
  readonly facts: Facts;
}

export interface ExamplesStore {
  readonly list: ReadonlySignal<readonly Example[]>;
  load(): Promise<void>;
}

const MADE_UP: readonly Example[] = SAMPLES.map((facts) => ({ isOwn: false, facts }));

/** Two: the newest of the person's own where the catalogue lies on the shelf, and made-up ones for the rest. */
export function createExamples(desk: Desk): ExamplesStore {
  const list = signal(MADE_UP);
  return {
    list,
    async load() {
      const own = await ownExamples(desk);
      list.value = [...own, ...MADE_UP.slice(own.length)];
    },
  };
}

async function ownExamples(desk: Desk): Promise<readonly Example[]> {
  const credential = await desk.shelf.credential();
  const packages = credential && (await desk.shelf.packages(credential.id));
  const all = packages?.value ?? [];
  const one = all.find(({ versions }) => versions.length > 0);
  const latest = one && newest(one.versions);
  if (!credential || !one || !latest) return [];
  const shelved = await desk.shelf.version(credential.id, one.id, latest.id);
  const files = shelved?.value.downloads.map(({ fileName }) => fileName) ?? [];
  const name = files.find((fileName) => !isOrderSummary(fileName)) ?? SAMPLES[0]?.name ?? '';
  return [{ isOwn: true, facts: { ...factsOf(one, latest, all), name } }];
}
