import { i18n } from '#i18n';
import { place } from '../../utils/folders/place.ts';
import type { Template } from '../../utils/folders/template.ts';
import type { Example } from '../stores/examples.ts';
import { visible } from '../words.ts';
import styles from './Preview.module.css';

interface Props {
  /** `undefined` while what is typed does not hold. */
  readonly template: Template | undefined;
  readonly examples: readonly Example[];
}

/** Where files would go, as it is typed. */
export const Preview = ({ template, examples }: Props) => (
  <dl class={styles.preview} data-test="preview">
    {examples.map(({ isOwn, facts }) => (
      <div key={`${facts.packageId} ${facts.versionId}`} class={styles.one}>
        <dt>{isOwn ? i18n.t('settings.folders.own') : i18n.t('settings.folders.sample')}</dt>
        <dd data-test="preview-path">
          {template ? (
            <Path parts={[i18n.t('settings.folders.downloads'), ...place(template, facts).split('/')]} />
          ) : (
            <span class={styles.none}>{i18n.t('settings.folders.nowhere')}</span>
          )}
        </dd>
      </div>
    ))}
  </dl>
);

function Path({ parts }: { readonly parts: readonly string[] }) {
  return (
    <code>
      {parts.map((part, index) => (
        // Two folders may be called the same: only the place tells them apart.
        <span key={index}>
          {index > 0 && ' / '}
          <span class={styles.part}>{visible(part)}</span>
        </span>
      ))}
    </code>
  );
}
