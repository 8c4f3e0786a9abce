import type { OpenFile, Release } from '../../utils/data-hub/open-data.ts';
import type { FileRow } from './rows.ts';

/** The whole country before its squares, and formats side by side in each. */
export const openFileRows = ({ files }: Release): readonly FileRow[] =>
  files
    .map(rowOf)
    .sort(
      (a, b) =>
        Number(isSquare(a.part.area)) - Number(isSquare(b.part.area)) ||
        order.compare(a.part.area, b.part.area) ||
        order.compare(a.part.format, b.part.format) ||
        order.compare(a.id, b.id),
    );

const order = new Intl.Collator('en', { numeric: true });

/** Of the 100 km squares, no letter of which is an I: `NI` is Northern Ireland. */
const isSquare = (area: string): boolean => /^[HNOST][A-HJ-Z]$/.test(area);

function rowOf(item: OpenFile) {
  const { fileName: id, openData } = item;
  const { area, format, subformat = '' } = openData;
  const part = { area, format: `${format} ${subformat}`.trim() };
  return {
    kind: 'file',
    id,
    item,
    part,
    isSummary: false,
  } as const satisfies FileRow;
}
