import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { Strip } from '../grabs/Strip.tsx';
import { createPicker } from '../stores/picker.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useLazy } from '../ui/lazy.ts';
import { Body } from './Body.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { needsKey } from './needs-key.ts';
import styles from './Picker.module.css';

/** The popup. */
export function Picker() {
  const desk = useDesk();
  const [picker] = useState(() => createPicker(desk));
  const [isSheetOpen, setSheetOpen] = useState(false);
  useEffect(() => picker.open(), [picker]);

  const credential = picker.credential.current.value;
  const waiting = needsKey(credential);
  const welcome = useLazy(() => import('./Welcome.tsx'), waiting);
  const sheet = useLazy(() => import('./KeySheet.tsx'), isSheetOpen);
  return (
    <div class={styles.picker}>
      <Header credential={credential} />
      {!waiting && <Body picker={picker} onHelp={() => setSheetOpen(true)} />}
      {waiting && (welcome ? <welcome.Welcome picker={picker} /> : <main class={styles.rest} />)}
      <Strip picker={picker} />
      {!waiting && <Footer picker={picker} onHelp={() => setSheetOpen(true)} />}
      {isSheetOpen && sheet && <sheet.KeySheet onClose={() => setSheetOpen(false)} />}
      <LiveRegion announcer={picker.announcer} />
    </div>
  );
}
