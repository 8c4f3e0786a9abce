import styles from './Mark.module.css';

/** The map sign of a triangulation pillar, turned over: it points down, like a download. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg class={styles.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path class={styles.pillar} d="M3.4 4.8h17.2L12 20.2z" />
    <circle class={styles.dot} cx="12" cy="9.9" r="2.1" />
  </svg>
);
