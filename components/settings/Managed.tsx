import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings.ts';
import type { ChoicesStore } from '../stores/choices.ts';
import { visible } from '../words.ts';
import { choiceWords } from './choice-words.ts';
import styles from './Grabbing.module.css';
import { Section } from './Section.tsx';

/** That an administrator has set something, what, and what of it Trig did not understand. */
export function Managed({ choices }: { readonly choices: ChoicesStore }) {
  const { settings, locked, unfit } = choices.policy.value;
  const preset = names(settings).filter((name) => !locked.includes(name));
  if (preset.length + locked.length + unfit.length === 0) return null;
  return (
    <Section title={i18n.t('settings.policy.title')}>
      <div data-test="managed">
        {locked.length > 0 && <p>{i18n.t('settings.policy.fixed', { names: listed(locked) })}</p>}
        {preset.length > 0 && <p>{i18n.t('settings.policy.preset', { names: listed(preset) })}</p>}
        {unfit.length > 0 && (
          <p class={styles.lost} data-test="unfit">
            {i18n.t('settings.policy.unfit', { names: unfit.map(visible).join(', ') })}
          </p>
        )}
      </div>
    </Section>
  );
}

const names = (settings: object): readonly (keyof Settings)[] =>
  Object.keys(settings) as readonly (keyof Settings)[];

const listed = (all: readonly (keyof Settings)[]): string => all.map(choiceWords).join(', ');
