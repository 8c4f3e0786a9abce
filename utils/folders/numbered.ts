import type { Template } from './template.ts';

/** Daily updates fill them in 27 years. */
const DIGITS = 4;

/** The digits and the space behind them. Bytes. */
export const TURN_BYTES = DIGITS + 1;

/**
 * The parts of a path with the number of an update before what tells versions apart, so that a list by name is the order
 * in which they are applied: `0001 2026-09-05 (6870746)`. In whatever folder the template says that, or before the file.
 */
export function numbered(
  parts: readonly string[],
  template: Template,
  turn: number | undefined,
): readonly string[] {
  if (turn === undefined) return parts;
  const at = template.findIndex((part) =>
    part.some((piece) => piece.kind === 'token' && (piece.token === 'version' || piece.token === 'date')),
  );
  return parts.map((part, index) => (index === at ? `${String(turn).padStart(DIGITS, '0')} ${part}` : part));
}
