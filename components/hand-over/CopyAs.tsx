import { i18n } from '#i18n';
import { needsKey } from '../../utils/hand-over/copy-as/ask-path.ts';
import { PROGRAMS } from '../../utils/hand-over/copy-as/programs.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import type { Copier } from '../stores/copier.ts';
import { Piece } from './Piece.tsx';

interface Props {
  readonly files: readonly HandedFile[];
  readonly copier: Copier;
}

/** Programs that fetch the files without Trig, none of which holds the key. */
export function CopyAs({ files, copier }: Props) {
  return (
    <>
      <p>{needsKey(files) ? i18n.t('handOver.copyAs.key') : i18n.t('handOver.copyAs.noKey')}</p>
      <p data-test="save-program">{i18n.t('handOver.copyAs.save')}</p>
      {Object.entries(PROGRAMS).map(([id, { name, ending, of }]) => (
        <Piece
          key={id}
          name={name}
          text={() => of(files)}
          fileName={`os-data-hub.${ending}`}
          isHeldBack
          copier={copier}
          test={id}
        />
      ))}
    </>
  );
}
