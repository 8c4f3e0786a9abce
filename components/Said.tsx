import type { Said as Words } from '../utils/data-hub/said.ts';
import styles from './Said.module.css';
import { saidWords } from './said-words.ts';

/** What OS said about a failure, word for word: text, and links to its own sites. */
export const Said = ({ said }: { readonly said: Words }) => (
  <p class={styles.said} data-test="said">
    {saidWords(said)}
    {said.links?.map((link) => (
      <>
        {' '}
        <a href={link} target="_blank" rel="noreferrer">
          {link.replace('https://', '')}
        </a>
      </>
    ))}
  </p>
);
