import { useLayoutEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { Strip } from '../grabs/Strip.tsx';
import { createPicker } from '../stores/picker.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useLazy } from '../ui/lazy.ts';
import { Body } from './Body.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './Picker.module.css';

/** The popup. */
export function Picker() {
  const desk = useDesk();
  const [picker] = useState(() => createPicker(desk));
  const [isSheetOpen, setSheetOpen] = useState(false);
  // Not after the first paint, as effects do: what is read meanwhile is there sooner.
  useLayoutEffect(() => picker.open(), [picker]);

  const sheet = useLazy(() => import('./KeySheet.tsx'), isSheetOpen);
  const over = useLazy(() => import('../hand-over/OfPicker.tsx'), picker.isHandingOver.value);
  // Once the list stands there: what is painted first does not wait for it.
  const news = useLazy(() => import('./news/News.tsx'), picker.catalogue.rows.value.length > 0);
  return (
    <div class={styles.picker}>
      <Header picker={picker} />
      <Body picker={picker} onHelp={() => setSheetOpen(true)} />
      {news && <news.News picker={picker} />}
      <Strip picker={picker} />
      <Footer picker={picker} onHelp={() => setSheetOpen(true)} />
      {isSheetOpen && sheet && (
        <sheet.KeySheet
          hasSeveralKeys={picker.credential.all.value.length > 1}
          onClose={() => setSheetOpen(false)}
        />
      )}
      {picker.isHandingOver.value && over && <over.OfPicker picker={picker} />}
      <LiveRegion announcer={picker.announcer} />
    </div>
  );
}
