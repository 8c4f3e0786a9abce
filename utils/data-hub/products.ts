import type { Shelf } from '../catalogue.ts';
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
  /** What lies on the shelf, or else what OS says. */
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
      await shelf.putProducts({ value: answer.value, at: clock.now() });
      publish('products');
      return good(null);
    },
    async release(productId) {
      const shelved = await shelf.release(productId);
      return shelved ? good(shelved.value) : refreshRelease(productId);
    },
  };
}
