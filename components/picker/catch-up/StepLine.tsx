import { i18n } from '#i18n';
import { supplyType } from '../../../utils/data-hub/supply-type.ts';
import type { KnownVersion } from '../../../utils/versions/known-version.ts';
import { format, reasonWords, supplyWords, visible } from '../../words.ts';
import styles from './CatchUp.module.css';

interface Props {
  readonly step: KnownVersion;
  readonly isOnItsWay: boolean;
}

/** One update that is to be applied. */
export function StepLine({ step, isOnItsWay }: Props) {
  const type = supplyType(step.supplyType);
  const facts = [
    type === 'change-only' ? '' : supplyWords(type, step.supplyType),
    reasonWords(step.reason),
    step.productVersion,
  ];
  return (
    <li data-test="catch-up-step" data-id={step.id}>
      <span>{format.day(step.createdOn)}</span>
      <code class={styles.side}>{step.id}</code>
      <span class={styles.facts}>
        {facts
          .filter((fact) => fact !== '')
          .map(visible)
          .join(i18n.t('common.dot'))}
      </span>
      <span class={styles.side}>
        {isOnItsWay ? i18n.t('grabs.row.waiting') : step.size !== undefined && format.bytes(step.size)}
      </span>
    </li>
  );
}
