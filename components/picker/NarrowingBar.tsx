import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Narrowing } from '../stores/narrowing.ts';
import { visible } from '../words.ts';
import styles from './NarrowingBar.module.css';

interface Props {
  readonly narrowing: Narrowing;
  /** The list is another one now. */
  readonly onChosen: () => void;
}

/** Which area and which format of an OpenData product; only what there is several of. Own keys: Tab from the search. */
export function NarrowingBar({ narrowing, onChosen }: Props) {
  const { areas, formats, area, format } = narrowing;
  const choose: Narrowing['choose'] = (by, value) => {
    narrowing.choose(by, value);
    onChosen();
  };
  if (areas.value.length === 0 && formats.value.length === 0) return null;
  return (
    <div class={styles.bar} data-test="narrowing">
      <Chooser
        label={i18n.t('picker.openData.area')}
        all={i18n.t('picker.openData.allAreas')}
        test="area"
        values={areas.value}
        value={area.value}
        onChoose={(value) => choose('area', value)}
      />
      <Chooser
        label={i18n.t('picker.openData.format')}
        all={i18n.t('picker.openData.allFormats')}
        test="format"
        values={formats.value}
        value={format.value}
        onChoose={(value) => choose('format', value)}
      />
    </div>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly all: string;
  readonly test: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** A list of the browser's own: fifty squares are found by their letters, and it opens over the popup's edge. */
function Chooser({ label, all, test, values, value, onChoose }: ChooserProps) {
  const id = useId();
  if (values.length === 0) return null;
  return (
    <span class={styles.chip} data-chosen={value !== undefined || undefined}>
      <label for={id}>{label}</label>
      <select
        id={id}
        data-test={test}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{all}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {visible(one)}
          </option>
        ))}
      </select>
    </span>
  );
}
