import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-context.ts';
import { Strip } from '../grabs/Strip.tsx';
import { createPicker } from '../stores/picker.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Body } from './Body.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { KeySheet } from './KeySheet.tsx';
import { needsKey } from './needs-key.ts';
import styles from './Picker.module.css';
import { Welcome } from './Welcome.tsx';

/** The popup. */
export function Picker() {
  const desk = useDesk();
  const [picker] = useState(() => createPicker(desk));
  const [isSheetOpen, setSheetOpen] = useState(false);
  useEffect(() => picker.open(), [picker]);

  const credential = picker.credential.current.value;
  const waiting = needsKey(credential);
  return (
    <div class={styles.picker}>
      <Header credential={credential} />
      {waiting ? <Welcome picker={picker} /> : <Body picker={picker} onHelp={() => setSheetOpen(true)} />}
      <Strip picker={picker} />
      {!waiting && <Footer picker={picker} onHelp={() => setSheetOpen(true)} />}
      {isSheetOpen && <KeySheet onClose={() => setSheetOpen(false)} />}
      <LiveRegion announcer={picker.announcer} />
    </div>
  );
}
