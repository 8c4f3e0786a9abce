import { keep } from '../content/content.ts';

/** A baseline JPEG of 8 by 8 grey dots: the smallest honest `image/jpeg` (FACTS §1.1). */
export const PICTURE = keep(
  Buffer.from(
    [
      'ffd8', // start
      `ffdb004300${'01'.repeat(64)}`, // quantisation: all ones
      'ffc0000b080008000801011100', // frame: 8 bit, 8 × 8, one component
      `ffc400140001${'00'.repeat(15)}00`, // DC codes: one, "no difference"
      `ffc400141001${'00'.repeat(15)}00`, // AC codes: one, "end of block"
      'ffda0008010100003f00', // scan
      '3f', // both codes, filled up with ones
      'ffd9', // end
    ].join(''),
    'hex',
  ),
);
