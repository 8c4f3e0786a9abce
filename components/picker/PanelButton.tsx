import type { ComponentChildren } from 'preact';
import { ariaShortcut } from '../shortcuts.ts';
import type { PanelStore } from '../stores/panels.ts';
import { classes } from '../ui/class-names.ts';
import styles from './PanelButton.module.css';

interface Props {
  readonly panels: PanelStore;
  readonly panel: 'filters' | 'compare';
  /** Of the panel in the document. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** A dot says that there is something in it. */
  readonly isMarked?: boolean;
  readonly children: ComponentChildren;
}

/** Opens and closes a panel over the list of files. */
export function PanelButton({ panels, panel, id, label, title, isMarked, children }: Props) {
  const isOpen = panels.open.value === panel;
  return (
    <button
      type="button"
      class={classes(styles.button, isMarked && styles.marked)}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-keyshortcuts={ariaShortcut(panel)}
      title={title}
      data-test={panel}
      // The focus stays in the search field, unless it is the keyboard that opens.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => panels.toggle(panel, event.detail === 0)}
    >
      {children}
    </button>
  );
}
