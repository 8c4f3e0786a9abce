import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { i18nFromCatalogue } from './i18n-plugin.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../.trig/gallery-cache', import.meta.url)),
  plugins: [i18nFromCatalogue()],
  server: { fs: { allow: ['../..'] } },
});
