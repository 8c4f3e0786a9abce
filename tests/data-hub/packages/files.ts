import type { FileSpec } from '../catalogue/spec.ts';
import { seedOf } from '../content/blocks.ts';
import { INLAND } from '../open-data/squares.ts';
import { ORDER_NUMBER } from './ids.ts';

const KB = 1000;

/** A zip of a few kB. Its size hangs on the name and `salt`, so two versions rarely have the same. */
export function zip(fileName: string, kilobytes: number, salt = ''): FileSpec {
  return { fileName, size: kilobytes * KB + (seedOf(fileName + salt) % KB) };
}

/** The note that AddressBase versions begin with since August 2026 (FACTS §0.4); 941 or so bytes there, shorter here. */
export function orderDetails(versionId: string, productName: string): FileSpec {
  const text = [
    'Order Details',
    `Order number: ${versionId}`,
    `Product: ${productName}`,
    'Supply: practice data made by the local Data Hub',
    ...Array.from({ length: 12 }, (_, i) => `Line ${i + 1}: this file holds no real order.`),
    '',
  ].join('\r\n');
  return { fileName: `${versionId}-Order_Details.txt`, text };
}

/** The summary beside an NGD feature's zip (FACTS §3). */
export function orderSummary(feature: string, validTo: string, recordCount: number): FileSpec {
  const islands = feature.includes('_isl_');
  const summary = {
    featureName: feature.replaceAll('_', '-'),
    crs: `http://www.opengis.net/def/crs/EPSG/0/${islands ? 4258 : 27700}`,
    schemaVersion: '3.0',
    validFromDate: validTo,
    validToDate: validTo,
    recordCount,
  };
  return { fileName: `${feature}_orderSummary.json`, text: JSON.stringify(summary) };
}

/** A zip and a summary for each NGD feature: one zip per feature, not per theme (FACTS §3). */
export function features(names: readonly string[], kilobytes: number, day: string): readonly FileSpec[] {
  return names.flatMap((name, i) => [
    zip(`${name}.zip`, kilobytes * (1 + (i % 3)), day),
    orderSummary(name, day, 1000 + (seedOf(name + day) % 90_000)),
  ]);
}

/**
 * MasterMap chunks such as `5436275-NJ6050.gz`: 5 km tiles of the inland squares, at most 10,000, in no order anybody
 * would expect (FACTS §2.3, §3). 1–60 kB, most of them small, so that all their MD5s take a fraction of a second.
 */
export function chunks(count: number, salt: string): readonly FileSpec[] {
  const all = INLAND.length * 400;
  return Array.from({ length: count }, (_, i): FileSpec => {
    // 7,919 is prime to 10,000: a walk through all tiles that never meets one twice.
    const tile = (i * 7919 + 4211) % all;
    const place = tile % 400;
    const km = (n: number) => String(n * 5).padStart(2, '0');
    const fileName = `${ORDER_NUMBER}-${INLAND[Math.floor(tile / 400)]}${km(place % 20)}${km(Math.floor(place / 20))}.gz`;
    const draw = (seedOf(fileName + salt) % 10_000) / 10_000;
    return { fileName, size: 1 * KB + Math.floor(draw ** 6 * 59 * KB) };
  });
}
