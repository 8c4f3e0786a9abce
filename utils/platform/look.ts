import type { Settings } from '../settings.ts';

/** A copy of how pages look, for the first paint of the next (public/look.js reads it). */
export function keepLook({ theme, density }: Pick<Settings, 'theme' | 'density'>): void {
  try {
    localStorage.setItem('look', `${theme} ${density}`);
  } catch {
    // It keeps nothing for pages: the next one looks right a moment later.
  }
}
