/**
 * What follows the number that a name begins with. `{versionId}-Order_Details.txt` of classic orders and MasterMap's
 * `{orderNumber}-NJ6050.gz` begin with a number that is another one in the next version, while the rest stays (FACTS §3).
 * `undefined` for all other names: those of OS NGD, AddressBase and OpenData stay the same from version to version.
 */
export function tailOf(fileName: string): string | undefined {
  // No pattern: it is asked of 40,000 names while somebody waits.
  let end = 0;
  while (isFigure(fileName.charCodeAt(end))) end += 1;
  return end > 0 && fileName[end] === '-' && end + 1 < fileName.length ? fileName.slice(end + 1) : undefined;
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;
