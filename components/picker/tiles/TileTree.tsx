import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Square } from '../../../utils/data-hub/tiles/tiling.ts';
import type { PickerStore } from '../../stores/picker.ts';
import type { TilesStore } from '../../stores/tiles.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import styles from './TileTree.module.css';
import { aroundOf, linesOf, type TreeLine } from './tree-lines.ts';
import { chosenWords, contentWords } from './words.ts';

interface Props {
  readonly tiles: TilesStore;
  readonly picker: PickerStore;
}

/** The same squares as on the map, in a list: 100 km, in it 10 km, in it 5 km. */
export function TileTree({ tiles, picker }: Props) {
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState('');
  const lines = linesOf(tiles.tiling.value.squares, open);
  const at = Math.max(
    0,
    lines.findIndex(({ square }) => square.name === active),
  );

  const goTo = (index: number) => {
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
    if (!line) return;
    setActive(line.square.name);
    tree.current?.querySelector<HTMLElement>(`[data-square="${line.square.name}"]`)?.focus();
  };
  useEffect(() => goTo(at), []);

  const unfold = ({ name }: Square, isOpen: boolean) =>
    setOpen((now) => (isOpen ? new Set([...now, name]) : new Set([...now].filter((one) => one !== name))));

  /** Says whether the key meant anything here. */
  const act = (key: string, { square, level }: TreeLine): boolean => {
    const isOpen = open.has(square.name);
    switch (key) {
      case 'ArrowDown':
        goTo(at + 1);
        return true;
      case 'ArrowUp':
        goTo(at - 1);
        return true;
      case 'Home':
        goTo(0);
        return true;
      case 'End':
        goTo(lines.length - 1);
        return true;
      case 'ArrowRight':
        if (isOpen) goTo(at + 1);
        else if (square.parts.length > 0) unfold(square, true);
        return true;
      case 'ArrowLeft':
        if (isOpen) unfold(square, false);
        else if (level > 1) goTo(aroundOf(lines, at));
        return true;
      case ' ':
        tiles.toggle(square);
        return true;
      case 'Enter':
        if (picker.selected.peek()) picker.enter();
        else if (square.parts.length > 0) unfold(square, !isOpen);
        return true;
      default:
        return false;
    }
  };

  return (
    <div
      ref={tree}
      class={styles.tree}
      role="tree"
      aria-label={i18n.t('tiles.treeLabel')}
      aria-multiselectable="true"
      data-test="tile-tree"
      onKeyDown={(event) => {
        const line = lines[at];
        const isOurs = line && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
        // Arrows held down run on; Enter and Space held down would undo themselves.
        const runs = event.repeat && /^Arrow/.test(event.key);
        if (line && (isOurs || runs) && act(event.key, line)) event.preventDefault();
      }}
    >
      {lines.map((line, index) => (
        <Item
          key={line.square.name}
          line={line}
          tiles={tiles}
          isOpen={open.has(line.square.name)}
          isActive={index === at}
          onActive={() => setActive(line.square.name)}
          onUnfold={unfold}
        />
      ))}
    </div>
  );
}

interface ItemProps {
  readonly line: TreeLine;
  readonly tiles: TilesStore;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onUnfold: (square: Square, isOpen: boolean) => void;
}

function Item({ line: { square, level }, tiles, isOpen, isActive, onActive, onUnfold }: ItemProps) {
  const chosen = tiles.chosenIn(square);
  const state = chosen === 0 ? 'false' : chosen === square.ids.length ? 'true' : 'mixed';
  const hasParts = square.parts.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      class={styles.item}
      role="treeitem"
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-expanded={hasParts ? isOpen : undefined}
      aria-checked={state}
      data-square={square.name}
      style={{ '--level': level - 1 }}
      onFocus={onActive}
      onClick={(event) => {
        const isFold = event.target instanceof Element && event.target.closest('[data-fold]') !== null;
        if (isFold) onUnfold(square, !isOpen);
        else tiles.toggle(square);
      }}
    >
      <span class={styles.fold} data-fold={hasParts || undefined}>
        {hasParts && <Icon name="next" size={11} />}
      </span>
      <i class={styles.box}>
        {state === 'true' && <Icon name="check" size={12} />}
        {state === 'mixed' && <b class={styles.part} />}
      </i>
      <span class={styles.name}>{square.name}</span>
      <span class={styles.content}>{contentWords(square)}</span>
      {state === 'mixed' && <Spoken>{`${i18n.t('common.comma')}${chosenWords(square, chosen)}`}</Spoken>}
    </div>
  );
}
