import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../utils/settings.ts';
import type { Desk } from '../desk.ts';

type Look = Pick<Settings, 'theme' | 'density'>;

/** How pages look: on the page's root for the style sheets, and as a signal for what has to reckon with it. */
export interface LookStore {
  readonly density: ReadonlySignal<Settings['density']>;
  /** At once on this page; the next one opens with it. */
  show(look: Look): void;
  /** Keeps to the settings, whoever changes them. Returns how to stop. */
  follow(): () => void;
}

/** The look that the page began with (public/look.js) is a copy; it is held against the settings when nobody waits. */
const UNHURRIED_MS = 400;

export function createLook(desk: Desk): LookStore {
  const root = document.documentElement;
  const density = signal<Settings['density']>(root.dataset.density === 'compact' ? 'compact' : 'comfortable');

  const show = (look: Look): void => {
    set('theme', look.theme === 'system' ? undefined : look.theme);
    set('density', look.density === 'compact' ? look.density : undefined);
    density.value = look.density;
    desk.keepLook(look);
  };

  const set = (name: 'theme' | 'density', value: string | undefined): void => {
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  };

  const load = async (): Promise<void> => show(await desk.settings());

  return {
    density,
    show,
    follow() {
      const timer = setTimeout(() => void load(), UNHURRIED_MS);
      const stop = desk.watch((change) => {
        if (change === 'settings') void load();
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}
