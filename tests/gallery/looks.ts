import type { Media } from '../e2e/drive/media.ts';
import type { State } from './states.ts';

/** One way to see the screens. */
export interface Look {
  readonly name: string;
  /** CSS pixels; the screen's own where absent. */
  readonly width?: number;
  readonly height?: number;
  readonly media: Media;
  /** Only these states; all when absent. */
  readonly only?: RegExp;
}

export const LOOKS: readonly Look[] = [
  { name: 'light', media: { colourScheme: 'light' } },
  { name: 'dark', media: { colourScheme: 'dark' } },
  {
    name: 'narrow',
    width: 320,
    media: { colourScheme: 'light' },
    only: /^(packages|files|long|grabs-all|first-run|options|old|strip|select|taken|held-key|queue|page|open-|filters|tiles|favourites|hand-over|catch-up|compare|news|watch|sets|keys|storage|save)/,
  },
  // As a popup of 800 by 600 is at 200 %.
  {
    name: 'zoomed',
    width: 400,
    height: 300,
    media: { colourScheme: 'light' },
    only: /^(packages|files|filters-open|tiles-picked|grabs-all|first-run|open-product|list-offline|strip-batches|taken|hand-over-popup|news|watch-sheet|storage-popup-full|queue-(empty|busy|states|history|hand-over))$/,
  },
  { name: 'forced', media: { forcedColours: true, colourScheme: 'light' } },
  {
    name: 'forced-dark',
    media: { forcedColours: true, colourScheme: 'dark' },
    only: /^(packages|files|filters-in-use|tiles-picked|tiles-list|compare|grabs-all|select-files|queue-states|options-light)$/,
  },
];

/** CSS pixels. */
export const SIZES: Readonly<Record<State['screen'], readonly [width: number, height: number]>> = {
  picker: [400, 560],
  settings: [900, 760],
  grabs: [1280, 760],
};
