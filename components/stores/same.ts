/** What comes from the database is a new object each time: what says the same stays the same, and renders nothing. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The new list, made of the old objects where they say the same; the old list itself when nothing differs. */
export function settled<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = now.map((one) => {
    const old = known.get(one.id);
    return old && isSame(old, one) ? old : one;
  });
  const isUnchanged = kept.length === before.length && kept.every((one, index) => one === before[index]);
  return isUnchanged ? before : kept;
}
