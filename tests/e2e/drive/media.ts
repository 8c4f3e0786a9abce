/** What a reader may ask of their screen. */
export type Media = {
  readonly colourScheme?: 'light' | 'dark';
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
};

/** For `Emulation.setEmulatedMedia` (Chromium, one page). */
export function asFeatures(media: Media): { name: string; value: string }[] {
  return [
    { name: 'prefers-color-scheme', value: media.colourScheme ?? '' },
    { name: 'forced-colors', value: media.forcedColours ? 'active' : '' },
    { name: 'prefers-reduced-motion', value: media.reducedMotion ? 'reduce' : '' },
  ];
}

/** For Firefox, whole browser. */
export function asPrefs(media: Media): Record<string, number> {
  const scheme = { dark: 0, light: 1, system: 2 } as const;
  return {
    'layout.css.prefers-color-scheme.content-override': scheme[media.colourScheme ?? 'system'],
    'browser.display.document_color_use': media.forcedColours ? 2 : 0,
    'ui.prefersReducedMotion': media.reducedMotion ? 1 : 0,
  };
}

/**
 * What `matchMedia` must say before the page counts as changed: Firefox 153 follows its preferences up to 75 ms
 * later (measured). Forced colours bring their own palette, which decides the scheme whatever was asked for.
 */
export function asQueries(media: Media): readonly (readonly [query: string, holds: boolean])[] {
  const { colourScheme, forcedColours = false, reducedMotion = false } = media;
  return [
    ['(forced-colors: active)', forcedColours],
    ['(prefers-reduced-motion: reduce)', reducedMotion],
    ...(colourScheme && !forcedColours ? [[`(prefers-color-scheme: ${colourScheme})`, true] as const] : []),
  ];
}
