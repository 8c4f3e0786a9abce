import { i18n } from '#i18n';
import type { Beneath } from '../../utils/hand-over/beneath.ts';
import type { HandedFile } from '../../utils/hand-over/handed-file.ts';
import { manifestCsv, manifestJson } from '../../utils/hand-over/manifest.ts';
import { md5sums } from '../../utils/hand-over/md5sums.ts';
import { useDesk } from '../desk-context.ts';
import type { Copier } from '../stores/copier.ts';
import { counted, visible } from '../words.ts';
import { Piece } from './Piece.tsx';

interface Props {
  readonly disk: Beneath<HandedFile>;
  readonly copier: Copier;
}

/** What goes with the files that are on the disk: their checksums, and a list of what they are. */
export function Disk({ disk: { folder, files, elsewhere }, copier }: Props) {
  const desk = useDesk();
  if (files.length === 0) return <p>{i18n.t('handOver.disk.nothing')}</p>;
  const { count, without } = md5sums(files);
  const where = i18n.t('handOver.sums.where', { folder: visible(folder) });
  const left = without > 0 ? counted('handOver.sums.without', without) : undefined;
  return (
    <>
      {count > 0 ? (
        <Piece
          name={i18n.t('handOver.sums.name')}
          detail={left === undefined ? where : `${where} ${left}`}
          text={() => md5sums(files).text}
          fileName="MD5SUMS"
          copier={copier}
          test="md5sums"
        />
      ) : (
        <p>{i18n.t('handOver.sums.none')}</p>
      )}
      <Piece
        name={i18n.t('handOver.manifest.csv')}
        detail={i18n.t('handOver.manifest.detail')}
        text={() => manifestCsv(files)}
        fileName="manifest.csv"
        copier={copier}
        test="manifest-csv"
      />
      <Piece
        name={i18n.t('handOver.manifest.json')}
        text={() => manifestJson(files, desk.now())}
        fileName="manifest.json"
        copier={copier}
        test="manifest-json"
      />
      {elsewhere > 0 && <p>{counted('handOver.disk.elsewhere', elsewhere)}</p>}
    </>
  );
}
