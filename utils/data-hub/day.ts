/**
 * The day of what OS gives none for, or none that is one: it stands where `YYYY-MM-DD` does, and sorts before every day. Not
 * empty, for that is the day of an OpenData release.
 */
export const NO_DAY = '(no date)';
