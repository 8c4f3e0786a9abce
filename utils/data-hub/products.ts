import type { Shelf } from '../catalogue.ts';
import { elapsed } from '../elapsed.ts';
import { good, type Outcome } from '../failure.ts';
import type { Clock, Publish } from '../ports.ts';
import type { Catalogue } from './catalogue.ts';
import type { Release } from './open-data.ts';

/** OpenData: from the shelf, or asked of OS and put there. No key, no credential. */
export interface Products {
  /** Asks OS for the list. */
  refresh(): Promise<Outcome<null>>;
  /** Asks OS for a product as it is now. */
  refreshRelease(productId: string): Promise<Outcome<Release>>;
  /** What OS says, unless it lay on the shelf a while ago, or cannot be asked: then what lies there. */
  release(productId: string): Promise<Outcome<Release>>;
}

interface ProductsPorts {
  readonly catalogue: Pick<Catalogue, 'products' | 'release'>;
  readonly shelf: Pick<Shelf, 'release' | 'putProducts' | 'putRelease'>;
  readonly clock: Clock;
  readonly publish: Publish;
}

export function createProducts({ catalogue, shelf, clock, publish }: ProductsPorts): Products {
  async function refreshRelease(productId: string): Promise<Outcome<Release>> {
    const answer = await catalogue.release(productId);
    if (!answer.ok) return answer;
    await shelf.putRelease({ value: answer.value, at: clock.now() });
    publish('release');
    return answer;
  }

  return {
    refreshRelease,
    async refresh() {
      const answer = await catalogue.products();
      if (!answer.ok) return answer;
      const { entries, flaws } = answer.value;
      await shelf.putProducts({ value: entries, at: clock.now(), ...(flaws && { flaws }) });
      publish('products');
      return good(null);
    },
    async release(productId) {
      const shelved = await shelf.release(productId);
      if (shelved && elapsed(shelved.at, clock.now()) < FRESH) return good(shelved.value);
      const answer = await refreshRelease(productId);
      return !answer.ok && shelved && answer.failure.kind !== 'not-found' ? good(shelved.value) : answer;
    },
  };
}

/** Where somebody grabs again what they grabbed last month, OS has another release by now. Milliseconds. */
const FRESH = 3_600_000;
