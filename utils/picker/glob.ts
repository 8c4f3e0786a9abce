/**
 * Whether a name fits a pattern from end to end: `*` is any run of letters, `?` any one (a UTF-16 unit; names are
 * ASCII in all evidence, FACTS §3). After a mismatch only the last star is widened, so the work is at most one
 * length times the other: a pattern of many stars cannot stall the popup, as one made into a regular expression could.
 */
export function fitsGlob(glob: string, name: string): boolean {
  let [at, place] = [0, 0];
  let [star, taken] = [-1, 0];
  while (place < name.length) {
    const sign = glob[at];
    if (sign === '*') {
      star = at;
      taken = place;
      at += 1;
    } else if (sign === '?' || sign === name[place]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      taken += 1;
      place = taken;
      at = star + 1;
    } else return false;
  }
  while (glob[at] === '*') at += 1;
  return at === glob.length;
}

export const isGlob = (text: string): boolean => /[*?]/.test(text);
