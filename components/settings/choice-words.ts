import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import type { Every } from '../../utils/watch/schedule.ts';
import { levelWords } from '../watch-words.ts';
import { format } from '../words.ts';

/** What a choice is called. */
export function choiceWords(name: keyof Settings): string {
  switch (name) {
    case 'window':
      return i18n.t('settings.grabbing.window');
    case 'mostPerMinute':
      return i18n.t('settings.grabbing.perMinute');
    case 'taken':
      return i18n.t('settings.grabbing.taken');
    case 'keepHistory':
      return i18n.t('settings.grabbing.history');
    case 'folders':
      return i18n.t('settings.folders.label');
    case 'density':
      return i18n.t('settings.appearance.density');
    case 'theme':
      return i18n.t('settings.appearance.theme');
    case 'watchEvery':
      return i18n.t('settings.watch.every');
    case 'watchPinned':
      return i18n.t('settings.watch.pinned');
    case 'watchNew':
      return i18n.t('settings.watch.new');
    case 'quietHours':
      return i18n.t('settings.watch.quiet');
    default:
      return name satisfies never;
  }
}

/** What was chosen there. */
export function chosenWords(name: keyof Settings, settings: Settings): string {
  switch (name) {
    case 'window':
      return format.count(settings.window);
    case 'mostPerMinute':
      return perMinuteWords(settings.mostPerMinute);
    case 'taken':
      return takenWords(settings.taken);
    case 'keepHistory':
      return keepWords(settings.keepHistory);
    case 'folders':
      return settings.folders;
    case 'density':
      return densityWords(settings.density);
    case 'theme':
      return themeWords(settings.theme);
    case 'watchEvery':
      return everyWords(settings.watchEvery);
    case 'watchPinned':
      return levelWords(settings.watchPinned);
    case 'watchNew':
      return levelWords(settings.watchNew);
    case 'quietHours':
      return quietWords(settings.quietHours);
    default:
      return name satisfies never;
  }
}

export const perMinuteWords = (most: Settings['mostPerMinute']): string =>
  most === null
    ? i18n.t('settings.grabbing.noLimit')
    : i18n.t('settings.grabbing.atMost', { count: format.count(most) });

export function takenWords(taken: Settings['taken']): string {
  switch (taken) {
    case 'skip':
      return i18n.t('settings.grabbing.skip');
    case 'rename':
      return i18n.t('settings.grabbing.rename');
    case 'overwrite':
      return i18n.t('settings.grabbing.overwrite');
    default:
      return taken satisfies never;
  }
}

export function keepWords(keep: Settings['keepHistory']): string {
  switch (keep) {
    case 'forever':
      return i18n.t('settings.grabbing.forever');
    case 'year':
      return i18n.t('settings.grabbing.year');
    case 'quarter':
      return i18n.t('settings.grabbing.quarter');
    case 'never':
      return i18n.t('settings.grabbing.never');
    default:
      return keep satisfies never;
  }
}

export function themeWords(theme: Settings['theme']): string {
  switch (theme) {
    case 'system':
      return i18n.t('settings.appearance.system');
    case 'light':
      return i18n.t('settings.appearance.light');
    case 'dark':
      return i18n.t('settings.appearance.dark');
    default:
      return theme satisfies never;
  }
}

export const densityWords = (density: Settings['density']): string =>
  density === 'compact' ? i18n.t('settings.appearance.compact') : i18n.t('settings.appearance.comfortable');

export function everyWords(every: Every): string {
  switch (every) {
    case 'off':
      return i18n.t('settings.watch.off');
    case 'hour':
      return i18n.t('settings.watch.hour');
    case 'quarter':
      return i18n.t('settings.watch.quarter');
    case 'day':
      return i18n.t('settings.watch.day');
    case 'week':
      return i18n.t('settings.watch.week');
    default:
      return every satisfies never;
  }
}

/** `22:00-07:00` in words. */
export function quietWords(hours: Settings['quietHours']): string {
  const [from, to] = hours?.split('-') ?? [];
  if (from === undefined || to === undefined) return i18n.t('settings.watch.noQuiet');
  return i18n.t('settings.watch.fromTo', { from, to });
}
