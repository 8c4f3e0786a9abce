import { i18n } from '#i18n';
import { format, visible } from './words.ts';

/** What a grab, a line of the ledger or a part of a batch is of: a version of a data package, or an OpenData release. */
interface Source {
  readonly packageId: string;
  readonly packageName: string;
  readonly versionId: string;
  readonly createdOn: string;
}

/** OpenData is released without a day (FACTS §2.6): its release has a name of its own instead. */
export const isOpenData = ({ createdOn }: Pick<Source, 'createdOn'>): boolean => createdOn === '';

/** "3 Sept 2026", or what OS calls the release: "2026-09". */
export const releaseWords = ({ createdOn, versionId }: Pick<Source, 'createdOn' | 'versionId'>): string =>
  isOpenData({ createdOn }) ? visible(versionId) : format.day(createdOn);

/** With the ids that tell packages of one name apart: "AddressBase Plus (0040146690) · 3 Sept 2026 (6870746)". */
export function sourceWords(source: Source): string {
  const { packageId, packageName, versionId } = source;
  const when = releaseWords(source);
  const parts = isOpenData(source)
    ? [visible(packageName), when]
    : [`${visible(packageName)} (${packageId})`, `${when} (${versionId})`];
  return parts.join(i18n.t('common.dot'));
}
