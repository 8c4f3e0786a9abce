/** The parts of a path of any system, the last first. */
const partsOf = (path: string): readonly string[] => path.split(/[\\/]+/).reverse();

/** The last part of a path of any system. */
export const baseName = (path: string): string => partsOf(path)[0] ?? '';

/** How many parts at the end two paths share: `a/b/c.zip` and `x\b\c.zip` share two. */
export function sharedEnd(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs < 0 ? one.length : differs;
}
