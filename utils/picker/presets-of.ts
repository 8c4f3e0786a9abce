import type { Presets, ProductPresets } from './presets.ts';

const NONE: ProductPresets = { presets: [] };

/** A product may be called `constructor`. */
export const presetsOf = (all: Presets, productId: string): ProductPresets =>
  (Object.hasOwn(all, productId) ? all[productId] : undefined) ?? NONE;
