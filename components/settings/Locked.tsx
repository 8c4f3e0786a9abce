import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import type { ChoicesStore } from '../stores/choices.ts';
import styles from './Locked.module.css';

interface Props {
  readonly choices: ChoicesStore;
  readonly name: keyof Settings;
  readonly children: ComponentChildren;
}

/** A choice; where an administrator has locked it, it can be seen and not made. */
export function Locked({ choices, name, children }: Props) {
  if (!choices.policy.value.locked.includes(name)) return <>{children}</>;
  return (
    <fieldset class={styles.locked} disabled data-test="locked" data-name={name}>
      <legend>{i18n.t('settings.policy.locked')}</legend>
      {children}
    </fieldset>
  );
}
