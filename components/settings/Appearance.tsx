import { i18n } from '#i18n';
import type { ChoicesStore } from '../stores/choices.ts';
import { Choice } from './Choice.tsx';
import { densityWords, themeWords } from './choice-words.ts';
import { Locked } from './Locked.tsx';
import { Section } from './Section.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;

/** How pages look; all that are open follow at once. */
export function Appearance({ choices }: { readonly choices: ChoicesStore }) {
  const current = choices.current.value;
  return (
    <Section title={i18n.t('settings.appearance.title')}>
      {current && (
        <>
          <Locked choices={choices} name="theme">
            <Choice
              label={i18n.t('settings.appearance.theme')}
              why={i18n.t('settings.appearance.themeWhy')}
              test="theme"
              options={THEMES.map((theme) => [theme, themeWords(theme)])}
              value={current.theme}
              onChoose={(theme) => void choices.choose({ theme })}
            />
          </Locked>
          <Locked choices={choices} name="density">
            <Choice
              label={i18n.t('settings.appearance.density')}
              why={i18n.t('settings.appearance.densityWhy')}
              test="density"
              options={DENSITIES.map((density) => [density, densityWords(density)])}
              value={current.density}
              onChoose={(density) => void choices.choose({ density })}
            />
          </Locked>
        </>
      )}
    </Section>
  );
}
