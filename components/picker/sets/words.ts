import { i18n } from '#i18n';
import type { VersionSummary } from '../../../utils/data-hub/data-package.ts';
import { newest } from '../../../utils/data-hub/newest.ts';
import type { MemberVersion } from '../../../utils/versions/release-set.ts';
import type { ReleaseSet } from '../../../utils/versions/release-sets.ts';
import { format, visible } from '../../words.ts';

/** "The newest that all have: AddressBase Plus 03.07.2026 (6 Aug 2026)". */
export function commonWords(common: readonly MemberVersion[] | undefined, by: ReleaseSet['by']): string {
  const last = common && newest(common.map(({ version }) => version));
  if (!last) return by === 'day' ? i18n.t('sets.noCommonDay') : i18n.t('sets.noCommon');
  const release = by === 'day' ? '' : visible(last.productVersion);
  const date = format.day(last.createdOn);
  return release === '' ? i18n.t('sets.commonDay', { date }) : i18n.t('sets.common', { release, date });
}

/** At which release a member is, and since when. */
export const memberWords = ({ productVersion, createdOn }: VersionSummary): string =>
  [productVersion === '' ? i18n.t('sets.noRelease') : visible(productVersion), format.day(createdOn)].join(
    i18n.t('common.dot'),
  );
