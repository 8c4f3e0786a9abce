import { i18n } from '#i18n';
import type { Product } from '../../utils/data-hub/open-data.ts';
import { formatNicknames } from '../../utils/picker/nicknames.ts';
import type { ProductRow } from './rows.ts';

/** In the order of their names, as OS lists them too. */
export const productRows = (products: readonly Product[]): readonly ProductRow[] =>
  [...products]
    .sort((a, b) => names.compare(a.name, b.name))
    .map((item) => ({ kind: 'product', id: item.id, item, wording: () => wordingOf(item) }));

const names = new Intl.Collator('en', { numeric: true });

/** Not its areas: a product of fifty squares would be found by any two letters. */
function wordingOf({ id, name, version, formats }: Product) {
  const words = formats.flatMap(({ format, subformat = '' }) => [
    format,
    subformat,
    ...formatNicknames(format),
  ]);
  return { id, names: [name, id], facts: [i18n.t('common.openData'), version, ...words], codes: [] };
}
