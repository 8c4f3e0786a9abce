import { redact } from '../credentials/redact.ts';
import type { PresetChange, Presets, ProductPresets } from './presets.ts';
import { presetsOf } from './presets-of.ts';

/** The presets after it. A product without any is left out. */
export function changed(all: Presets, productId: string, change: PresetChange): Presets {
  const next = applied(presetsOf(all, productId), change);
  const { [productId]: _, ...others } = all;
  return next.presets.length === 0 && !next.last ? others : { ...others, [productId]: next };
}

function applied(product: ProductPresets, change: PresetChange): ProductPresets {
  const { presets } = product;
  switch (change.do) {
    case 'put': {
      const at = presets.findIndex(({ name }) => name === change.preset.name);
      if (at >= 0) return { ...product, presets: presets.with(at, change.preset) };
      return { ...product, presets: presets.toSpliced(change.at ?? presets.length, 0, change.preset) };
    }
    case 'rename':
      return {
        ...product,
        // The name of another one goes to this one, and the other is gone: as with files.
        presets: presets
          .filter(({ name }) => name === change.name || name !== change.to)
          .map((one) => (one.name === change.name ? { ...one, name: change.to } : one)),
      };
    case 'remove':
      return { ...product, presets: presets.filter(({ name }) => name !== change.name) };
    case 'remember':
      return { ...product, last: change.choice };
    case 'forget': {
      const { last: _, ...rest } = product;
      return rest;
    }
    default:
      return change satisfies never;
  }
}

/** A key in a name or a query stays out of storage, and so out of every export. */
export const withoutKeys = (change: PresetChange, keys: readonly string[]): PresetChange =>
  JSON.parse(JSON.stringify(change), (_, value: unknown) =>
    typeof value === 'string' ? redact(value, keys) : value,
  );
