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
  | 'aria2'
  /** What is watched, and what is new. */
  | 'watch'
  | 'sets'
  /** Whether the browser keeps what is written. */
  | 'storage';
