/** What the background writes, as far as pages watch it. */
export type Change =
  | 'credential'
  | 'packages'
  | 'version'
  | 'products'
  | 'release'
  | 'grabs'
  | 'settings'
  | 'ledger'
  | 'presets'
  | 'sets';
