// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { namesOf, page } from './licences/page.mjs';
import { ensurePackages } from './set-up/packages.mjs';
import { at, ROOT } from './set-up/root.mjs';
import { say } from './set-up/say.mjs';

await ensurePackages();
// Not above: nothing was installed there yet.
const { build } = await import('wxt');

/** Every module that a build has put into a bundle. @type {Set<string>} */
const modules = new Set();

const recorder = {
  name: 'licences',
  /** @param {unknown} _ @param {Readonly<Record<string, object>>} bundle */
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if ('moduleIds' in chunk && Array.isArray(chunk.moduleIds))
        for (const id of chunk.moduleIds) modules.add(id);
    }
  },
};

const outDir = at('.trig', 'licences');
for (const browser of ['chrome', 'firefox']) {
  say(`Licences: what is in the bundles for ${browser} …`);
  await build({
    root: ROOT,
    browser,
    manifestVersion: 3,
    outDir,
    vite: () => ({ plugins: [recorder], worker: { plugins: () => [recorder] } }),
  });
}
rmSync(outDir, { recursive: true, force: true });

const about = namesOf(modules).map((name) =>
  JSON.parse(readFileSync(at('node_modules', ...name.split('/'), 'package.json'), 'utf8')),
);
writeFileSync(at('docs', 'licences.md'), page(about));
say(`Licences: ${about.length} packages, docs/licences.md written.`);
