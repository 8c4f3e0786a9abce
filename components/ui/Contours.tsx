import styles from './Contours.module.css';

const LINES = [
  'M-10 194C40 140 96 162 150 132s96-64 160-40 70 60 110 52',
  'M-10 222C48 170 100 190 158 158s92-56 150-34 72 62 112 54',
  'M-10 250C52 202 108 216 166 186s88-46 140-28 76 64 114 58',
  'M-10 278C60 234 114 244 174 216s86-38 132-22 80 64 114 60',
  'M196 34c24-16 58-20 82-6s26 34 2 40-44-6-66 0-42-18-18-34z',
  'M216 38c16-9 38-11 54-2s16 20 0 24-28-5-44 0-26-13-10-22z',
] as const;

/** The lines of a hill on a map: ground for places where there is nothing to list. Contours never cross. */
export function Contours() {
  return (
    <svg
      class={styles.contours}
      viewBox="0 0 400 240"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {LINES.map((line) => (
        <path key={line} d={line} fill="none" stroke="var(--contour)" stroke-width="1.2" />
      ))}
    </svg>
  );
}
