import { i18n } from '#i18n';
import type { Grab } from '../../utils/grabs/grab.ts';
import { elsewhere } from '../../utils/grabs/landed.ts';
import type { PickerStore } from '../stores/picker.ts';
import type { StripStore } from '../stores/strip.ts';
import { Button } from '../ui/Button.tsx';
import { format, visible } from '../words.ts';
import styles from './Actions.module.css';

interface Props {
  readonly grab: Grab;
  /** Where the browser really put it. */
  readonly path: string;
  readonly size: number;
  readonly picker: PickerStore;
  readonly strip: StripStore;
}

export function Done({ grab, path, size, picker, strip }: Props) {
  const { md5 } = grab;
  const bytes = format.bytes(size);
  return (
    <>
      <span>
        {grab.size === undefined
          ? i18n.t('grabs.doneUnknown', { size: bytes })
          : i18n.t('grabs.done', { size: bytes })}
      </span>
      {elsewhere(grab) === undefined ? (
        // Cut at its beginning: the end of a path is what tells two apart.
        <span class={styles.path} title={path}>
          <bdi>{path}</bdi>
        </span>
      ) : (
        <span data-test="elsewhere">
          {' · '}
          {i18n.t('queue.state.elsewhere', { path: visible(path) })}
        </span>
      )}
      <div class={styles.links}>
        <Button look="link" onClick={() => void strip.show(grab.id)} test="show-grab">
          {i18n.t('grabs.show')}
        </Button>
        {md5 !== undefined && (
          <Button look="link" onClick={() => void picker.copier.copy(md5)} test="copy-md5">
            {picker.copier.copied.value === md5 ? i18n.t('common.copied') : i18n.t('common.copyMd5')}
          </Button>
        )}
      </div>
    </>
  );
}
