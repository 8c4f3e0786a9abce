import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Shortcuts as Known } from '../desk.ts';
import { useDesk } from '../desk-context.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from '../ui/Key.tsx';
import { Section } from './Section.tsx';
import styles from './Shortcuts.module.css';

/** The browser keeps the keyboard shortcuts: what they are now, and the way to where they are set. */
export function Shortcuts() {
  const desk = useDesk();
  const [known, setKnown] = useState<Known | undefined>();
  useEffect(() => {
    const look = () => void desk.shortcuts().then(setKnown);
    look();
    // Set in another tab, they are seen when one comes back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [desk]);
  const open = known?.open;
  return (
    <Section title={i18n.t('settings.shortcuts.title')}>
      {known && (
        <>
          <p>{i18n.t('settings.shortcuts.detail')}</p>
          {known.commands.length > 0 && (
            <dl class={styles.list} data-test="shortcuts">
              {known.commands.map(({ name, what, keys }) => (
                <div key={name}>
                  <dt>{what || i18n.t('settings.shortcuts.button')}</dt>
                  <dd>{keys ? <Key>{keys}</Key> : i18n.t('settings.shortcuts.none')}</dd>
                </div>
              ))}
            </dl>
          )}
          {open ? (
            <div>
              <Button onClick={open} test="set-shortcuts">
                {i18n.t('settings.shortcuts.set')}
              </Button>
            </div>
          ) : (
            <p data-test="shortcuts-way">{i18n.t('settings.shortcuts.way')}</p>
          )}
        </>
      )}
    </Section>
  );
}
