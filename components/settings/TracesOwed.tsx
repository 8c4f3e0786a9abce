import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../desk-context.ts';
import { PROJECTS } from '../places.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Says so while the browser's files may still hold a key that was removed or replaced. */
export function TracesOwed() {
  const desk = useDesk();
  const [areOwed, setOwed] = useState(false);
  useEffect(() => {
    const look = () => void desk.traces.areOwed().then(setOwed);
    look();
    return desk.watch((change) => {
      if (change === 'credential') look();
    });
  }, [desk]);
  if (!areOwed) return null;
  return (
    <Notice kind="traces-owed" title={i18n.t('traces.owed.title')} detail={i18n.t('traces.owed.detail')}>
      <Button look="link" onClick={() => desk.openTab(PROJECTS)} test="regenerate-key">
        {i18n.t('keyForm.link')}
      </Button>
    </Notice>
  );
}
