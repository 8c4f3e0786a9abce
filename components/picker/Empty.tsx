import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { dataPackagesPage } from '../places.ts';
import type { Place } from '../stores/catalogue.ts';
import { Button } from '../ui/Button.tsx';
import { Blank } from './Blank.tsx';

interface Props {
  readonly level: Place['level'];
  readonly onRefresh: () => void;
}

/** OS has answered, and there is nothing in it. */
export function Empty({ level, onRefresh }: Props) {
  const desk = useDesk();
  const again = <Button onClick={onRefresh}>{i18n.t('common.tryAgain')}</Button>;
  switch (level) {
    case 'packages':
      return (
        <Blank title={i18n.t('picker.empty.packages.title')} detail={i18n.t('picker.empty.packages.detail')}>
          <Button look="main" onClick={() => desk.openTab(dataPackagesPage)}>
            {i18n.t('common.openDataHub')}
          </Button>
          {again}
        </Blank>
      );
    case 'versions':
      return (
        <Blank title={i18n.t('picker.empty.versions.title')} detail={i18n.t('picker.empty.versions.detail')}>
          {again}
        </Blank>
      );
    case 'files':
      return (
        <Blank title={i18n.t('picker.empty.files.title')} detail={i18n.t('picker.empty.files.detail')}>
          {again}
        </Blank>
      );
    case 'product':
      return (
        <Blank title={i18n.t('picker.empty.product.title')} detail={i18n.t('picker.empty.product.detail')}>
          {again}
        </Blank>
      );
    default:
      return level satisfies never;
  }
}
