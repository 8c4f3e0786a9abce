import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Outcome } from '../../utils/failure.ts';
import { useDesk } from '../desk-context.ts';
import { failureTitle } from '../explain.ts';
import type { Copier } from '../stores/copier.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { counted } from '../words.ts';
import { Attribution } from './Attribution.tsx';
import { CopyAs } from './CopyAs.tsx';
import { Disk } from './Disk.tsx';
import type { Gathered } from './gathered.ts';
import styles from './HandOver.module.css';
import { Piece } from './Piece.tsx';
import { recipeOf } from './recipe-of.ts';

interface Props {
  readonly gather: () => Promise<Outcome<Gathered>>;
  readonly copier: Copier;
  readonly onClose: () => void;
}

/** Everything that goes with files to whoever gets them. */
export function HandOver({ gather, copier, onClose }: Props) {
  const [gathered, keep] = useState<Outcome<Gathered> | undefined>();
  useEffect(() => void gather().then(keep), []);
  return (
    <Sheet title={i18n.t('handOver.title')} test="hand-over" look={styles.sheet} onClose={onClose}>
      {!gathered && <p>{i18n.t('handOver.gathering')}</p>}
      {gathered?.ok && <Pieces gathered={gathered.value} copier={copier} />}
      {gathered && !gathered.ok && (
        <p class={styles.problem} role="alert">
          {failureTitle(gathered.failure, 'version')}
        </p>
      )}
    </Sheet>
  );
}

function Pieces({ gathered, copier }: { readonly gathered: Gathered; readonly copier: Copier }) {
  const desk = useDesk();
  const { name, disk, wanted, choice } = gathered;
  return (
    <>
      <p class={styles.of}>{[name, counted('picker.files', wanted.length)].join(i18n.t('common.dot'))}</p>
      {disk && (
        <Part title={i18n.t('handOver.disk.title')}>
          <Disk disk={disk} copier={copier} />
        </Part>
      )}
      <Part title={i18n.t('handOver.attribution.title')}>
        <Attribution files={wanted} copier={copier} />
      </Part>
      <Part title={i18n.t('handOver.copyAs.title')}>
        <CopyAs files={wanted} copier={copier} />
      </Part>
      <Part title={i18n.t('handOver.again')}>
        <Piece
          name={i18n.t('recipe.name')}
          detail={i18n.t('recipe.detail')}
          text={() => recipeOf(desk, { name, files: wanted, choice })}
          fileName="recipe.json"
          copier={copier}
          test="recipe"
        />
      </Part>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
);
