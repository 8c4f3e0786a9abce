import type { Product } from '../../utils/data-hub/open-data.ts';
import type { ProductRow } from './rows.ts';

/** In the order of their names, as OS lists them too. */
export const productRows = (products: readonly Product[]): readonly ProductRow[] =>
  [...products]
    .sort((a, b) => names.compare(a.name, b.name))
    .map((item) => ({ kind: 'product', id: item.id, item }));

const names = new Intl.Collator('en', { numeric: true });
