/**
 * What people type when they look for a package of `tests/data-hub/recorded/data-packages.json`. Written
 * before the ranking was: each line is what somebody remembers, and the ids that would be right. Where
 * several are right, the first one found must be one of them.
 */
export interface Query {
  readonly typed: string;
  readonly wants: readonly string[];
  /** What the person remembers. */
  readonly remembers: string;
}

const query = (typed: string, wants: string, remembers: string): Query => ({
  typed,
  wants: wants.split(' '),
  remembers,
});

export const QUERIES: readonly Query[] = [
  // Ids
  query('0040146690', '0040146690', 'the id, copied from the address'),
  query('40146690', '0040146690', 'the id, after a spreadsheet ate its zeros'),
  query('146690', '0040146690', 'the end of the id, read out by a colleague'),
  query('15298', '15298', 'a short id'),
  query('0015298', '15298', 'a short id that a script padded'),
  query('2364', '2364', 'a very short id'),
  query('00401601', '0040160116 0040160114', 'how the id begins'),
  query('ABFLATSLA', '0040160114 0040146690', 'the product id in an old script'),
  query('abflatsla full', '0040146690', 'the product id, and that it is the full supply'),
  query('MMTOPO', '0040129508 0040211446 0040207790', 'the product id of Topography'),

  // Names, in any order, in part
  query('fallow', '23438', 'a word of the name'),
  query('let homes', '20247', 'how the name begins'),
  query('addresses let homes', '20247', 'the words, not their order'),
  query('baseline heights', '0040129509', 'a name three packages share, and the product'),
  query('baseline topo', '0040129508', 'the same for Topography, cut short'),
  query('core data', '21714', 'a name that has an underscore'),
  query('everywhere', '22437', 'a name that has a space behind it'),
  query('station test', '0040189547', 'two words, written as one in the name'),
  query('west coast', '20946', 'the name, not the other one about coasts'),
  query('feb 2012', '0040079755', 'a name that holds a date'),
  query('parish atlas', '2364', 'singular for plural, turned round'),
  query('premium changes', '0040187221', 'another name with an underscore'),
  query('gb places', '15298', 'the recipe'),
  query('mm harbour', '0040211446', 'the name, turned round'),

  // Products
  query('addressbase plus', '0040160114 0040146690', 'the product, and not the one of the islands'),
  query('address base core', '0040207751', 'the product as three words'),
  query('core great britain', '0040207751', 'the end of the product'),
  query('codepoint', '0040185203 0040079755', 'the product without its hyphen'),
  query('code point polygons', '0040079755', 'the product without its hyphen, in part'),
  query('vectormap local', '0040211862', 'the product without OS'),
  query('mastermap topography', '0040129508 0040211446 0040207790', 'the product, not the 5 km download'),
  query('heights of buildings', '0040129509', 'the product turned round, with a word that is not in it'),
  query('premium 5km', '0040129510', 'the ends of a long product'),
  query('plus islands', '0040160116 0040143634', 'the product for the islands'),

  // Supply types
  query('addressbase plus full', '0040146690', 'product and supply'),
  query('plus cou', '0040160114', 'the short word for change-only'),
  query('premium cou', '0040187221', 'the short word, which OS does not use for this product'),
  query('islands change only', '0040160116', 'the long words'),
  query('full islands', '0040143634', 'supply first'),
  query('topo change only', '0040129508', 'the only change-only Topography'),
  query('change only update plus', '0040160114', 'the words of OS'),

  // Formats
  query('geo chunk 2km', '0040211446', 'the tile size in the format'),
  query('gpkg topography', '0040189547', 'the ending of the file'),
  query('shapefile', '0040079755', 'what everybody calls the format'),
  query('esri code-point', '0040079755', 'who made the format'),
  query('plus csv cou', '0040160114', 'format and supply'),

  // Product versions and dates
  query('e125', '0040208811', 'the epoch'),
  query('topography 16.07.2026', '0040189547 0040129508', 'the product version'),
  query('places 2026-09-03', '15298', 'a day as OS writes it'),
  query('1 sept 2026', '0040207751 23048 21714', 'a day as Trig shows it'),
  query('august islands', '0040160116 0040143634', 'the month in full'),
  query('july 2026 harbour', '0040211446', 'month, year and a word'),

  // Slips of the fingers
  query('adressbase plus full', '0040146690', 'one d too few'),
  query('addressbsae premium', '0040187221 0040129510', 'two letters the wrong way round'),
  query('topograhpy 5km', '0040189547', 'the same further on'),
  query('premiumm cou', '0040187221', 'a letter twice'),
  query('vectrmap', '0040211862', 'a letter missing'),
  query('harbor', '0040211446', 'spelt as elsewhere'),
  query('ilsands full', '0040143634', 'the second and third letter swapped'),
  query('britian core', '0040207751', 'the last letters swapped'),
];
