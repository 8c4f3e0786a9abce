import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DEFAULT_ADDRESS, readAddress } from '../../utils/aria2/address.ts';
import type { Aria2Choice } from '../../utils/aria2/choice.ts';
import { isFullPath } from '../../utils/aria2/folder.ts';
import type { TriedAria2 } from '../../utils/commands.ts';
import type { Outcome } from '../../utils/failure.ts';
import { explain } from '../explain.ts';
import type { Announcer } from '../stores/announcer.ts';
import type { Aria2Store } from '../stores/aria2.ts';
import { Button } from '../ui/Button.tsx';
import { visible } from '../words.ts';
import styles from './Aria2.module.css';
import { Aria2Field } from './Aria2Field.tsx';
import { Aria2Start } from './Aria2Start.tsx';
import { KeyTraces } from './KeyTraces.tsx';
import { Verdict, type Words } from './Verdict.tsx';

interface Props {
  readonly store: Aria2Store;
  readonly choice: Aria2Choice;
  readonly announcer: Announcer;
}

/** Where aria2 is and what it asks for. The token is read when it is sent, and the field is emptied in the same breath. */
export function Aria2Form({ store, choice, announcer }: Props) {
  const address = useRef<HTMLInputElement>(null);
  const token = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'address' | 'folder'>();
  const tried = store.tried.value;

  const submit = (event: Event) => {
    event.preventDefault();
    const read = readAddress(address.current?.value ?? '');
    const path = folder.current?.value.trim() ?? '';
    const isFolderWrong = path !== '' && !isFullPath(path);
    setWrong(read === undefined ? 'address' : isFolderWrong ? 'folder' : undefined);
    if (read === undefined) return address.current?.focus();
    if (address.current) address.current.value = read;
    if (isFolderWrong) return folder.current?.focus();
    const secret = token.current?.value ?? '';
    if (token.current) token.current.value = '';
    const given = secret === '' ? {} : { token: secret };
    void store.saveAndTry({ address: read, folder: path, ...given });
  };

  return (
    <form class={styles.form} onSubmit={submit}>
      <Aria2Start
        announcer={announcer}
        onUse={(secret) => {
          if (token.current) token.current.value = secret;
        }}
      />
      <Aria2Field
        field={address}
        label={i18n.t('settings.aria2.address')}
        why={i18n.t('settings.aria2.addressWhy')}
        wrong={
          wrong === 'address'
            ? i18n.t('settings.aria2.addressWrong', { address: DEFAULT_ADDRESS })
            : undefined
        }
        value={choice.address}
        test="aria2-address"
      />
      <Aria2Field
        field={token}
        label={i18n.t('settings.aria2.token')}
        why={choice.hasToken ? i18n.t('settings.aria2.tokenKept') : i18n.t('settings.aria2.tokenWhy')}
        value=""
        test="aria2-token"
        isSecret
      />
      <Aria2Field
        field={folder}
        label={i18n.t('settings.aria2.folder')}
        why={i18n.t('settings.aria2.folderWhy')}
        wrong={wrong === 'folder' ? i18n.t('settings.aria2.folderWrong') : undefined}
        value={choice.folder}
        test="aria2-folder"
      />
      <div class={styles.actions}>
        <Button look="main" submit busy={store.isTrying.value} test="try-aria2">
          {store.isTrying.value ? i18n.t('settings.aria2.trying') : i18n.t('settings.aria2.try')}
        </Button>
        {choice.hasToken && (
          <Button look="link" onClick={() => void store.save({ token: '' })} test="forget-token">
            {i18n.t('settings.aria2.forget')}
          </Button>
        )}
      </div>
      {choice.hasToken && <KeyTraces of="token" />}
      <div role="status" data-test="aria2-verdict">
        {tried && <Verdict {...wordsOf(tried)} />}
      </div>
    </form>
  );
}

function wordsOf(tried: Outcome<TriedAria2>): Words {
  if (!tried.ok) return { kind: tried.failure.kind, ...explain(tried.failure, 'file') };
  const { version, folder } = tried.value;
  const title = i18n.t('settings.aria2.works', { version: visible(version) });
  return { kind: 'works', title, detail: i18n.t('settings.aria2.goTo', { folder: visible(folder) }) };
}
