import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { startCommand } from '../../utils/aria2/start-command.ts';
import { useDesk } from '../desk-context.ts';
import type { Announcer } from '../stores/announcer.ts';
import { createCopier } from '../stores/copier.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Aria2.module.css';

interface Props {
  readonly announcer: Announcer;
  /** Puts the secret of the copied command where it is saved from. */
  readonly onUse: (secret: string) => void;
}

/** How to start aria2: a command with a secret that was made for this person, and is kept nowhere until it is saved. */
export function Aria2Start({ announcer, onUse }: Props) {
  const desk = useDesk();
  const [copier] = useState(() => createCopier(desk, announcer));
  const [secret] = useState(() => crypto.randomUUID().replaceAll('-', ''));
  const command = startCommand(secret);
  const copy = () => {
    onUse(secret);
    void copier.copy(command, i18n.t('settings.aria2.startCopied'));
  };
  return (
    <div class={styles.start}>
      <p>{i18n.t('settings.aria2.start')}</p>
      <code data-test="aria2-command">{command}</code>
      <div>
        <Button onClick={copy} test="copy-aria2-command">
          {copier.copied.value === undefined ? i18n.t('settings.aria2.startCopy') : i18n.t('queue.copied')}
        </Button>
      </div>
    </div>
  );
}
