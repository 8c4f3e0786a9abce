import { defineConfig } from 'wxt';

/** The least a Preact popup can be: what ours is measured against. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: { name: 'Blank', version: '1.0.0' },
});
