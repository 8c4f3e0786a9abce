import { createI18n } from '@wxt-dev/i18n';
import { type GeneratedI18nStructure, i18n } from '#i18n';
import { NO_DAY } from '../utils/data-hub/day.ts';
import type { SupplyType } from '../utils/data-hub/supply-type.ts';
import { createFormat } from '../utils/format.ts';

/**
 * The language of the words also sets the figures and dates among them. Chromium knows no Welsh dates (measured): British
 * ones then, not those of wherever the browser was made.
 */
export const locale = [i18n.t('locale'), 'en-GB'];

const plain = createFormat(locale);

const noDayOr = (day: (text: string) => string) => (text: string) =>
  text === NO_DAY ? i18n.t('common.noDate') : day(text);

export const format = { ...plain, day: noDayOr(plain.day), dayInFull: noDayOr(plain.dayInFull) };

const plural = new Intl.PluralRules(locale);

type CountedKey<Key> = Key extends `${infer Base}.other` ? Base : never;

type Counted = CountedKey<keyof GeneratedI18nStructure>;

/** The types are made of the English words, which have two forms; the keys of all six that a language can have. */
const forms =
  createI18n<{
    readonly [Key in `${Counted}.${Intl.LDMLPluralRule}`]: {
      readonly plural: false;
      readonly substitutions: 0;
      readonly namedSubstitutions: readonly ['count'];
    };
  }>();

/**
 * "1 version", "14 versions": the form by the language's own rules. Each catalogue holds one key for each form that
 * its language has, alike or not: a browser answers a missing one in English.
 */
export const counted = (key: Counted, count: number): string =>
  forms.t(`${key}.${plural.select(count)}` as const, { count: format.count(count) });

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });

/** `12:05` */
export const timeOfDay = (at: number): string => clock.format(at);

/** "about 3 min left": as coarse as it is uncertain. */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return i18n.t('common.left.soon');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return i18n.t('common.left.minutes', { count: format.count(minutes) });
  return i18n.t('common.left.hours', { count: format.count(Math.round(minutes / 60)) });
}

/** Two sizes held against each other. Rounded they may look equal when a few bytes are missing: then the bytes are said. */
export function bothSizes(
  expected: number,
  actual: number,
): { readonly expected: string; readonly actual: string } {
  const [wanted, had] = [format.bytes(expected), format.bytes(actual)];
  if (wanted !== had) return { expected: wanted, actual: had };
  return { expected: `${format.count(expected)} B`, actual: `${format.count(actual)} B` };
}

/** How much a search has found, and whether only by forgiving a slip. */
export const foundWords = (near: boolean, found: number, total: number): string =>
  near
    ? i18n.t('picker.search.near', { found: format.count(found) })
    : i18n.t('picker.search.found', { found: format.count(found), total: format.count(total) });

/** What OS calls `FULL`, `COU` and so on, in one vocabulary; unknown words as OS wrote them. */
export function supplyWords(type: SupplyType, raw: string): string {
  switch (type) {
    case 'full':
      return i18n.t('common.full');
    case 'change-only':
      return i18n.t('common.changeOnly');
    case 'unknown':
      return raw;
    default:
      return type satisfies never;
  }
}

/** Why OS made a version: an open set, so an unknown reason is shown as OS wrote it. */
export function reasonWords(reason: string): string {
  switch (reason.toUpperCase()) {
    case 'INITIAL':
      return i18n.t('reason.initial');
    case 'UPDATE':
      return i18n.t('reason.update');
    case 'EXPANSION':
      return i18n.t('reason.expansion');
    case 'RESUPPLY':
      return i18n.t('reason.resupply');
    case 'ONLINE_ORDER':
      return i18n.t('reason.onlineOrder');
    case 'UPDATE_FORMAT':
      return i18n.t('reason.updateFormat');
    default:
      return reason;
  }
}

/** Enough of a sum to compare by eye. */
export const shortMd5 = (md5: string): string => `${md5.slice(0, 4)}…${md5.slice(-4)}`;

/**
 * A name as it may be shown: signs that reorder text or cannot be seen would let `map\u202Egpj.zip` pass
 * for a picture. As long as before, so that places in it stay right.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
