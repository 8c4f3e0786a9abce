import type { Cell } from './neighbour.ts';

/**
 * Which squares of 10 km hold land, from the north row by row: how many without, how many with, and so on. Drawn for Trig
 * from Natural Earth's coasts (public domain, 1:10 million) of Great Britain and the Isle of Man: a square counts from
 * three tenths of land on, and wherever a small island lies. 495 bytes.
 */
const RUNS =
  'j2/j2/i3/h4/h2/h3/g3/d124/d133/h2/h1////g1//Y1/X5/X5/W5/W3/V5/V4/W3/W2/MC/E26C/B46D/A55D/A46C/A46B/9' +
  '569/01836A/836C/73412C/72512B2B/723T/72251P/724S/715R/FP/624S/61622M/HM/GN/B21O/B21N/92251I/913N/DM/' +
  'HJ/GK/D2111G/FI21/D31L/C3221K/C3221K/D1332J/G2122J/G2122K/G24L/C28L/LM/LM/KO/JP/KA1D/K122123E/L1215F' +
  '/UH/TK/UK/N26J/M36K/M28K/YI/YI/XJ/XK/XL/XK/XL/N28M/M37N/MY/OW/OW/NW24/MW28/M12e/Qd/Pf/Qe/Qe/Pe/Pe/Ng' +
  '/Lh/Ij/Hk/Ii/I42a/J14a/O22W/S42R/U12V/XV/Oe/Oc/Md/Mb/MZ/LS/KB4533/JB/IB/HC/G463/E581/D212/8271/';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Land without a gap in one row. */
export interface Strip extends Cell {
  readonly length: number;
}

/** In squares of 10 km: columns from the grid's origin, rows from its north, the top of HL to HP. */
export function landStrips(): readonly Strip[] {
  const rows = RUNS.split('/');
  return rows.flatMap((runs, index) => {
    const strips: Strip[] = [];
    let column = 0;
    for (let at = 0; at < runs.length; at += 1) {
      const length = DIGITS.indexOf(runs[at] ?? '');
      if (at % 2 === 1) strips.push({ column, row: ROWS - rows.length + index, length });
      column += length;
    }
    return strips;
  });
}

/** 13 squares of 100 km. */
const ROWS = 130;
