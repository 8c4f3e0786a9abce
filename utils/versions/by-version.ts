/** Things of versions, gathered by the version they are of. */
export function byVersion<Thing extends { readonly versionId: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const others = found.get(thing.versionId);
    if (others) others.push(thing);
    else found.set(thing.versionId, [thing]);
  }
  return found;
}
