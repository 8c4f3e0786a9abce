import { i18n } from '#i18n';
import { attribution } from '../../utils/hand-over/attribution.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import { useDesk } from '../desk-context.ts';
import type { Copier } from '../stores/copier.ts';
import { visible } from '../words.ts';
import { Piece } from './Piece.tsx';

interface Props {
  readonly files: readonly HandedFile[];
  readonly copier: Copier;
}

/** The line that OS wants wherever the data is used; in OS's words, so in English everywhere. */
export function Attribution({ files, copier }: Props) {
  const { lines, others } = attribution(files, useDesk().now());
  const isLicensed = files.some(({ createdOn }) => createdOn !== '');
  const products = others.map(visible).join(i18n.t('common.comma'));
  return (
    <>
      {lines.length > 0 && (
        <Piece
          name={lines.join('. ')}
          {...(isLicensed && { detail: i18n.t('handOver.attribution.licence') })}
          text={() => lines.join('\n')}
          copier={copier}
          test="attribution"
        />
      )}
      {others.length > 0 && <p>{i18n.t('handOver.attribution.others', { products })}</p>}
    </>
  );
}
