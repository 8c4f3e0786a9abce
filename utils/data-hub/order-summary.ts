/**
 * Small files that describe the order and travel beside the data: `{versionId}-Order_Details.txt` (classic
 * orders; first in the list since August 2026, which broke clients that took the first file) and
 * `{feature}_orderSummary.json` (NGD).
 */
export const isOrderSummary = (fileName: string): boolean =>
  /(?:^|-)Order_Details\.txt$|_orderSummary\.json$/i.test(fileName);
