/**
 * Version ids grow with time within each family (FACTS §2.2): about 400 a day for classic orders, 137 for NGD. Ids hang
 * on the days before the last day of the catalogue, so they are the same whatever date it starts on.
 */
const CLASSIC = { today: 6_914_000, perDay: 400 };
const NGD = { today: 156_979, perDay: 137 };

export type Family = 'classic' | 'ngd';

/** @param salt tells versions of one day apart; below 400 (classic) or 137 (NGD) */
export function versionId(family: Family, daysAgo: number, salt: number): string {
  const { today, perDay } = family === 'classic' ? CLASSIC : NGD;
  return String(today - daysAgo * perDay + (salt % perDay));
}

/** The order number in MasterMap file names: neither the package's nor the version's id (FACTS §3). */
export const ORDER_NUMBER = '5436275';
