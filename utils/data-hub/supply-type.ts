export type SupplyType = 'full' | 'change-only' | 'unknown';

/**
 * Two vocabularies for one thing: `FULL` / `COU` for Select+Build packages, `Full` / `Change Only Update`
 * for classic orders (both seen in one account's list of 2026-09).
 */
export function supplyType(text: string): SupplyType {
  switch (text.trim().toLowerCase()) {
    case 'full':
      return 'full';
    case 'cou':
    case 'change only update':
    case 'change-only update':
      return 'change-only';
    default:
      return 'unknown';
  }
}
