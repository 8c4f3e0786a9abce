import styles from './Icon.module.css';

/** Strokes on a 16 × 16 grid, drawn for Trig: a font's ✓ and ✕ differ from machine to machine. */
const STROKES = {
  check: 'M3.2 8.6l3.2 3.2 6.4-7.2',
  close: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  search: 'M7 11.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2zM10.4 10.4l3.4 3.4',
  copy: 'M6 5.6h7.4v7.8H6zM10 5.4V2.6H2.6v7.8h3.2',
  alert: 'M8 2.4 14.4 13.4H1.6zM8 6.6v3.1M8 11.5v.1',
  next: 'M5.8 3.4 10.4 8l-4.6 4.6',
  down: 'M8 2.6v8M4.6 7.4 8 10.8l3.4-3.4M3 13.6h10',
  wait: 'M8 4.6V8l2.2 1.5M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z',
  pause: 'M5.4 3.4v9.2M10.6 3.4v9.2',
  play: 'M5 3.2 12.2 8 5 12.8z',
  first: 'M3.4 2.8h9.2M8 13.4V6M4.6 9.2 8 5.8l3.4 3.4',
  last: 'M3.4 13.2h9.2M8 2.6V10M4.6 6.8 8 10.2l3.4-3.4',
  folder: 'M1.8 3.6h4.4l1.6 1.8h6.4v7.2H1.8z',
  filter: 'M2.4 4.2h11.2M4.6 8h6.8M6.6 11.8h2.8',
  unclear: 'M5.6 6.2a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6M8 12.3v.1',
  missing: 'M4 8h8',
  again: 'M13.2 8.4A5.2 5.2 0 1 1 11.6 4.3l1.6 1.5M13.4 2.6v3.2h-3.2',
  hand: 'M2.8 8h7.6M7.2 4.8 10.4 8l-3.2 3.2M13.4 3v10',
  handBack: 'M13.2 8H5.6M8.8 4.8 5.6 8l3.2 3.2M2.6 3v10',
  handOver: 'M8 10V2.6M5 5.4l3-3 3 3M3 8.6v5h10v-5',
  star: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z',
} as const;

export type IconName = keyof typeof STROKES;

export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg class={styles.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={STROKES[name]} />
  </svg>
);
