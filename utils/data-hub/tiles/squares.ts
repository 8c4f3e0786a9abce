/**
 * The squares of 100 km that there is anything in: those that the API names as areas (its OpenAPI document, 2026-07), and
 * SC with the Isle of Man, which OS maps but gives no OpenData for. By the first of their letters.
 */
const SECOND_LETTERS: ReadonlyMap<string, string> = new Map([
  ['H', 'PTUWXYZ'],
  ['N', 'ABCDFGHJKLMNORSTUWXYZ'],
  ['O', 'V'],
  ['S', 'CDEHJKMNOPRSTUVWXYZ'],
  ['T', 'AFGLMQRV'],
]);

export function isSquare(letters: string): boolean {
  const [first = '', second = ''] = letters.toUpperCase();
  return letters.length === 2 && (SECOND_LETTERS.get(first)?.includes(second) ?? false);
}
