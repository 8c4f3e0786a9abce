type Dated = { readonly createdOn: string; readonly id: string };

/** By date, then by numeric id (FACTS §0.7). */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.createdOn === b.createdOn) return Number(b.id) - Number(a.id);
  return a.createdOn < b.createdOn ? 1 : -1;
}
